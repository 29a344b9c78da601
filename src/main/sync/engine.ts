import type { RunKind, RunReport } from '../../shared/contract/run.ts'
import type { EntryState } from '../../shared/domain/entry.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { kindOf } from '../../shared/problems/about.ts'
import type { BookingSettings } from '../../shared/domain/settings.ts'
import type { Ports } from '../ports/ports.ts'
import { isClosed } from '../ports/standing.ts'
import { StoreError } from '../ports/store.ts'
import { openContactBook } from './contacts.ts'
import { SETTLE_MS, watchDoubts, type Doubts } from './doubts.ts'
import { loadFacts } from './facts.ts'
import { fetchChanges, revisit } from './fetch.ts'
import { Stopped } from './limiter.ts'
import { nightlyLook } from './nightly.ts'
import { recover, settleTimeOver } from './recover.ts'
import { writeRefunds } from './refund.ts'
import { moment, saw, type Progress, type Run } from './run.ts'

export interface Engine {
  /** Starts a run, or joins the one that is under way: there is never more than one. */
  run(kind: RunKind): Promise<RunReport>
  readonly isRunning: () => boolean
}

export interface EngineOptions {
  readonly ports: Ports
  readonly settings: () => BookingSettings
  readonly progress: (progress: Progress) => void
  /**
   * When the data were found damaged (ms), and an older copy taken: the last write may be forgotten, so nothing is written
   * before Moneybird's lists must show it. `null` = all is well.
   */
  readonly damagedAt: () => number | null
  /**
   * Whether the merchant said that invoices which bear this shop's references are of this shop. Until then each such order is a
   * failure that asks; absent = it was said.
   */
  readonly mayAdopt?: () => boolean
  /** Why nothing may be written, although the shop may be read (the licence ended); absent = it always may. */
  readonly writeRefusal?: () => Problem | null
}

/** The engine of one connection. One run: recover what is in doubt, fetch what changed, record it, write it. */
export function createEngine(options: EngineOptions): Engine {
  let current: Promise<RunReport> | null = null
  const { clock, store } = options.ports
  const memory: EngineMemory = { doubts: watchDoubts(clock, store), contactsCertain: false }
  return {
    run(kind) {
      current ??= runOnce(options, kind, memory).finally(() => {
        memory.doubts.note()
        current = null
      })
      return current
    },
    isRunning: () => current !== null,
  }
}

/** What an engine remembers between its runs. */
interface EngineMemory {
  readonly doubts: Doubts
  /**
   * Whether the list of contacts holds all that was made. Not after a start, and not after a run that broke off: a contact whose
   * answer was lost may then be in Moneybird only.
   */
  contactsCertain: boolean
}

async function runOnce(options: EngineOptions, kind: RunKind, memory: EngineMemory): Promise<RunReport> {
  const { ports } = options
  const startedAt = moment({ ports })
  ports.log.info('run-start', { kind })
  options.progress({ phase: 'start', done: 0, total: null })
  const left = new Map<string, EntryState>()
  const end = await work(options, kind, left, memory)
  const ended = end === 'stopped' ? null : end
  options.progress({ phase: 'end', done: 0, total: null })
  const orders = countStates(left)
  const { failed = 0 } = orders
  const stopped = end === 'stopped'
  ports.log.info('run-end', { kind, problem: ended?.code ?? null, stopped, orders: left.size, failed })
  return { kind, startedAt, endedAt: moment({ ports }), orders, problem: ended }
}

