import type { ConnectionView, SideView } from '../../../shared/contract/views.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { kindOf } from '../../../shared/problems/about.ts'
import { memoryOf, type SideMemory } from '../../../shared/settings/app-state.ts'
import type { ConnectionSettings } from '../../../shared/settings/schema.ts'
import { secretNames } from '../../home.ts'
import { noRuns, type Facts, type LastRuns } from '../../ports/store.ts'
import { statusOf } from '../../sync/status.ts'
import type { ServiceContext } from '../context.ts'
import { licenceView } from '../program/licence-view.ts'
import { missingOf } from './readiness.ts'

/** A connection as every screen shows it. Asks nobody: only what is known here. */
export async function connectionView(
  context: ServiceContext,
  settings: ConnectionSettings,
): Promise<ConnectionView> {
  const { id, name } = settings
  const { appState } = context.home
  const { isOpen, facts, lastRuns, problem, isPaused, needsYou } = await healthOf(context, settings)
  const missing = missingOf(settings, lastRuns, appState.current)
  const { licensing, secrets } = context.home
  const storedKey = licensing === null ? null : await secrets.get(secretNames.licenceKey(id))
  const { shop, moneybird } = memoryOf(appState.current, id)
  return {
    id,
    name,
    shop: shopSide(settings, facts, shop, problem),
    moneybird: moneybirdSide(settings, facts, moneybird, problem),
    isReady: missing.length === 0 && isOpen,
    missing,
    running: context.runs.progressOf(id),
    lastRunAt: lastRuns.hourly,
    lastProblem: problem,
    isPaused,
    needsYou,
    licence: licenceView(licensing, storedKey ?? '', settings.shop.address),
  }
}

/** How a connection stands by its data. */
interface ConnectionHealth {
  readonly isOpen: boolean
  readonly facts: Facts | null
  readonly lastRuns: LastRuns
  readonly problem: Problem | null
  readonly isPaused: boolean
  readonly needsYou: number
}

async function healthOf(
  { home, unrecorded }: ServiceContext,
  { id, shop, moneybird }: ConnectionSettings,
): Promise<ConnectionHealth> {
  const nothing = { isOpen: false, facts: null, ...noRuns, isPaused: false, needsYou: 0 }
  // What misses is told apart; it is no problem.
  if (shop.address === '' || moneybird.administrationId === '') return { ...nothing, problem: null }
  const opened = await home.open(id)
  if (!opened.ok) return { ...nothing, problem: opened.problem }
  const { store } = opened.value.ports
  const { pause, lastRuns, needsAttention } = statusOf(store)
  const problem = unrecorded.of(id) ?? (pause === null ? lastRuns.problem : pause.problem)
  const facts = store.loadFacts()
  return { isOpen: true, facts, lastRuns, problem, isPaused: pause !== null, needsYou: needsAttention }
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

/** Which of the two sides a problem of the whole connection is about; `null` = neither. */
export function sideOfProblem({ code, data }: Problem): 'shop' | 'moneybird' | null {
  if (code === 'SECRET_MISSING') return (data.name ?? '').endsWith('moneybird-token') ? 'moneybird' : 'shop'
  if (code === 'OPENCART_BAD_ANSWER') return 'shop'
  if (code.startsWith('SHOP_') && code !== 'SHOP_CURRENCY') return 'shop'
  const isMoneybird = code.startsWith('MONEYBIRD_') || code.startsWith('ADMINISTRATION_')
  return isMoneybird || code === 'RATE_LIMITED' ? 'moneybird' : null
}

function firstOf(...texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text !== undefined && text !== '') ?? ''
}
