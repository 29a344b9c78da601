import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoApplication, demoUser } from '../../demo/moneybird/oauth/demo-sign-in.ts'
import { startMoneybird, type MoneybirdServer } from '../../demo/moneybird/server/server.ts'
import { demoOrders } from '../../demo/shop/demo-orders.ts'
import { demoVatNumbers } from '../../demo/shop/demo-customers.ts'
import { startShop, type ShopServer } from '../../demo/shop/server.ts'
import { startVies, type ViesStandIn } from '../../demo/vies.ts'
import { kindOf } from '../../shared/problems/about.ts'
import { withMemory } from '../../shared/settings/app-state.ts'
import { noSettings } from '../../shared/settings/schema.ts'
import { cliText } from '../../shared/text/cli.ts'
import { sayProblem } from '../../shared/text/say.ts'
import { termsVersion } from '../../shared/text/terms.ts'
import { connectMoneybird } from '../cli/commands/connect-moneybird.ts'
import { connectShop, suggestSettings } from '../cli/commands/connect.ts'
import { printOrders } from '../cli/commands/orders.ts'
import { tellReport, watch } from '../cli/commands/sync.ts'
import type { Cli } from '../cli/context.ts'
import { refuse } from '../cli/context.ts'
import { exit, exitFor, type ExitCode } from '../cli/exit.ts'
import type { Output } from '../cli/output.ts'
import type { DemoCommand } from '../cli/terminal.ts'
import { programSecrets, type Connection, type Home } from '../home.ts'
import type { Alarm } from '../ports/alarm.ts'
import { OUT_OF_BAND } from '../ports/oauth.ts'
import { openHome } from './home.ts'
import { serveHome } from './serve.ts'

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
export async function runDemo(
  command: DemoCommand,
  out: Output,
  alarm: Alarm,
  stopped: Promise<void>,
): Promise<ExitCode> {
  const folder = command.folder ?? (await mkdtemp(join(tmpdir(), 'factuurbrug-demo-')))
  await mkdir(folder, { recursive: true })
  const standIns = await startStandIns()
  try {
    return await inDemo(command, out, { folder, standIns, alarm, stopped })
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

interface Place {
  readonly folder: string
  readonly standIns: StandIns
  readonly alarm: Alarm
  readonly stopped: Promise<void>
}

async function inDemo(command: DemoCommand, out: Output, place: Place): Promise<ExitCode> {
  const { folder, standIns, alarm, stopped } = place
  const text = cliText[out.language].demo
  const home = await openHome({
    folder,
    environment: {},
    fetch,
    requestLimit: 10_000,
  })
  if (!home.ok) {
    out.problem(home.problem)
    return exitFor(home.problem)
  }
  home.value.listen({
    progress: (_id, progress) => {
      out.progress(progress)
    },
  })
  const cli: Cli = { ...nobody, out: quiet(out), home: home.value, stopped }
  void stopped.then(home.value.stop)
  try {
    out.line(text.intro(standIns.shop.origin, standIns.moneybird.webUrl))
    const failed = await setUp(cli, standIns)
    if (failed !== exit.ok) return failed
    out.line(text.mapped)
    if (command.show === 'screens') return await onScreens(home.value, command, out, place)
    const connection = await home.value.open('winkel')
    if (!connection.ok) return refuse({ ...cli, out }, connection.problem)
    const code = await firstRun({ ...cli, out }, connection.value)
    if (command.show === 'once') return code === exit.attention ? exit.ok : code
    out.line(text.stays)
    return await watch({ ...cli, out }, alarm, stopped)
  } finally {
    await home.value.close()
  }
}

/** The dashboard on the demo. Nothing real connects, so the terms need not be read, and the first run begins at once. */
async function onScreens(
  home: Home,
  { port, open }: DemoCommand,
  out: Output,
  { folder, stopped }: Place,
): Promise<ExitCode> {
  const now = new Date(home.clock.now()).toISOString()
  const side = { title: '', detail: '', since: now }
  await home.appState.change((state) => ({
    ...withMemory(state, 'winkel', { shop: side, moneybird: side, previewedAt: now }),
    terms: { version: termsVersion, acceptedAt: now },
  }))
  return serveHome(home, { folder, port, open }, out, { isDemo: true, stopped })
}

const nobody = {
  connectionId: 'winkel',
  ask: () => Promise.resolve(null),
  readInput: () => Promise.resolve(''),
  openBrowser: () => Promise.resolve(),
}

/** The set-up says nothing of its own; problems it does say. */
function quiet(out: Output): Output {
  const nothing = () => undefined
  return { ...out, line: nothing, note: nothing, data: nothing, table: nothing }
}

/** Connects both sides and takes over the suggestion, as a merchant would. */
async function setUp(cli: Cli, { shop, moneybird, vies }: StandIns): Promise<ExitCode> {
  const endpoints = { moneybird: moneybird.url, vies: vies.baseUrl }
  const signIn = { ...noSettings.signIn, clientId: demoApplication.id }
  const saved = await cli.home.saveSettings({ ...noSettings, endpoints, signIn })
  if (!saved.ok) return refuse(cli, saved.problem)
  await cli.home.secrets.set(programSecrets.clientSecret, demoApplication.secret)
  const redirects = [cli.home.signIn.redirect(), OUT_OF_BAND]
  moneybird.oauth.applications.set(demoApplication.id, { ...demoApplication, redirects })
  moneybird.oauth.users.set(demoUser.email, demoUser.password)
  const startDate = new Date(Date.now() - 35 * DAY_MS).toISOString().slice(0, 10)
  const steps = [
    () => connectShop(cli, shop.address, { key: 'Demo-sleutel-2026!', startDate }),
    () => connectMoneybird(cli, { token: 'demo-token' }),
    () => suggestSettings(cli, { apply: true }),
  ]
  for (const step of steps) {
    const code = await step()
    if (code !== exit.ok) return code
  }
  return exit.ok
}

/** The first run, a table of what happened, and the reasons of what was refused. */
async function firstRun(cli: Cli, connection: Connection): Promise<ExitCode> {
  const { out, home } = cli
  home.takeRequestCounts()
  const report = await connection.engine.run('manual')
  const { store } = connection.ports
  const closed = await Promise.all(
    store.months().map(async (month) => [...(await store.month(month)).values()]),
  )
  const entries = [...closed.flat(), ...Object.values(store.state.entries)].sort(
    (a, b) => a.orderId.length - b.orderId.length || (a.orderId < b.orderId ? -1 : 1),
  )
  printOrders(cli, entries)
  out.line()
  const refused = entries.filter((entry) => entry.problem !== null && kindOf(entry.problem.code) === 'failed')
  out.line(`${cliText[out.language].demo.refused} ${refused.length}`)
  for (const entry of refused) {
    if (entry.problem !== null)
      out.line(`  ${entry.orderId}: ${sayProblem(entry.problem, out.language).what}`)
  }
  out.line()
  return tellReport(cli, connection, report)
}
