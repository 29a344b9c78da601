import type { ActionOutcome, OrderAction, ActionRefusal } from '../../shared/contract/actions.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import { problem, type ProblemCode } from '../../shared/domain/problem.ts'
import { mayOf, subjectOf } from '../../shared/problems/about.ts'
import type { Clock } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'
import { isClosed, planned, told, withEntries, withProblem } from './entries.ts'
import { isOfferedAgain, refusalOf, refusalToAllow } from './may-do.ts'

/** What the actions of the merchant need. */
export interface ActionPorts {
  readonly store: Store
  readonly clock: Clock
}

/** The action's effect on an entry; only made when the action is not refused. */
type EntryChange = (entry: Entry, at: string) => Entry

/** Offers an order again at the next run. An order whose invoice was deleted in Moneybird gets a new one. */
export function retry(ports: ActionPorts, orderId: string): Promise<ActionOutcome> {
  return act(ports, orderId, 'retry', (entry, at) => {
    const isFinished = entry.problem !== null && mayOf(entry.problem.code).retry === 'finish'
    return isFinished && entry.invoice !== null
      ? told(entry, at, 'retried')
      : again({ ...entry, invoice: null }, at)
  })
}

/**
 * Offers every order that failed for one reason again; all reasons when `code` is `null`. Returns how many.
 * @param about only those of one cause (see `subjectOf`)
 */
export async function retryAll(
  ports: ActionPorts,
  code: ProblemCode | null,
  about?: string,
): Promise<number> {
  const isMeant = ({ problem: cause }: Entry): boolean =>
    (code === null || cause?.code === code) &&
    (about === undefined || (cause !== null && subjectOf(cause) === about))
  const at = now(ports)
  let count = 0
  await ports.store.commit((state) => {
    const failed = Object.values(state.entries).filter((entry) => isOfferedAgain(entry) && isMeant(entry))
    count = failed.length
    return withEntries(
      state,
      failed.map((entry) => again(entry, at)),
    )
  })
  return count
}

/** Lets one order go although something is odd about it (see `may.allow` of its problem), and offers it again. */
export function allow(ports: ActionPorts, orderId: string, code: ProblemCode): Promise<ActionOutcome> {
  const make: EntryChange = (entry, at) => again(told(withAllowed(entry, code), at, 'allowed', code), at)
  return change(ports, orderId, (entry) => refusalToAllow(entry, code), make)
}

/** Books an order on a contact that the merchant chose. */
export function chooseContact(
  ports: ActionPorts,
  orderId: string,
  contactId: string,
): Promise<ActionOutcome> {
  return act(ports, orderId, 'contact', (entry, at) =>
    again({ ...entry, overrides: { ...entry.overrides, contactId } }, at),
  )
}

/** Gives an order another reference, when an invoice of another order bears its own. */
export function changeReference(ports: ActionPorts, orderId: string, suffix: string): Promise<ActionOutcome> {
  return act(ports, orderId, 'reference', (entry, at) =>
    again({ ...entry, overrides: { ...entry.overrides, referenceSuffix: suffix } }, at),
  )
}

/** Leaves an order out for good, with the merchant's reason. */
export function ignore(ports: ActionPorts, orderId: string, reason: string): Promise<ActionOutcome> {
  return act(ports, orderId, 'ignore', ignoring(reason))
}

/** The same for many at once, open work in one write to disk. Returns how it ended for each. */
export async function ignoreAll(
  ports: ActionPorts,
  orderIds: readonly string[],
  reason: string,
): Promise<ReadonlyMap<string, ActionOutcome>> {
  const outcomes = new Map<string, ActionOutcome>()
  const make = ignoring(reason)
  const at = now(ports)
  await ports.store.commit((state) => {
    const open = orderIds.flatMap((id) => (Object.hasOwn(state.entries, id) ? (state.entries[id] ?? []) : []))
    for (const entry of open) outcomes.set(entry.orderId, refusalOf('ignore', entry) ?? 'done')
    const ignored = open.filter(({ orderId }) => outcomes.get(orderId) === 'done')
    return withEntries(
      state,
      ignored.map((entry) => make(entry, at)),
    )
  })
  const done = [...outcomes.keys()].filter((id) => outcomes.get(id) === 'done')
  if (done.length > 0) await ports.store.close(done)
  for (const id of orderIds) if (!outcomes.has(id)) outcomes.set(id, await ignore(ports, id, reason))
  return outcomes
}

function ignoring(reason: string): EntryChange {
  return (entry, at) => {
    const ignored = withProblem({ ...entry, invoice: null }, problem('MERCHANT_IGNORED', { reason }), at)
    return told(ignored, at, 'ignored', reason)
  }
}

/** Takes back an ignore. */
export function unignore(ports: ActionPorts, orderId: string): Promise<ActionOutcome> {
  return act(ports, orderId, 'unignore', (entry, at) => planned(told(entry, at, 'unignored'), at))
}

/** Says that a change, cancellation or disappearance after invoicing has been seen to. */
export function acknowledge(ports: ActionPorts, orderId: string): Promise<ActionOutcome> {
  return act(ports, orderId, 'seen', (entry, at) => {
    const code = entry.problem?.code
    const lasts = code !== undefined && mayOf(code).acknowledge === 'for-good'
    const seen = lasts ? withAllowed(entry, code) : entry
    const invoice = entry.invoice === null ? null : { ...entry.invoice, fingerprint: entry.fingerprint }
    const state = invoice?.state === 'draft' ? 'draft' : 'done'
    return told({ ...seen, invoice, state, problem: null }, at, 'settled')
  })
}

function again(entry: Entry, at: string): Entry {
  return planned(told(entry, at, 'retried'), at)
}

function withAllowed(entry: Entry, code: ProblemCode): Entry {
  const allowed = entry.overrides.allow.filter((other) => other !== code)
  return { ...entry, overrides: { ...entry.overrides, allow: [...allowed, code] } }
}

function act(
  ports: ActionPorts,
  orderId: string,
  action: OrderAction,
  make: EntryChange,
): Promise<ActionOutcome> {
  return change(ports, orderId, (entry) => refusalOf(action, entry), make)
}

async function change(
  ports: ActionPorts,
  orderId: string,
  refusal: (entry: Entry) => ActionRefusal | null,
  make: EntryChange,
): Promise<ActionOutcome> {
  const entry = await ports.store.find(orderId)
  if (entry === null) return 'unknown_order'
  const refused = refusal(entry)
  if (refused !== null) return refused
  const next = make(entry, now(ports))
  const open = ports.store.state.entries[orderId] === entry ? entry : null
  const fate = { isTaken: false }
  await ports.store.commit((state) => {
    // A run may have taken the order up since it was read.
    fate.isTaken = (state.entries[orderId] ?? null) !== open
    return fate.isTaken ? state : withEntries(state, [next])
  })
  if (fate.isTaken) return 'busy'
  if (isClosed(next)) await ports.store.close([orderId])
  return 'done'
}

function now(ports: ActionPorts): string {
  return new Date(ports.clock.now()).toISOString()
}
