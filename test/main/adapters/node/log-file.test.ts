import { execFileSync } from 'node:child_process'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { logFile } from '../../../../src/main/adapters/node/log-file.ts'
import type { Log } from '../../../../src/main/ports/log.ts'
import { newFolder } from './support.ts'

let folder = ''
const now = () => Date.UTC(2026, 10, 24, 11, 0, 0)

beforeEach(async () => {
  folder = join(await newFolder(), 'log')
})

const lines = async (name = 'factuurbrug.log'): Promise<unknown[]> =>
  (await readFile(join(folder, name), 'utf8'))
    .trim()
    .split(/\r?\n/)
    .map((line) => JSON.parse(line) as unknown)

/** A log as code that the compiler did not see might call it. */
const unchecked = (log: Log) => log as { info(event: unknown, fields?: unknown): void }

describe('the log', () => {
  test('is one JSON object a line, for the user alone', async () => {
    const log = logFile({ folder, now })
    log.info('run_start', { kind: 'nightly', orders: 3, first: true, cursor: null })
    log.warn('slow')
    log.error('stopped', { code: 'DATA_LOCKED' })
    expect(await lines()).toEqual([
      {
        kind: 'nightly',
        orders: 3,
        first: true,
        cursor: null,
        at: '2026-11-24T11:00:00.000Z',
        level: 'info',
        event: 'run_start',
      },
      { at: '2026-11-24T11:00:00.000Z', level: 'warn', event: 'slow' },
      { code: 'DATA_LOCKED', at: '2026-11-24T11:00:00.000Z', level: 'error', event: 'stopped' },
    ])
    expect((await stat(join(folder, 'factuurbrug.log'))).mode & 0o777).toBe(0o600)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
  })

  test('is refused personal fields by the compiler and hides them when they come all the same', async () => {
    const log = logFile({ folder, now })
    // @ts-expect-error -- an e-mail address has no place in the log
    log.info('x', { email: 'jan@example.nl' })
    const fields = {
      Email: 'jan@example.nl',
      NAME: 'Jan',
      vatnumber: 'NL1',
      token: 'geheim',
      detail: 'to jan@example.nl twice',
    }
    unchecked(log).info('order of jan@example.nl', {
      ...fields,
      order: { customer: 'Jan' },
      list: ['Jan'],
      at: 'x',
    })
    const text = await readFile(join(folder, 'factuurbrug.log'), 'utf8')
    for (const secret of ['jan@', 'Jan', 'NL1', 'geheim']) expect(text).not.toContain(secret)
    expect((await lines())[1]).toMatchObject({
      at: '2026-11-24T11:00:00.000Z',
      event: 'order of -',
      detail: 'to - twice',
      order: '-',
    })
  })

  test('keeps one event to one line of bearable length, whatever is in it', async () => {
    const log = logFile({ folder, now })
    log.info('odd\nevent %s %c %d', { text: 'a\r\nb\u2028%s %c', long: 'x'.repeat(100_000) })
    const [line] = await lines()
    expect(line).toMatchObject({ event: 'odd\nevent %s %c %d', text: 'a\r\nb\u2028%s %c' })
    expect((await stat(join(folder, 'factuurbrug.log'))).size).toBeLessThan(1000)
  })

  test('is put aside when it has grown, and the oldest goes', async () => {
    const log = logFile({ folder, now, maxBytes: 2000, keep: 3 })
    for (let number = 0; number < 300; number++) log.info('line', { number, filler: 'x'.repeat(40) })
    expect((await readdir(folder)).sort()).toEqual([
      'factuurbrug.1.log',
      'factuurbrug.2.log',
      'factuurbrug.3.log',
      'factuurbrug.log',
    ])
    const numbers = (await Promise.all(['.3', '.2', '.1', ''].map((part) => lines(`factuurbrug${part}.log`))))
      .flat()
      .map((line) => (line as { number: number }).number)
    expect(numbers).toEqual(Array.from(numbers, (_, index) => 300 - numbers.length + index))
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).size).toBeLessThan(2300)
  })

  test('goes on where it was after a restart', async () => {
    logFile({ folder, now }).info('before')
    logFile({ folder, now }).info('after')
    expect(await lines()).toHaveLength(2)
  })

  test('never throws: not when its folder cannot be made, not for what cannot be written down', async () => {
    await writeFile(folder, '')
    logFile({ folder, now }).info('lost')
    const log = unchecked(logFile({ folder: `${folder}2`, now }))
    const circle: Record<string, unknown> = {}
    circle.self = circle
    log.info('odd', circle)
    log.info(undefined, { big: 1n, not: Number.NaN, sign: Symbol('x'), missing: undefined })
    log.info('null', null)
    logFile({ folder, now: () => Number.NaN }).info('no time')
    expect(await readFile(join(`${folder}2`, 'factuurbrug.log'), 'utf8')).toContain('"odd"')
  })

  test('prints nothing, also when it cannot be written and when there is no package.json around', async () => {
    const elsewhere = await newFolder()
    await writeFile(join(elsewhere, 'file'), '')
    const module = new URL('../../../../src/main/adapters/node/log-file.ts', import.meta.url)
    const code = `
      const { logFile } = await import(${JSON.stringify(module.href)})
      for (const folder of ['good', 'file/bad']) logFile({ folder, now: Date.now }).error('event')`
    const args = ['--input-type=module', '-e', code]
    const output = execFileSync(process.execPath, args, { cwd: elsewhere, stdio: ['ignore', 'pipe', 'pipe'] })
    expect(output.toString()).toBe('')
    expect(await readFile(join(elsewhere, 'good', 'factuurbrug.log'), 'utf8')).toContain('"event":"event"')
  })
})
