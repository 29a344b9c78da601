import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { request, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { startScreenServer, type ScreenServer } from '../../../src/main/serve/server.ts'
import { freshFolder } from '../../support/folders.ts'
import { openBench, type Bench, type BenchOptions } from '../service/bench.ts'

/** How a request was answered. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Ask {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Sends exactly this path and these headers, as a hostile program would; nothing is tidied up. */
export function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body }: Ask = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      text(response).then((received) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: received })
      }, reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** A browser that was let in, with one page of ours open. */
export interface Browser {
  readonly origin: string
  readonly cookie: string
  /** Makes a request with the cookie and what a browser sends along from our page; `headers` win. */
  readonly ask: (path: string, options?: Ask) => Promise<Answer>
  /** Makes a call with its answer as JSON. */
  readonly call: (name: string, input: unknown) => Promise<unknown>
}

/** Uses an entry address, as the system's browser does. */
export async function enter(address: string): Promise<Browser> {
  const { origin, pathname, search } = new URL(address)
  const { status, headers } = await ask(origin, pathname + search)
  const cookie = headers['set-cookie']?.[0]?.split(';')[0]
  if (cookie === undefined) throw new Error(`not let in: ${status}`)
  const asked: Browser['ask'] = (path, options = {}) =>
    ask(origin, path, {
      ...options,
      headers: { cookie, ...(options.method === 'POST' ? posted(origin) : {}), ...options.headers },
    })
  return {
    origin,
    cookie,
    ask: asked,
    async call(name, input) {
      const { status, body } = await asked(`/api/${name}`, { method: 'POST', body: JSON.stringify(input) })
      if (status !== 200) throw new Error(`${name}: ${status} ${body}`)
      return JSON.parse(body) as unknown
    },
  }
}

function posted(origin: string) {
  return { origin, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
}

export interface Served extends Bench {
  readonly server: ScreenServer
  readonly browser: Browser
  /** Folder of the screens. */
  readonly screens: string
}

/** Serves a bench with screens of the test's own, and lets one browser in. */
export async function serveBench(options: BenchOptions): Promise<Served> {
  const bench = await openBench(options)
  const screens = await someScreens()
  const server = await startScreenServer({
    service: bench.service,
    folder: screens,
    port: 0,
    language: () => 'nl',
    log: bench.home.log,
  })
  onTestFinished(() => server.close())
  return { ...bench, server, screens, browser: await enter(server.entryAddress()) }
}

async function someScreens(): Promise<string> {
  const folder = await freshFolder()
  const screens = join(folder, 'screens')
  await mkdir(join(screens, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.js'), 'GEHEIM')
  await writeFile(join(screens, 'index.html'), '<!doctype html><p>schermen</p>')
  await writeFile(join(screens, 'assets', 'index-a1.js'), 'export {}')
  await writeFile(join(screens, 'assets', 'index-a1.css'), 'p {}')
  await writeFile(join(screens, 'notes.txt'), 'GEHEIM')
  await writeFile(join(screens, '.env.js'), 'GEHEIM')
  await symlink(join(folder, 'secret.js'), join(screens, 'link.js'))
  return screens
}
