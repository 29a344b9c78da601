import type { Preview, PreviewedOrder } from '../../shared/contract/preview.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { Order } from '../../shared/domain/order.ts'
import { problem, type Problem } from '../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../shared/domain/result.ts'
import { isOutside } from '../../shared/domain/selection.ts'
import type { BookingSettings } from '../../shared/domain/settings.ts'
import type { Answered } from '../ports/bookkeeping.ts'
import type { Ports } from '../ports/ports.ts'
import type { ReadOrder } from '../ports/shop.ts'
import type { Facts } from '../ports/store.ts'
import { askOnce } from './ask-once.ts'
import { assess } from './assess.ts'
import { openContactBook, type ContactBook } from './contacts.ts'
import { loadFacts } from './facts.ts'
import { IDS_PER_CALL } from './fetch.ts'
import { findExisting } from './find-existing.ts'
import { judgeExisting, toBeAsked } from './lookup.ts'
import { chooseContact } from './choose-contact.ts'
import { map } from './map.ts'

/** Stands in the body for the id of a contact that is yet to be made. */
export const NEW_CONTACT = 'new'

const DAY_MS = 86_400_000

interface Session {
  readonly ports: Ports
  readonly settings: BookingSettings
  readonly facts: Facts
  readonly contacts: ContactBook
}

/** One order as it would be booked now. */
export function previewOrder(
  ports: Ports,
  settings: BookingSettings,
  orderId: string,
): Promise<Result<Preview, Problem>> {
  return previewOrders(ports, settings, [orderId])
}

/** Orders as they would be booked now; those that the shop does not have are left out. */
export async function previewOrders(
  ports: Ports,
  settings: BookingSettings,
  orderIds: readonly string[],
): Promise<Result<Preview, Problem>> {
  const session = await open(ports, settings)
  if (!session.ok) return session
  const orders: ReadOrder[] = []
  for (let i = 0; i < orderIds.length; i += IDS_PER_CALL) {
    const reply = await ports.shop.ordersById(orderIds.slice(i, i + IDS_PER_CALL))
    if (!reply.ok) return reply
    orders.push(...reply.value.orders)
  }
  return previewAll(session.value, orders)
}

/** The orders of the last days, those from before the start date included: it is a preview. */
export async function previewDays(
  ports: Ports,
  settings: BookingSettings,
  days: number,
): Promise<Result<Preview, Problem>> {
  const session = await open(ports, settings)
  if (!session.ok) return session
  const from = new Date(ports.clock.now() - days * DAY_MS).toISOString().slice(0, 10)
  const orders: ReadOrder[] = []
  let afterId: string | null = '0'
  while (afterId !== null) {
    const page = await ports.shop.changedOrders({ modified: `${from} 00:00:00`, historyId: '' }, afterId)
    if (!page.ok) return page
    orders.push(...page.value.orders.filter((read) => !read.ok || read.order.date >= from))
    afterId = page.value.nextAfterId
  }
  return previewAll(session.value, orders)
}

async function open(ports: Ports, settings: BookingSettings): Promise<Result<Session, Problem>> {
  const loaded = await loadFacts(ports, 'manual')
  if (!loaded.ok) return loaded
  if (loaded.value.halt !== null) return fail(loaded.value.halt)
  const contacts = openContactBook(ports)
  const stale = contacts.isFresh() ? null : await contacts.sync(once)
  return stale === null ? ok({ ports, settings, facts: loaded.value.facts, contacts }) : fail(stale)
}

async function once<T>(call: () => Promise<Answered<T>>) {
  const result = await askOnce(call)
  return result.ok ? { value: result.value } : { problem: result.problem }
}

