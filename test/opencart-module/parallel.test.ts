import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KEY } from './support/call.ts'

const SOURCES = join(import.meta.dirname, '../../opencart-module')
const hasPhp = spawnSync('php', ['-v']).status === 0
if (!hasPhp) process.stdout.write('SKIPPED: wrong keys side by side (apt-get install php-cli).\n')

/** One free port of this computer. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe.runIf(hasPhp)('keys that are tried side by side', () => {
  const folder = mkdtempSync(join(tmpdir(), 'factuurbrug-parallel-'))
  let address = ''
  let stop = (): void => undefined

  beforeAll(async () => {
    const library = join(folder, 'library')
    mkdirSync(join(folder, 'cache'))
    mkdirSync(library)
    for (const name of readdirSync(join(SOURCES, 'core')))
      cpSync(join(SOURCES, 'core', name), join(library, name))
    const hash = `require ${JSON.stringify(`${library}/load.php`)}; echo FactuurbrugKeys::hash(${JSON.stringify(KEY)});`
    const port = await freePort()
    const server = spawn(
      'php',
      ['-S', `127.0.0.1:${String(port)}`, join(import.meta.dirname, 'php/served.php')],
      {
        detached: true,
        env: {
          ...process.env,
          PHP_CLI_SERVER_WORKERS: '24',
          FACTUURBRUG_LIBRARY: library,
          FACTUURBRUG_CACHE: join(folder, 'cache'),
          FACTUURBRUG_KEY: execFileSync('php', ['-r', hash], { encoding: 'utf8' }),
        },
      },
    )
    stop = () => {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM')
    }
    await new Promise<void>((resolve) => {
      server.stderr.on('data', (said: Buffer) => {
        if (said.includes('started')) resolve()
      })
    })
    address = `http://127.0.0.1:${String(port)}/?do=x`
  })

  afterAll(() => {
    stop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function status(key: string, pass = ''): Promise<number> {
    const headers = { 'X-Factuurbrug-Key': key, ...(pass === '' ? {} : { 'X-Factuurbrug-Pass': pass }) }
    const reply = await fetch(address, { headers })
    await reply.text()
    return reply.status
  }

  test('of two hundred no more than ten are looked at in the open; the right key works among them and after', async () => {
    const pass = (await fetch(address)).headers.get('x-test-pass') ?? ''
    const tries = Array.from({ length: 200 }, (_, at) => status(`Raden!${String(at)}abcdefghij`))
    const among = status(KEY, pass)
    const given = await Promise.all(tries)
    expect(given.filter((one) => one === 401)).toHaveLength(10)
    expect(given.filter((one) => one === 429)).toHaveLength(190)
    expect(await among).toBe(400)
    expect(await status(KEY)).toBe(400)
  })

  test('the right key without a pass works right after many wrong ones', async () => {
    await Promise.all(Array.from({ length: 15 }, () => status('Fout!sleutel2026')))
    expect(await status(KEY)).toBe(400)
  })
})
