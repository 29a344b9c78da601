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
  /** What the page keeps and sends along with each request of its own. */
  readonly session: string
  /** Makes a request with the session and what a browser sends along from our page; `headers` win. */
  readonly ask: (path: string, options?: Ask) => Promise<Answer>
  /** Makes a call with its answer as JSON. */
  readonly call: (name: string, input: unknown) => Promise<unknown>
}

/** Offers a key or code, as our page does. */
export function offer(origin: string, code: string): Promise<Answer> {
  return ask(origin, '/api/enter', {
    method: 'POST',
    headers: posted(origin),
    body: JSON.stringify({ code }),
  })
}

/** Lets a browser in by a key or code. */
export async function enter(origin: string, code: string): Promise<Browser> {
  const { status, body } = await offer(origin, code)
  const answer = JSON.parse(body) as { readonly session?: string; readonly error?: string }
  if (answer.session === undefined) throw new Error(`not let in: ${status} ${answer.error ?? ''}`)
  const { session } = answer
  const authorization = `Bearer ${session}`
  const asked: Browser['ask'] = (path, options = {}) =>
    ask(origin, path, {
      ...options,
      headers: { authorization, ...(options.method === 'POST' ? posted(origin) : {}), ...options.headers },
    })
  return {
    origin,
    session,
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
  /** What the server told of entries. */
  readonly told: string[]
}

/** Serves a bench with screens of the test's own, and lets one browser in. */
export async function serveBench(options: BenchOptions): Promise<Served> {
  const bench = await openBench(options)
  const screens = await someScreens()
  const told: string[] = []
  const server = await startScreenServer({
    service: bench.service,
    folder: screens,
    port: 0,
    language: () => 'nl',
    log: bench.home.log,
    onEntry: (how) => void told.push(how),
  })
  onTestFinished(() => server.close())
  return { ...bench, server, screens, told, browser: await enter(server.origin, server.entry().key) }
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
