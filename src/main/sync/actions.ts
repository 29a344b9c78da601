import type { ActionOutcome, OrderAction, ActionRefusal } from '../../shared/contract/actions.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import { problem, type ProblemCode } from '../../shared/domain/problem.ts'
import { mayOf } from '../../shared/problems/about.ts'
import type { Clock } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'
import { planned, told, withProblem, withoutInvoice } from './entries.ts'
import { isOfferedAgain, refusalOf, refusalToAllow } from './may-do.ts'

/** What the actions of the merchant need. */
export interface ActionPorts {
  readonly store: Store
  readonly clock: Clock
}

/** The action's effect on an entry; only made when the action is not refused. */
type Edit = (entry: Entry, at: string) => Entry

/** Offers an order again at the next run. An order whose invoice was deleted in Moneybird gets a new one. */
export function retry(ports: ActionPorts, orderId: string): Promise<ActionOutcome> {
  return act(ports, orderId, 'retry', (entry, at) => {
    const isFinished = entry.problem !== null && mayOf(entry.problem.code).retry === 'finish'
    return isFinished && entry.invoice !== null
      ? told(entry, at, 'retried')
      : again(withoutInvoice(entry), at)
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
  const at = now(ports)
  let count = 0
  for (const page of ports.store.waiting(code, about)) {
    const failed = page.filter(isOfferedAgain)
    const entries = failed.map((entry) => ({ entry: again(entry, at), over: entry }))
    const overtaken = await ports.store.commit({ entries })
    count += failed.length - overtaken.size
  }
  return count
}

/** Lets one order go although something is odd about it (see `may.allow` of its problem), and offers it again. */
export function allow(ports: ActionPorts, orderId: string, code: ProblemCode): Promise<ActionOutcome> {
  const make: Edit = (entry, at) => again(told(withAllowed(entry, code), at, 'allowed', code), at)
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

/** The same for many at once. Returns how it ended for each. */
export async function ignoreAll(
  ports: ActionPorts,
  orderIds: readonly string[],
  reason: string,
): Promise<ReadonlyMap<string, ActionOutcome>> {
  const outcomes = new Map<string, ActionOutcome>()
  const ids = [...new Set(orderIds)]
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    const found = ids.slice(i, i + AT_ONCE).flatMap((id) => {
      const entry = ports.store.entry(id)
      outcomes.set(id, entry === null ? 'unknown_order' : (refusalOf('ignore', entry) ?? 'done'))
      return entry !== null && outcomes.get(id) === 'done' ? [entry] : []
    })
    const make = ignoring(reason)
    const entries = found.map((entry) => ({ entry: make(entry, now(ports)), over: entry }))
    for (const id of await ports.store.commit({ entries })) outcomes.set(id, 'busy')
  }
  return outcomes
}

/** So many in one commit: it must be over before anybody notices. */
const AT_ONCE = 50

function ignoring(reason: string): Edit {
  return (entry, at) => {
    const ignored = withProblem(withoutInvoice(entry), problem('MERCHANT_IGNORED', { reason }), at)
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

function act(ports: ActionPorts, orderId: string, action: OrderAction, make: Edit): Promise<ActionOutcome> {
  return change(ports, orderId, (entry) => refusalOf(action, entry), make)
}

async function change(
  ports: ActionPorts,
  orderId: string,
  refusal: (entry: Entry) => ActionRefusal | null,
  make: Edit,
): Promise<ActionOutcome> {
  const entry = ports.store.entry(orderId)
  if (entry === null) return 'unknown_order'
  const refused = refusal(entry)
  if (refused !== null) return refused
  // A run may take the order up meanwhile.
  const overtaken = await ports.store.commit({ entries: [{ entry: make(entry, now(ports)), over: entry }] })
  return overtaken.size > 0 ? 'busy' : 'done'
}

function now(ports: ActionPorts): string {
  return new Date(ports.clock.now()).toISOString()
}
