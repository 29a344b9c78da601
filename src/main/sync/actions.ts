import type { ActionOutcome } from '../../shared/contract/calls.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import { problem, type ProblemCode } from '../../shared/domain/problem.ts'
import { mayOf, subjectOf } from '../../shared/problems/about.ts'
import type { Clock } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'
import { isClosed, planned, told, withEntries, withProblem } from './entries.ts'

/** What the actions of the merchant need. */
export interface ActionPorts {
  readonly store: Store
  readonly clock: Clock
}

/** The action's effect on an entry, or why it cannot be. */
type Change = (entry: Entry, at: string) => Entry | Exclude<ActionOutcome, 'done' | 'unknown_order' | 'busy'>

/** Offers an order again at the next run. An order whose invoice was deleted in Moneybird gets a new one. */
export function retry(ports: ActionPorts, orderId: string): Promise<ActionOutcome> {
  return change(ports, orderId, (entry, at) => {
    if (retryOf(entry) === 'anew') return again({ ...entry, invoice: null }, at)
    if (entry.invoice !== null)
      return retryOf(entry) === 'finish' ? told(entry, at, 'retried') : 'already_invoiced'
    return entry.state === 'planned' ? 'nothing_to_do' : again(entry, at)
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
  const isMeant = ({ state, invoice, problem: cause }: Entry): boolean =>
    state === 'failed' &&
    invoice === null &&
    (code === null || cause?.code === code) &&
    (about === undefined || (cause !== null && subjectOf(cause) === about))
  const at = now(ports)
  let count = 0
  await ports.store.commit((state) => {
    const failed = Object.values(state.entries).filter(isMeant)
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
  return change(ports, orderId, (entry, at) => {
    if (mayOf(code).allow === undefined) return 'not_allowed'
    if (entry.invoice !== null) return 'already_invoiced'
    return again(told(withAllowed(entry, code), at, 'allowed', code), at)
  })
}

/** Books an order on a contact that the merchant chose. */
export function chooseContact(
  ports: ActionPorts,
  orderId: string,
  contactId: string,
): Promise<ActionOutcome> {
  return change(ports, orderId, (entry, at) => {
    if (entry.invoice !== null) return 'already_invoiced'
    return again({ ...entry, overrides: { ...entry.overrides, contactId } }, at)
  })
}

/** Gives an order another reference, when an invoice of another order bears its own. */
export function changeReference(ports: ActionPorts, orderId: string, suffix: string): Promise<ActionOutcome> {
  return change(ports, orderId, (entry, at) => {
    if (entry.invoice !== null) return 'already_invoiced'
    return again({ ...entry, overrides: { ...entry.overrides, referenceSuffix: suffix } }, at)
  })
}

/** Leaves an order out for good, with the merchant's reason. */
export function ignore(ports: ActionPorts, orderId: string, reason: string): Promise<ActionOutcome> {
  return change(ports, orderId, ignoring(reason))
}

/** The same for many at once, in one write to disk. Returns how many; the others are done, busy or unknown. */
export async function ignoreAll(
  ports: ActionPorts,
  orderIds: readonly string[],
  reason: string,
): Promise<number> {
  const make = ignoring(reason)
  const at = now(ports)
  let ignored: Entry[] = []
  await ports.store.commit((state) => {
    const open = [...new Set(orderIds)].flatMap((id) =>
      Object.hasOwn(state.entries, id) ? (state.entries[id] ?? []) : [],
    )
    const next = open.filter(({ intent }) => intent === null).map((entry) => make(entry, at))
    ignored = next.filter((entry) => typeof entry !== 'string')
    return withEntries(state, ignored)
  })
  if (ignored.length > 0) await ports.store.close(ignored.map(({ orderId }) => orderId))
  return ignored.length
}

function ignoring(reason: string): Change {
  return (entry, at) => {
    if (entry.invoice !== null && retryOf(entry) !== 'anew') return 'already_invoiced'
    const ignored = withProblem({ ...entry, invoice: null }, problem('MERCHANT_IGNORED', { reason }), at)
    return told(ignored, at, 'ignored', reason)
  }
}

/** Takes back an ignore. */
export function unignore(ports: ActionPorts, orderId: string): Promise<ActionOutcome> {
  return change(ports, orderId, (entry, at) => {
    if (entry.problem?.code !== 'MERCHANT_IGNORED') return 'nothing_to_do'
    return planned(told(entry, at, 'unignored'), at)
  })
}

/** Says that a change, cancellation or disappearance after invoicing has been seen to. */
export function acknowledge(ports: ActionPorts, orderId: string): Promise<ActionOutcome> {
  return change(ports, orderId, (entry, at) => {
    if (entry.state !== 'attention' || entry.invoice === null) return 'nothing_to_do'
    if (retryOf(entry) === 'anew') return 'not_allowed'
    const code = entry.problem?.code
    const lasts = code !== undefined && mayOf(code).acknowledge === 'for-good'
    const seen = lasts ? withAllowed(entry, code) : entry
    const invoice = { ...entry.invoice, fingerprint: entry.fingerprint }
    const state = invoice.state === 'draft' ? 'draft' : 'done'
    return told({ ...seen, invoice, state, problem: null }, at, 'settled')
  })
}

function again(entry: Entry, at: string): Entry {
  return planned(told(entry, at, 'retried'), at)
}

/** What trying again means for an order that has an invoice. */
function retryOf({ problem: reason }: Entry) {
  return reason === null ? undefined : mayOf(reason.code).retry
}

function withAllowed(entry: Entry, code: ProblemCode): Entry {
  const allowed = entry.overrides.allow.filter((other) => other !== code)
  return { ...entry, overrides: { ...entry.overrides, allow: [...allowed, code] } }
}

/** Nothing is changed while a write of this order is under way: its outcome must be known first. */
async function change(ports: ActionPorts, orderId: string, make: Change): Promise<ActionOutcome> {
  const entry = await ports.store.find(orderId)
  if (entry === null) return 'unknown_order'
  if (entry.intent !== null) return 'busy'
  const next = make(entry, now(ports))
  if (typeof next === 'string') return next
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