function countStates(left: Run['left']): RunReport['orders'] {
  const counts: Partial<Record<EntryState, number>> = {}
  for (const state of left.values()) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

/** The work of a run; a full disk or a stop ends it, and everything recorded so far stays true. */
async function work(
  options: EngineOptions,
  kind: RunKind,
  left: Run['left'],
  memory: EngineMemory,
): Promise<Problem | null | 'stopped'> {
  try {
    return await steps(options, kind, left, memory)
  } catch (error) {
    if (error instanceof StoreError) return error.problem
    if (error instanceof Stopped) return 'stopped'
    throw error
  }
}

async function steps(
  options: EngineOptions,
  kind: RunKind,
  left: Run['left'],
  memory: EngineMemory,
): Promise<Problem | null | 'stopped'> {
  const { ports } = options
  const { store } = ports
  const { pause } = store.runState()
  const damagedAt = options.damagedAt()
  if (damagedAt !== null)
    await ports.clock.sleep(Math.min(SETTLE_MS, damagedAt + SETTLE_MS - ports.clock.now()))
  // Paused: only the merchant, or once a day the night, tries again.
  if (pause !== null && kind === 'hourly') return pause.problem
  const loaded = await loadFacts(ports, pause === null ? kind : 'manual')
  if (!loaded.ok) return conclude(options, kind, loaded.problem)
  const contacts = openContactBook(ports)
  if (damagedAt !== null || !memory.contactsCertain) contacts.markStale()
  memory.contactsCertain = false
  const run: Run = {
    kind,
    ports,
    settings: options.settings(),
    facts: loaded.value.facts,
    contacts,
    doubts: memory.doubts,
    progress: options.progress,
    job: null,
    mayAdopt: mayAdopt(options, kind, damagedAt),
    halt: loaded.value.halt ?? refusalOf(options, kind),
    isStopped: false,
    seen: new Set(),
    left,
    known: new Map(),
    unclear: 0,
  }
  const shopProblem = await perform(run)
  memory.contactsCertain = contacts.isCertain()
  if (run.isStopped) return 'stopped'
  await makeCopy(run)
  return conclude(options, kind, run.halt ?? shopProblem)
}

/** A copy that cannot be made is no reason to stop: what is wrong with the disk shows at the next write. */
async function makeCopy({ ports }: Run): Promise<void> {
  try {
    await ports.store.copyToday()
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    ports.log.warn('copy-failed', { problem: error.problem.code })
  }
}

/** What was lost here is found again without asking: that is what the look-up is for. */
function mayAdopt(options: EngineOptions, kind: RunKind, damagedAt: number | null): boolean {
  return kind === 'rebuild' || damagedAt !== null || options.mayAdopt?.() !== false
}

/** Finding again what exists writes nothing, so nothing is in its way. */
function refusalOf({ writeRefusal }: EngineOptions, kind: RunKind): Problem | null {
  return kind === 'rebuild' || writeRefusal === undefined ? null : writeRefusal()
}

async function perform(run: Run): Promise<Problem | null> {
  const mayWrite = run.kind !== 'rebuild'
  const doubtful = mayWrite ? run.ports.store.inDoubt() : []
  if (run.halt === null && mayWrite) await recover(run, doubtful)
  for (const { orderId } of doubtful) noteEnd(run, orderId)
  if (run.halt === null && mayWrite) await writeRefunds(run)
  const unread = await readShop(run)
  // What is too fresh to ask about does not keep the rest waiting.
  if (!(await settleTimeOver(run, doubtful))) return unread
  await recover(run, doubtful)
  for (const { orderId } of doubtful) run.seen.delete(orderId)
  return unread ?? revisitDue(run)
}

/** What was left over, and orders whose status was ticked since. */
function revisitDue(run: Run): Promise<Problem | null> {
  return revisit(run, run.ports.store.due(run.settings.pushStatuses), { again: false })
}

async function readShop(run: Run): Promise<Problem | null> {
  const left = await revisitDue(run)
  if (left !== null) return left
  const unread = await fetchChanges(run)
  if (unread !== null) return unread
  return run.kind === 'nightly' ? nightlyLook(run) : null
}

/** What was recovered to its end need not be looked at again by this run. */
function noteEnd(run: Run, orderId: string): void {
  const entry = run.ports.store.entry(orderId)
  if (entry !== null && isClosed(entry)) saw(run, orderId, entry.state)
}

/** Records when the run ended and, when the whole connection cannot go on, that it is paused. */
async function conclude(
  options: EngineOptions,
  kind: RunKind,
  reason: Problem | null,
): Promise<Problem | null> {
  const { ports } = options
  const at = moment({ ports })
  const paused = reason !== null && kindOf(reason.code) === 'paused'
  // A night in which something was only unreachable is tried again an hour later.
  const nightDone = kind === 'nightly' && (reason === null || kindOf(reason.code) !== 'retry')
  await ports.store.changeRunState((state) => ({
    ...state,
    lastRuns: {
      hourly: at,
      nightly: nightDone ? at : state.lastRuns.nightly,
      problem: reason,
    },
    pause: paused ? { problem: reason, since: state.pause?.since ?? at } : null,
  }))
  return reason
}
