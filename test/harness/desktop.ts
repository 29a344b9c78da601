import { spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { PATIENCE_MS } from '../support/patience.ts'
import { until } from '../support/until.ts'

/** The desktop program, started for a test. */
export interface Desktop {
  readonly app: ElectronApplication
  /** Its data folder. */
  readonly folder: string
  readonly process: ChildProcess
  /** The page of its window; waits for it. */
  page(): Promise<Page>
  /** Closes its window and waits until nothing of it is left. */
  closeWindow(): Promise<void>
  /** Waits until `plainPage` has run in its window. */
  pageRuns(): Promise<void>
  /** Makes a call of the contract from the page, as the screens do. */
  call(name: string, input: object): Promise<unknown>
  /** Waits until something holds; what it is is said when it never does. */
  until(what: string, holds: () => unknown): Promise<void>
  /** Starts the program once more on the same data; gives its exit code. */
  startAgain(...args: readonly string[]): Promise<number | null>
  logText(): Promise<string>
  /** Ends it and removes everything. */
  close(): Promise<void>
}

export interface DesktopOptions {
  /** Files of the page instead of the screens. */
  readonly page?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  /** Given before the program, as Electron's own. */
  readonly switches?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** Its data folder, when that is there already. */
  readonly folder?: string
  /** A built program elsewhere than in this project. */
  readonly program?: string
}

const root = resolve(import.meta.dirname, '../..')
const realElectron = process.env.ELECTRON_BIN ?? ''

/** The executable: Electron itself where `$ELECTRON_BIN` names it, else its stand-in. */
export const program = realElectron !== '' ? realElectron : join(import.meta.dirname, 'electron')

/** Whether it is the stand-in: a few things only that can be made to happen at will. */
export const isStandIn = realElectron === ''

/** Starts the built program with Playwright. */
export async function startDesktop(options: DesktopOptions = {}): Promise<Desktop> {
  const own = options.folder === undefined
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'factuurbrug-desktop-')))
  const place = options.program ?? (options.page === undefined ? root : await stage(options.page))
  const switches = [`--user-data-dir=${folder}`, ...(options.switches ?? [])]
  const args = [...switches, place]
  const app = await _electron.launch({
    executablePath: program,
    args: [...args, ...(options.args ?? [])],
    ...(options.environment && { env: { ...process.env, ...options.environment } as Record<string, string> }),
    timeout: PATIENCE_MS,
  })
  const child = app.process()
  app.context().setDefaultTimeout(PATIENCE_MS)
  const page = async () => app.windows()[0] ?? (await app.waitForEvent('window', { timeout: PATIENCE_MS }))
  return {
    app,
    folder,
    process: child,
    page,
    call: async (name, input) =>
      (await page()).evaluate(`factuurbrug.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`),
    until,
    closeWindow: () => closeWindow(app),
    pageRuns: () => until('the page runs', async () => (await (await page()).title()) === 'geladen'),
    startAgain: (...more) => run([...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args, ...more]),
    logText: () => readFile(join(folder, 'factuurbrug.log'), 'utf8').catch(() => ''),
    async close() {
      await app.close().catch(() => undefined)
      if (own) await rm(folder, { recursive: true, force: true })
      if (options.page !== undefined) await rm(place, { recursive: true, force: true })
    },
  }
}

/** The built program in a folder of its own, with another page in it. */
async function stage(page: Readonly<Record<string, string>>): Promise<string> {
  const build = join(root, '.vite', 'build')
  if (!existsSync(join(build, 'main.cjs'))) throw new Error('There is nothing built yet: npm run build')
  const place = await mkdtemp(join(tmpdir(), 'factuurbrug-program-'))
  const renderer = join(place, '.vite', 'renderer', 'main_window')
  await cp(build, join(place, '.vite', 'build'), { recursive: true })
  await cp(join(root, 'package.json'), join(place, 'package.json'))
  await mkdir(renderer, { recursive: true })
  for (const [name, text] of Object.entries(page)) await writeFile(join(renderer, name), text)
  return place
}

function run(args: readonly string[]): Promise<number | null> {
  const { promise, resolve: end } = Promise.withResolvers<number | null>()
  const child = spawn(program, args, { stdio: 'ignore' })
  child.on('exit', end)
  return promise
}

/** Playwright hears a moment later than Electron that a window is gone; who asks in between gets the old page. */
async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close()
  })
  const left = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  await until('the window is gone', async () => (await left()) === 0 && app.windows().length === 0)
}

/** A page that says by its title that it runs. */
export const plainPage: Readonly<Record<string, string>> = {
  'index.html':
    '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>-</title><link rel="stylesheet" href="page.css"></head><body><h1>Proef</h1><script type="module" src="page.js"></script></body></html>',
  'page.css': 'h1 { color: rgb(1, 2, 3) }',
  'page.js': "document.title = 'geladen'",
}
