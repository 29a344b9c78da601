import { spawn, type ChildProcess } from 'node:child_process'
import { chromium, type Browser, type Page } from 'playwright-core'
import { PATIENCE_MS } from '../support/patience.ts'

/** A packaged program and what goes behind Electron's own switches. */
export interface Packaged {
  readonly file: string
  readonly args?: readonly string[]
}

/** One that runs. It is driven as Chromium is, by its debug port: the way in by Node is closed in what is packaged. */
export interface RunningProgram {
  readonly page: Page
  /** Ends it as the system does; gives its exit code. */
  quit(): Promise<number | null>
}

/** Starts it on a data folder, and waits for its window. */
export async function startPackaged({ file, args = [] }: Packaged, folder: string): Promise<RunningProgram> {
  const child = spawn(file, [`--user-data-dir=${folder}`, '--remote-debugging-port=0', ...args])
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const browser = await chromium.connectOverCDP(await endpointOf(child), { timeout: PATIENCE_MS })
  return {
    page: await windowOf(browser),
    async quit() {
      if (process.platform === 'win32') await (await browser.newBrowserCDPSession()).send('Browser.close')
      else child.kill('SIGTERM')
      const code = await ended
      await browser.close().catch(() => undefined)
      return code
    },
  }
}

/** Starts it once more while it runs: it hands over to the first and ends; gives its exit code. */
export function startAgain({ file, args = [] }: Packaged, folder: string): Promise<number | null> {
  const child = spawn(file, [`--user-data-dir=${folder}`, ...args], { stdio: 'ignore' })
  return new Promise((resolve) => child.once('exit', resolve))
}

function endpointOf(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (piece: Buffer) => {
      said += piece.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', (code) => {
      reject(new Error(`It ended with ${String(code)}: ${said}`))
    })
  })
}

async function windowOf(browser: Browser): Promise<Page> {
  const isOurs = (page: Page) => page.evaluate('"factuurbrug" in window').catch(() => false)
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    for (const page of browser.contexts().flatMap((context) => context.pages()))
      if ((await isOurs(page)) === true) return page
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('There is no window')
}
