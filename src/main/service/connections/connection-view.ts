import type { ConnectionView, SideView } from '../../../shared/contract/views.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { kindOf } from '../../../shared/problems/about.ts'
import { memoryOf, type SideMemory } from '../../../shared/settings/app-state.ts'
import type { ConnectionSettings } from '../../../shared/settings/schema.ts'
import { secretNames } from '../../home.ts'
import { readable } from './keep-secrets.ts'
import { noRuns, type Facts, type LastRuns } from '../../ports/store.ts'
import { refundsWaiting, statusOf } from '../../sync/status.ts'
import type { ServiceContext } from '../context.ts'
import { licenceView } from '../program/licence-view.ts'
import { missingOf } from './readiness.ts'
import { remarksOf } from './remarks.ts'
import { sideOfProblem, verdictOf } from './verdict.ts'

/** A connection as every screen shows it. Asks nobody: only what is known here. */
export async function connectionView(
  context: ServiceContext,
  settings: ConnectionSettings,
): Promise<ConnectionView> {
  const { id, name } = settings
  const { appState } = context.home
  const health = await healthOf(context, settings)
  const { isOpen, facts, lastRuns, problem, hasBegun, needsYou, returnedTo } = health
  const missing = missingOf(settings, lastRuns, appState.current)
  const { licensing, secrets } = context.home
  const storedKey = licensing === null ? null : await readable(secrets, secretNames.licenceKey(id))
  const { shop, moneybird, automaticAt } = memoryOf(appState.current, id)
  const isAutomatic = automaticAt !== null
  const running = context.runs.progressOf(id)
  return {
    id,
    name,
    shop: shopSide(settings, facts, shop, problem),
    moneybird: moneybirdSide(settings, facts, moneybird, problem),
    isReady: missing.length === 0 && isOpen,
    missing,
    verdict: verdictOf({
      ...health,
      missing,
      isRunning: running !== null,
      isPaused: appState.current.paused,
      isAutomatic,
    }),
    isAutomatic,
    running,
    lastRunAt: lastRuns.hourly,
    hasBegun,
    lastProblem: problem,
    remarks: remarksOf(context.home, returnedTo),
    needsYou,
    refunds: health.refunds,
    licence: licenceView(licensing, storedKey ?? '', settings.shop.address),
  }
}

/** How a connection stands by its data. */
interface ConnectionHealth {
  readonly isOpen: boolean
  readonly facts: Facts | null
  readonly lastRuns: LastRuns
  readonly problem: Problem | null
  readonly isStill: boolean
  readonly needsYou: number
  readonly ready: number
  readonly refunds: number
  readonly hasBegun: boolean
  readonly returnedTo: string | null
}

async function healthOf(
  { home, unrecorded }: ServiceContext,
  { id, shop, moneybird }: ConnectionSettings,
): Promise<ConnectionHealth> {
  const counts = { needsYou: 0, ready: 0, refunds: 0, hasBegun: false }
  const nothing = { isOpen: false, facts: null, ...noRuns, isStill: false, ...counts }
  // What misses is told apart; it is no problem.
  if (shop.address === '' || moneybird.administrationId === '') return { ...nothing, problem: null }
  const opened = await home.open(id)
  if (!opened.ok) return { ...nothing, problem: opened.problem }
  const { store } = opened.value.ports
  const { open, closed, pause, lastRuns, needsAttention } = statusOf(store)
  const { returnedTo } = store.runState()
  const problem = unrecorded.of(id) ?? (pause === null ? lastRuns.problem : pause.problem)
  return {
    isOpen: true,
    facts: store.loadFacts(),
    lastRuns,
    problem,
    returnedTo,
    isStill: pause !== null,
    needsYou: needsAttention,
    refunds: refundsWaiting(store),
    ready: (open.planned ?? 0) + (open.sending ?? 0),
    // The first run may have been stopped half-way; then it has no end, but left orders.
    hasBegun: lastRuns.hourly !== null || closed > 0 || Object.keys(open).length > 0,
  }
}

function shopSide(
  { shop }: ConnectionSettings,
  facts: Facts | null,
  memory: SideMemory | null,
  problem: Problem | null,
): SideView {
  if (shop.address === '') return notConnected
  const info = facts?.shop
  const host = URL.parse(shop.address)?.host ?? ''
  return sideOf('shop', problem, {
    title: firstOf(info?.stores[0]?.name, memory?.title, host),
    detail: firstOf(info && `OpenCart ${info.openCartVersion}`, memory?.detail),
    since: memory?.since ?? null,
  })
}

function moneybirdSide(
  { moneybird }: ConnectionSettings,
  facts: Facts | null,
  memory: SideMemory | null,
  problem: Problem | null,
): SideView {
  if (moneybird.administrationId === '') return notConnected
  // Facts of before another administration was chosen tell nothing of this one.
  const isCurrent = facts?.administration.id === moneybird.administrationId
  return sideOf('moneybird', problem, {
    title: firstOf(isCurrent ? facts.administration.name : '', memory?.title, moneybird.administrationId),
    detail: firstOf(memory?.detail),
    since: memory?.since ?? null,
  })
}

const notConnected: SideView = { isConnected: false, title: '', detail: '', since: null, problem: null }

function sideOf(
  side: 'shop' | 'moneybird',
  problem: Problem | null,
  words: Pick<SideView, 'title' | 'detail' | 'since'>,
): SideView {
  const own = problem !== null && sideOfProblem(problem) === side ? problem : null
  const isOut = own !== null && ['paused', 'stopped'].includes(kindOf(own.code))
  return { ...words, isConnected: !isOut, problem: own }
}

function firstOf(...texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text !== undefined && text !== '') ?? ''
}
