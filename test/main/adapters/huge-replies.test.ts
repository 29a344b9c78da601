import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createGzip } from 'node:zlib'
import { expect, test } from 'vitest'
import { testServer } from './test-server.ts'

const MB = 1024 * 1024
/** Just within what each may be long. */
const limits = { shop: 11.9 * MB, moneybird: 7.9 * MB, vies: 0.2 * MB }
type Who = keyof typeof limits

/** How a body begins, what is repeated, how it ends, and of how many bytes; `all` = as many as may be. */
type Body = readonly [begin: string, unit: string, end: string, bytes: number | 'all']

/** Each would cost many times its length once it is read, or has no end. */
const hostile: Readonly<Record<string, Body>> = {
  'lists within lists, 30 MB': ['{"api":"1","a":', '[', '', 30 * MB],
  'objects within objects, 30 MB': ['', '{"a":', '', 30 * MB],
  'nothing but lists within lists': ['', '[', '', 'all'],
  'nothing but empty objects': ['{"api":"1","a":[', '{},', '0]}', 'all'],
  'nothing but numbers': ['[', '0,', '0]', 'all'],
  'one text': ['{"api":"1","a":"', 'é☕', '"}', 'all'],
  'one text without end': ['{"api":"1","a":"', 'é☕', '', 900 * MB],
  'a page without end': ['<html>', '<b>[{', '', 900 * MB],
  'as many values as may be': ['{"api":"1","a":[', `{"a":0,"b":"${'x'.repeat(50)}"},`, '0]}', 'all'],
}

const cases: readonly (readonly [who: Who, what: string, packed: boolean])[] = [
  ...Object.keys(hostile).flatMap((what) => [
    ['shop', what, false] as const,
    ['moneybird', what, false] as const,
  ]),
  ['shop', 'lists within lists, 30 MB', true],
  ['shop', 'one text without end', true],
  ['moneybird', 'objects within objects, 30 MB', true],
  ['vies', 'lists within lists, 30 MB', false],
  ['vies', 'one text without end', true],
]

const refusals: Readonly<Record<Who, object>> = {
  shop: { ok: false, problem: { code: 'OPENCART_BAD_ANSWER' } },
  moneybird: { kind: 'not_sent', problem: { code: 'MONEYBIRD_TEMPORARY' } },
  vies: { kind: 'unavailable' },
}

function bodyOf([begin, unit, end, bytes]: Body, limit: number): () => Iterable<Buffer> {
  const piece = Buffer.from(unit.repeat(Math.ceil(65_536 / unit.length)))
  return function* () {
    yield Buffer.from(begin)
    for (let size = 0; size < (bytes === 'all' ? limit - piece.length : bytes); size += piece.length)
      yield piece
    yield Buffer.from(end)
  }
}

const run = promisify(execFile)
const reader = fileURLToPath(new URL('./reader.ts', import.meta.url))

async function ask(who: string, body: () => Iterable<Buffer>, packed: boolean) {
  const { url } = await testServer((response) => {
    response.writeHead(200, packed ? { 'content-encoding': 'gzip' } : {})
    const sink = packed ? createGzip({ level: 1 }) : response
    if (packed) sink.pipe(response)
    const pieces = body()[Symbol.iterator]()
    const more = (): void => {
      while (!response.destroyed) {
        const next = pieces.next()
        if (next.done === true) {
          sink.end()
          return
        }
        if (!sink.write(next.value)) {
          sink.once('drain', more)
          return
        }
      }
    }
    more()
  })
  const { stdout } = await run(process.execPath, [reader, who, url])
  return JSON.parse(stdout) as { outcome: object; megabytes: number }
}

test.each(cases)(
  'a reply of %s: %s (packed: %s) takes no more than 200 MB and ends in a typed refusal',
  async (who, what, packed) => {
    const body = hostile[what]
    if (body === undefined) throw new Error(`no body called ${what}`)
    const { outcome, megabytes } = await ask(who, bodyOf(body, limits[who]), packed)
    expect(outcome).toMatchObject(refusals[who])
    expect(megabytes).toBeLessThan(200)
  },
)
