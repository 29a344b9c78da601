import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoApplication, demoUser } from '../../demo/moneybird/oauth/demo-sign-in.ts'
import { startMoneybird, type MoneybirdServer } from '../../demo/moneybird/server/server.ts'
import { happenAfterwards } from '../../demo/shop/demo-afterwards.ts'
import { demoOrders } from '../../demo/shop/demo-orders.ts'
import { demoVatNumbers } from '../../demo/shop/demo-customers.ts'
import { startShop, type ShopServer } from '../../demo/shop/server.ts'
import { startVies, type ViesStandIn } from '../../demo/vies.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { kindOf } from '../../shared/problems/about.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { withMemory } from '../../shared/settings/app-state.ts'
import { noSettings } from '../../shared/settings/schema.ts'
import { cliText } from '../../shared/text/cli.ts'
import { sayProblem } from '../../shared/text/say.ts'
import { termsVersion } from '../../shared/text/terms.ts'
import { printOrders } from '../cli/commands/orders.ts'
import { tellRun, watch } from '../cli/commands/sync.ts'
import type { Cli } from '../cli/context.ts'
import { exit, exitFor, type ExitCode } from '../cli/exit.ts'
import { tellMended, type Output } from '../cli/output.ts'
import type { DemoCommand } from '../cli/terminal.ts'
import { programSecrets, type Home } from '../home.ts'
import { OUT_OF_BAND } from '../ports/oauth.ts'
import { createService, type Service } from '../service/service.ts'
import { openHome } from './home.ts'
import { serveService } from './serve.ts'
import { plainHost } from './terminal-program.ts'

const DAY_MS = 86_400_000

interface StandIns {
  readonly shop: ShopServer
  readonly moneybird: MoneybirdServer
  readonly vies: ViesStandIn
}

/**
 * The demo: an example shop and an example Moneybird on this computer, and the real engine between them. Its data are in a
 * folder of their own that is made anew every time, never the user's.
 */
export async function runDemo(command: DemoCommand, out: Output, stopped: Promise<void>): Promise<ExitCode> {
  const folder = command.folder ?? (await mkdtemp(join(tmpdir(), 'factuurbrug-demo-')))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const standIns = await startStandIns()
  try {
    return await inDemo(command, out, { folder, standIns, stopped })
  } finally {
    await Promise.all([standIns.shop.close(), standIns.moneybird.close(), standIns.vies.close()])
    if (command.folder === null) await rm(folder, { recursive: true, force: true })
  }
}

async function startStandIns(): Promise<StandIns> {
  const shop = await startShop({ key: 'Demo-sleutel-2026!' })
  for (const { order } of demoOrders(Date.now())) shop.data.addOrder(order)
  return { shop, moneybird: await startMoneybird({ rateLimit: null }), vies: await startVies(demoVatNumbers) }
}

interface DemoFolder {
  readonly folder: string
  readonly standIns: StandIns
  readonly stopped: Promise<void>
}

const connection = 'winkel'

async function inDemo(command: DemoCommand, out: Output, place: DemoFolder): Promise<ExitCode> {
  const { folder, standIns, stopped } = place
  const text = cliText[out.language].demo
  const home = await openHome({ folder, environment: {}, fetch, requestLimit: 10_000 })
  if (!home.ok) return toldProblem(out, home.problem)
  tellMended(out, home.value.mended)
  const service = createService(home.value, plainHost('browser', true))
  service.subscribe(({ name, data }) => {
    if (name === 'progress') out.progress(data.progress)
  })
  afterTheFirstRun(service, () => {
    happenAfterwards(standIns.shop.data)
  })
  void stopped.then(() => service.close())
  try {
    out.line(text.intro(standIns.shop.origin, standIns.moneybird.webUrl))
    const ready = await setUp(home.value, service, standIns)
    if (!ready.ok) return toldProblem(out, ready.problem)
    out.line(text.mapped)
    const { port, open } = command
    if (command.show === 'screens')
      return await serveService(home.value, service, { folder, port, open }, out, stopped)
    const code = await firstRun(service, out)
    if (command.show === 'once') return code === exit.attention ? exit.ok : code
    out.line(text.stays)
    const call = service.fromTerminal as Cli['call']
    return await watch({ ...nobody, call, service, out, stopped })
  } finally {
    await service.close()
    await home.value.close()
  }
}