async function previewAll(session: Session, reads: readonly ReadOrder[]): Promise<Result<Preview, Problem>> {
  const judged = reads.map((read) => (read.ok ? judge(session, read.order) : null))
  const found = await findExisting(
    session.ports.bookkeeping,
    judged.filter((entry) => entry !== null),
  )
  if (!found.ok) return found
  const orders: PreviewedOrder[] = []
  for (const [i, read] of reads.entries()) {
    const entry = judged[i] ?? null
    if (!read.ok) orders.push(unreadable(read))
    else if (entry !== null) {
      const invoices = found.value.get(entry.reference) ?? []
      orders.push(await previewOne(session, { order: read.order, entry, invoices }))
    }
  }
  const counts = { good: 0, warning: 0, failed: 0, waiting: 0, done: 0, there: 0 }
  for (const order of orders) counts[order.verdict] += 1
  return ok({ orders, counts })
}

function unreadable(read: Extract<ReadOrder, { ok: false }>): PreviewedOrder {
  const reason = problem('ORDER_UNREADABLE', { field: read.field })
  const bare = {
    date: '',
    customer: '',
    total: '',
    currency: 'EUR',
    warnings: [],
    leftOut: null,
    draft: null,
    contact: null,
    bodies: null,
  }
  return { ...bare, orderId: read.orderId, verdict: 'failed', problem: reason }
}

/** The settings of a preview: it shows orders from before the start date too. */
function settingsFor({ settings }: Session, order: Order): BookingSettings {
  return { ...settings, startDate: order.date < settings.startDate ? order.date : settings.startDate }
}

/** What a run would make of an order before it writes. */
function judge(session: Session, order: Order): Entry {
  const { ports, facts } = session
  const known = ports.store.entry(order.id)
  const { baseCurrency } = facts.shop
  const at = new Date(ports.clock.now()).toISOString()
  return assess(known, order, { settings: settingsFor(session, order), baseCurrency, at, again: true })
}

/** An order with what is known of it, and the invoices in Moneybird that bear its reference. */
interface Judged {
  readonly order: Order
  readonly entry: Entry
  readonly invoices: readonly Invoice[]
}

async function previewOne(session: Session, { order, entry, invoices }: Judged): Promise<PreviewedOrder> {
  const { ports, settings, facts } = session
  const previewSettings = settingsFor(session, order)
  const base = {
    orderId: order.id,
    date: order.date,
    customer: entry.customer,
    total: entry.total,
    currency: entry.currency,
  }
  const leftOut = isOutside(order, settings, entry.overrides)
  const nothing = {
    ...base,
    warnings: entry.warnings,
    leftOut: null,
    draft: null,
    contact: null,
    bodies: null,
  }
  if (entry.invoice !== null) return { ...nothing, verdict: 'done', problem: entry.problem }
  if (entry.state !== 'planned') return { ...nothing, verdict: 'waiting', problem: entry.problem }
  const existing = judgeExisting(entry, order, invoices, settings)
  if (existing.kind === 'other') return { ...nothing, leftOut, verdict: 'failed', problem: existing.problem }
  if (existing.kind === 'same')
    return { ...nothing, leftOut, verdict: 'there', problem: toBeAsked(entry, existing.invoice) }
  const { result } = await map({ ports, settings: previewSettings, facts }, entry, order)
  if (result.kind === 'problem') {
    const isSkipped = result.problem.code === 'ZERO_TOTAL' || result.problem.code === 'NO_LINES'
    return { ...nothing, leftOut, verdict: isSkipped ? 'waiting' : 'failed', problem: result.problem }
  }
  const { contact: draft, checkedNumber } = result
  const choice = await chooseContact({ ...session, make: once }, { entry, order, draft, checkedNumber })
  if ('problem' in choice) return { ...nothing, leftOut, verdict: 'failed', problem: choice.problem }
  const { contactId, warnings } = choice
  const all = [...result.warnings, ...warnings]
  return {
    ...base,
    verdict: all.length > 0 ? 'warning' : 'good',
    problem: null,
    warnings: all,
    leftOut,
    draft: result.draft,
    contact: result.contact,
    bodies: ports.bookkeeping.bodies(
      result.draft,
      contactId ?? NEW_CONTACT,
      contactId === null ? result.contact : null,
    ),
  }
}
