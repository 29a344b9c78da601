import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { RawOrder } from '../../../src/demo/shop/contract.ts'
import type { CallName, Input, Outputs } from '../../../src/shared/contract/calls.ts'
import type { Problem } from '../../../src/shared/domain/problem.ts'
import type { Result } from '../../../src/shared/domain/result.ts'
import type { Preferences } from '../../../src/shared/settings/app-state.ts'
import type { Language } from '../../../src/shared/text/language.ts'
import { startStandIns, type StandIns } from '../../support/stand-ins.ts'
import { watchFaults, type PageFaults } from './page-faults.ts'
import { browserProgram, desktopProgram, type Program, type Transport } from './program.ts'
import { bringTo, type Get, type Stage } from './stage.ts'
import { until } from '../../support/until.ts'

/** For journeys that must work over both transports. */
export const transports: readonly Transport[] = ['browser', 'desktop']

/** For all other journeys: the browser, and with `E2E=all` the desktop program too. */
export const usualTransports: readonly Transport[] = process.env.E2E === 'all' ? transports : ['browser']

export interface DashboardOptions {
  /** `browser` unless told. */
  readonly transport?: Transport
  /** `ready` unless told. */
  readonly stage?: Stage
  /** Orders that are in the shop before anything else happens. */
  readonly orders?: readonly RawOrder[]
  /** Changes the outside world before the program starts. */
  readonly prepare?: (world: StandIns) => void
  readonly language?: Language
  /** Public key of who gives licences; none is asked for unless told. Only in a browser. */
  readonly licencePublicKey?: string
  /** Language of the browser, `nl-NL` unless told. Only in a browser. */
  readonly locale?: string
  /** Where the browser comes back from Moneybird, unless it is the program's usual port. Only in a browser. */
  readonly signInPort?: number
  readonly theme?: Preferences['theme']
  /** Pixels; 1280 by 800 unless told. At 200 % zoom a window of 1280 is 640 wide. */
  readonly width?: number
  readonly height?: number
}

/** The real dashboard on the real engine, against stand-ins of shop, Moneybird and VIES. */
export interface Dashboard {
  readonly page: Page
  readonly world: StandIns
  readonly folder: string
  /** Makes a call as a screen does. */
  readonly call: <C extends CallName>(name: C, input: Input<C>) => Promise<Result<Outputs[C], Problem>>
  /** The same, and what it answered; fails the test when that is a problem. */
  readonly get: Get
  /** Goes to a screen by its address, such as `#/orders/1001`, and waits for its heading. */
  readonly goto: (path: string) => Promise<void>
  /** Loads the page anew. */
  readonly load: () => Promise<void>
  readonly resize: (width: number, height?: number) => Promise<void>
  /** Addresses that were opened in the system's browser so far. */
  readonly opened: () => Promise<readonly string[]>
  readonly faults: PageFaults
  /** Ends the engine as a crash would, and starts it again. Only in a browser. */
  readonly stopEngine: () => Promise<void>
  readonly startEngine: () => Promise<void>
  /** Ends everything; throws when the page complained of something that no test saw. */
  readonly close: () => Promise<void>
}

/** Opens a dashboard. Who calls closes it. */
export async function openDashboard(options: DashboardOptions = {}): Promise<Dashboard> {
  const world = await startStandIns({ now: 'real', rateLimit: null })
  for (const order of options.orders ?? []) world.shop.data.addOrder(order)
  options.prepare?.(world)
  const { transport, licencePublicKey = null, signInPort, locale } = options
  try {
    const program =
      transport === 'desktop'
        ? desktopProgram(world)
        : browserProgram(world, { licencePublicKey, signInPort, locale })
    return await onProgram(await program, world, options)
  } catch (error) {
    await world.close()
    throw error
  }
}

async function onProgram(
  program: Program,
  world: StandIns,
  { stage = 'ready', language = 'nl', theme = 'light', width = 1280, height = 800 }: DashboardOptions,
): Promise<Dashboard> {
  const { page } = program
  const faults = watchFaults(page)
  const call: Dashboard['call'] = (name, input) => program.dispatch(name, input) as never
  const get: Get = async (name, input) => {
    const result = await call(name, input)
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problem)}`)
    return result.value
  }
  const close = async () => {
    await program.close()
    await world.close()
    faults.check()
  }
  try {
    await bringTo(stage, get, world)
    const { preferences } = await get('app.view', {})
    await get('app.setPreferences', { ...preferences, theme })
    await get('app.setLanguage', { language })
    await page.setViewportSize({ width, height })
    await program.load()
    await heading(page)
  } catch (error) {
    await close().catch(() => undefined)
    throw error
  }
  return {
    page,
    world,
    folder: program.folder,
    call,
    get,
    async goto(path) {
      await page.evaluate(`location.hash = ${JSON.stringify(path)}`)
      await heading(page)
    },
    async load() {
      await program.load()
      await heading(page)
    },
    resize: (next, tall = height) => page.setViewportSize({ width: next, height: tall }),
    opened: () => program.opened(),
    faults,
    stopEngine: () => program.stop(),
    startEngine: () => program.start(),
    close,
  }
}

/** Until a screen is shown and has what it asked for. */
async function heading(page: Page): Promise<void> {
  // Beside an order on a narrow window the title is there, but hidden.
  await page.locator('main h1').first().waitFor({ state: 'attached' })
  const busy = page.locator('main [aria-busy=true], main .mantine-Loader-root')
  await until('the screen has what it asked for', async () => (await busy.count()) === 0)
}

/** Where a picture goes of what the page looked like when a test failed. */
function pictureOf(test: string): string {
  return join(tmpdir(), `factuurbrug-failed-${test.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}.png`)
}

/** A dashboard for the tests of a `describe`: opened before them, closed after; a test in which the page complains fails. */
export function useDashboard(options: DashboardOptions = {}): () => Dashboard {
  let dashboard: Dashboard | null = null
  const opened = () => {
    if (dashboard === null) throw new Error('The dashboard is open only while tests run')
    return dashboard
  }
  beforeAll(async () => {
    dashboard = await openDashboard(options)
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await dashboard?.page.screenshot({ path: pictureOf(task.name) })
    dashboard?.faults.check()
  })
  afterAll(async () => {
    await dashboard?.close()
  })
  return opened
}