/** What happens in the shop between the first run and the next. */
function afterTheFirstRun(service: Service, happen: () => void): void {
  let begun = false
  const stop = service.subscribe(({ name, data }) => {
    if (name !== 'progress') return
    if (data.progress !== null) begun = true
    else if (begun) {
      stop()
      happen()
    }
  })
}

function toldProblem(out: Output, problem: Problem): ExitCode {
  out.problem(problem)
  return exitFor(problem)
}

const nobody = {
  connectionId: connection,
  ask: () => Promise.resolve(null),
  readInput: () => Promise.resolve(''),
  openBrowser: () => Promise.resolve(),
}

/**
 * Connects both sides and takes over the suggestion, as a merchant would. Nothing real connects, so the terms need not be read,
 * and runs may begin at once.
 */
async function setUp(
  home: Home,
  { api }: Service,
  { shop, moneybird, vies }: StandIns,
): Promise<Result<unknown, Problem>> {
  const endpoints = { moneybird: moneybird.url, vies: vies.baseUrl }
  const signIn = { ...noSettings.signIn, clientId: demoApplication.id }
  const saved = await home.saveSettings({ ...noSettings, endpoints, signIn })
  if (!saved.ok) return saved
  await home.secrets.setFor(programSecrets.clientSecret, demoApplication.secret, moneybird.url)
  const redirects = [home.signIn.redirect(), OUT_OF_BAND]
  moneybird.oauth.applications.set(demoApplication.id, { ...demoApplication, redirects })
  moneybird.oauth.users.set(demoUser.email, demoUser.password)
  const now = home.clock.now()
  const startDate = new Date(now - 35 * DAY_MS).toISOString().slice(0, 10)
  const { address } = shop
  const steps: readonly (() => Promise<Result<unknown, Problem>>)[] = [
    () => api['app.acceptTerms']({ version: termsVersion, terms: true, privacy: true }),
    () => api['terminal.connectShop']({ connection, address, key: 'Demo-sleutel-2026!', startDate }),
    () => api['connection.moneybird']({ connection, token: 'demo-token' }),
    () => api['terminal.suggest']({ connection, apply: true }),
  ]
  for (const step of steps) {
    const done = await step()
    if (!done.ok) return done
  }
  const at = new Date(now).toISOString()
  const seen = { previewedAt: at, automaticAt: at }
  await home.appState.change((state) => withMemory(state, connection, seen))
  return ok(null)
}

/** The first run, a table of what happened, and the reasons of what was refused. */
async function firstRun({ api }: Service, out: Output): Promise<ExitCode> {
  const run = await api['terminal.run']({ connection, nightly: false })
  if (!run.ok) return toldProblem(out, run.problem)
  const entries = await allOrders(api)
  printOrders(out, entries)
  out.line()
  const refused = entries.filter((entry) => entry.problem !== null && kindOf(entry.problem.code) === 'failed')
  out.line(`${cliText[out.language].demo.refused} ${refused.length}`)
  for (const entry of refused) {
    if (entry.problem !== null)
      out.line(`  ${entry.orderId}: ${sayProblem(entry.problem, out.language).what}`)
  }
  out.line()
  return tellRun(out, run.value)
}

/** The orders of the last months, done and open. */
async function allOrders(api: Service['api']): Promise<readonly Entry[]> {
  const days = Array.from({ length: 36 }, (_, day) => new Date(Date.now() - day * DAY_MS))
  const months = [...new Set(days.map((date) => date.toISOString().slice(0, 'YYYY-MM'.length)))]
  const lists = await Promise.all(months.map((month) => api['terminal.orders']({ connection, month })))
  return lists
    .flatMap((list) => (list.ok ? list.value.orders : []))
    .sort((a, b) => a.orderId.length - b.orderId.length || (a.orderId < b.orderId ? -1 : 1))
}
