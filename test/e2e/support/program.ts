import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { startScreenServer, type ScreenServer } from '../../../src/main/serve/server.ts'
import { createService } from '../../../src/main/service/service.ts'
import { openHome, type HomeOptions } from '../../../src/main/wiring/home.ts'
import { formatSettings } from '../../../src/shared/settings/read-settings.ts'
import { noSettings } from '../../../src/shared/settings/schema.ts'
import { startDesktop } from '../../harness/desktop.ts'
import type { StandIns } from '../../support/stand-ins.ts'
import { ownPage } from './browser.ts'
import { until } from '../../support/until.ts'

/** How the screens reach the engine. */
export type Transport = 'browser' | 'desktop'

/** The program under the screens, on one of the transports. */
export interface Program {
  readonly page: Page
  readonly folder: string
  /** Loads the screens anew. */
  load(): Promise<void>
  /** Makes a call of the contract, as a screen does. */
  dispatch(name: string, input: unknown): Promise<unknown>
  /** Addresses that were opened in the system's browser so far. */
  opened(): Promise<readonly string[]>
  /** Ends the engine, as a crash of the program would; the page stays. Only in a browser. */
  stop(): Promise<void>
  /** Starts it again at the same place and lets the browser in again. Only in a browser. */
  start(): Promise<void>
  close(): Promise<void>
}

/** A data folder that knows where the stand-ins are, and on which port the browser comes back. */
async function newFolder({ moneybird, vies }: StandIns, port?: number): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'factuurbrug-e2e-')), 'data')
  await mkdir(folder, { mode: 0o700 })
  const endpoints = { moneybird: moneybird.url, vies: vies.baseUrl }
  const signIn = { ...noSettings.signIn, ...(port === undefined ? {} : { port }) }
  await writeFile(join(folder, 'settings.json'), formatSettings({ ...noSettings, endpoints, signIn }), {
    mode: 0o600,
  })
  return folder
}

/** The built desktop program, on Electron or its stand-in. */
export async function desktopProgram(world: StandIns): Promise<Program> {
  const folder = await newFolder(world)
  const desktop = await startDesktop({ folder })
  await desktop.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = (address) => Promise.resolve(void opened.push(address))
  })
  const page = await desktop.page()
  await until('the page of the window runs', () => page.evaluate('"factuurbrug" in window'))
  const never = () => Promise.reject(new Error('The engine of the desktop program ends with it'))
  return {
    page,
    folder,
    load: async () => {
      // As a window that is opened anew: not on the screen where it was.
      await page.evaluate("history.replaceState(null, '', location.pathname)")
      await page.reload()
    },
    dispatch: (name, input) => desktop.call(name, input as object),
    opened: () => desktop.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened),
    stop: never,
    start: never,
    async close() {
      await desktop.close()
      await rm(join(folder, '..'), { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

const screens = resolve(import.meta.dirname, '../../../dist/renderer')

interface BrowserOptions extends Pick<HomeOptions, 'licencePublicKey'> {
  readonly signInPort?: number | undefined
  /** Language of the browser. */
  readonly locale?: string | undefined
}

/** The engine in this process, its screens served to Chromium as `serve` does. The alarm clock never rings. */
export async function browserProgram(
  world: StandIns,
  { licencePublicKey = null, signInPort, locale }: BrowserOptions = {},
): Promise<Program> {
  const folder = await newFolder(world, signInPort)
  const opened: string[] = []
  const start = (port: number) => startEngine({ folder, licencePublicKey }, opened, port)
  let engine = await start(0)
  const port = Number(new URL(engine.server.origin).port)
  const own = await ownPage(locale)
  const { context, page } = own
  return {
    page,
    folder,
    load: async () => {
      await enter(page, engine.server)
    },
    dispatch: (name, input) => engine.service.dispatch(name, input),
    opened: () => Promise.resolve(opened),
    stop: () => engine.close(),
    async start() {
      engine = await start(port)
      // As the program opens the screens anew: beside the page, which goes on with that.
      await enter(await context.newPage(), engine.server)
      // A page in the background draws nothing, and waits for ever for what it is to draw.
      await page.bringToFront()
    },
    async close() {
      await own.release()
      await engine.close()
      await rm(join(folder, '..'), { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** By the way in that a browser is given, to the screens. */
async function enter(page: Page, server: ScreenServer): Promise<void> {
  await page.goto(`${server.origin}/enter#${server.entry().key}`)
  await page.waitForURL((url) => url.pathname === '/')
}

interface Engine {
  readonly service: ReturnType<typeof createService>
  readonly server: ScreenServer
  close(): Promise<void>
}

async function startEngine(
  options: Pick<HomeOptions, 'folder' | 'licencePublicKey'>,
  opened: string[],
  port: number,
): Promise<Engine> {
  if (!existsSync(join(screens, 'index.html'))) throw new Error('There is nothing built yet: npm run build')
  const alarm = { start: () => () => undefined }
  const opening = await openHome({ ...options, environment: {}, fetch, requestLimit: 100_000, alarm })
  if (!opening.ok) throw new Error(JSON.stringify(opening.problem))
  const home = opening.value
  const service = createService(home, {
    kind: 'browser',
    version: '0.1.0',
    isDemo: false,
    openExternal: (address) => Promise.resolve(void opened.push(address)),
    setStartAtLogin: () => Promise.resolve(),
  })
  void service.start()
  const language = () => home.settings().language
  const server = await startScreenServer({ service, folder: screens, port, language, log: home.log })
  let closing: Promise<void> | null = null
  const end = async () => {
    await server.close()
    await service.close()
    await home.close()
  }
  return { service, server, close: () => (closing ??= end()) }
}
