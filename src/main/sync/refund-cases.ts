import { afterInvoice } from '../../shared/domain/after-invoice.ts'
import { decimal, sum } from '../../shared/domain/decimal.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { BookedLine, Invoice } from '../../shared/domain/invoice.ts'
import { editedLines, invoicedLines } from '../../shared/domain/invoiced-lines.ts'
import type { Order } from '../../shared/domain/order.ts'
import { problem, type Problem } from '../../shared/domain/problem.ts'
import { proposeRefund, type RefundProposal } from '../../shared/domain/refund-proposal.ts'
import type { InvoicedLine } from '../../shared/domain/refund-lines.ts'
import { nextReference, refundsOf } from '../../shared/domain/refund-record.ts'
import { fail, ok, type Result } from '../../shared/domain/result.ts'
import type { BookingSettings } from '../../shared/domain/settings.ts'
import type { Answered } from '../ports/bookkeeping.ts'
import type { Ports } from '../ports/ports.ts'
import type { ReadOrder } from '../ports/shop.ts'
import type { Facts } from '../ports/store.ts'
import { IDS_PER_CALL } from './fetch.ts'
import { map } from './map.ts'
import { referenceCalls } from './reference-calls.ts'

/** What happened to an order after its invoice, and what is proposed. */
export interface RefundCase {
  readonly entry: Entry
  readonly lines: readonly InvoicedLine[]
  /** What Moneybird says of the invoice; `null` = nothing. */
  readonly invoice: Invoice | null
  /** `null` = nothing to credit, or `problem` tells why nothing can be proposed. */
  readonly proposal: RefundProposal | null
  readonly problem: Problem | null
  /** Returns of the shop that the proposal is about. */
  readonly returnIds: readonly string[]
}

type CasePorts = Pick<Ports, 'shop' | 'bookkeeping' | 'store' | 'vatCheck' | 'clock'>

/** Asks Moneybird; who waits and repeats is the caller's business. */
type AskOnce = <T>(call: () => Promise<Answered<T>>) => Promise<Result<T, Problem>>

/**
 * What is proposed for orders to which something happened after their invoice. The shop and Moneybird are asked, by the hundred;
 * nothing is stored or written.
 *
 * @returns a problem when one of them does not answer
 */
export async function refundCases(
  ports: CasePorts,
  settings: BookingSettings,
  entries: readonly Entry[],
  ask: AskOnce,
): Promise<Result<readonly RefundCase[], Problem>> {
  const facts = ports.store.loadFacts()
  if (entries.length === 0 || facts === null) return ok([])
  const orders = await readOrders(ports, entries)
  if (!orders.ok) return orders
  const invoices: Invoice[] = []
  // Also under the next key: what was made before all was lost here stands there.
  const references = entries.flatMap((entry) => [entry.reference, nextReference(entry)])
  for (const part of referenceCalls([...new Set(references)])) {
    const found = await ask(() => ports.bookkeeping.findByReferences(part))
    if (!found.ok) return found
    invoices.push(...found.value)
  }
  const cases: RefundCase[] = []
  for (const entry of entries) {
    const read = orders.value.find((one) => (one.ok ? one.order.id : one.orderId) === entry.orderId)
    const own = invoices.filter(({ reference }) =>
      [entry.reference, nextReference(entry)].includes(reference),
    )
    cases.push(await caseOf({ ports, settings, facts }, entry, read, own))
  }
  return ok(cases)
}

interface CaseContext {
  readonly ports: CasePorts
  readonly settings: BookingSettings
  readonly facts: Facts
}

async function readOrders(
  { shop }: CasePorts,
  entries: readonly Entry[],
): Promise<Result<readonly ReadOrder[], Problem>> {
  const reads: ReadOrder[] = []
  for (let i = 0; i < entries.length; i += IDS_PER_CALL) {
    const reply = await shop.ordersById(entries.slice(i, i + IDS_PER_CALL).map(({ orderId }) => orderId))
    if (!reply.ok) return reply
    reads.push(...reply.value.orders)
  }
  return ok(reads)
}

async function caseOf(
  context: CaseContext,
  entry: Entry,
  read: ReadOrder | undefined,
  invoices: readonly Invoice[],
): Promise<RefundCase> {
  const bare = { entry, lines: [], invoice: null, proposal: null, returnIds: [] }
  const invoice = invoices.find(({ id }) => id === entry.invoice?.id)
  if (invoice === undefined) {
    return { ...bare, problem: problem('INVOICE_GONE', { number: entry.invoice?.number ?? '' }) }
  }
  const found = { ...bare, invoice }
  if (read === undefined) {
    return { ...found, problem: problem('ORDER_DISAPPEARED', { number: invoice.number ?? '' }) }
  }
  if (!read.ok) return { ...found, problem: problem('ORDER_UNREADABLE', { field: read.field }) }
  const lines = linesOf(context, entry, read.order, invoice)
  if (!lines.ok) return { ...found, problem: lines.problem }
  const barred = madeAlready(entry, invoice, invoices)
  if (barred !== null) return { ...found, lines: lines.value, problem: barred }
  const proposal = await propose(context, entry, read.order, { invoice, lines: lines.value })
  const returnIds = (read.order.returns ?? []).map(({ id }) => id)
  return { ...found, lines: lines.value, proposal, returnIds, problem: null }
}

/** Why nothing can be proposed: a credit invoice is there that no refund knows, or one that was made by itself (`credit.ts`). */
function madeAlready(entry: Entry, invoice: Invoice, invoices: readonly Invoice[]): Problem | null {
  const creditId = entry.invoice?.creditId ?? null
  if (creditId !== null) return problem('CREDIT_NEEDED', { status: entry.statusName, creditId })
  const other = otherCredit(entry, invoice, invoices)
  return other === null ? null : otherCreditProblem(other)
}

/** A credit invoice of this one that is not of us: it was made by hand, and nobody knows what it stands for. */
function otherCredit(entry: Entry, { id }: Invoice, invoices: readonly Invoice[]): Invoice | null {
  const own = new Set(refundsOf(entry).map(({ creditId }) => creditId))
  return invoices.find((one) => one.creditOf === id && !own.has(one.id)) ?? null
}

export function otherCreditProblem({ number }: Invoice): Problem {
  return problem('REFUND_OTHER_CREDIT', { number: number ?? '' })
}

function linesOf(
  { facts }: CaseContext,
  entry: Entry,
  order: Order,
  invoice: Invoice,
): Result<readonly InvoicedLine[], Problem> {
  if (invoice.state === 'draft') return fail(problem('REFUND_INVOICE_DRAFT', {}))
  const { lines = [] } = invoice
  if (!isWhole(lines, invoice)) return fail(problem('REFUND_LINES_UNKNOWN', { number: invoice.number ?? '' }))
  const percentages = new Map(facts.administration.taxRates.map(({ id, percentage }) => [id, percentage]))
  return ok(invoicedLines(lines, order, percentages, refundsOf(entry)))
}

/** Whether the lines are all that the invoice comes to. */
export function isWhole(lines: readonly BookedLine[], { total }: Invoice): boolean {
  return lines.length > 0 && sum(lines.map(({ gross }) => decimal(gross))).eq(total)
}

async function propose(
  context: CaseContext,
  entry: Entry,
  order: Order,
  { invoice, lines }: { readonly invoice: Invoice; readonly lines: readonly InvoicedLine[] },
): Promise<RefundProposal | null> {
  const booked = invoice.lines ?? []
  const { settings, facts } = context
  const after = afterInvoice(entry, order, booked, { settings, statuses: facts.shop.orderStatuses })
  const isEdited = entry.problem?.code === 'ORDER_CHANGED_AFTER_INVOICE'
  const edited = isEdited ? await linesNow(context, entry, order) : null
  const found = proposeRefund(
    { reference: entry.reference, lines, credits: 0 },
    { ...after, edited: edited === null ? null : editedLines(booked, edited) },
  )
  if (found === null) return null
  return found.reference === '' ? found : { ...found, reference: nextReference(entry) }
}

/** The lines that an invoice of the order would have now; `null` = none can be made. */
async function linesNow(
  { ports, settings, facts }: CaseContext,
  entry: Entry,
  order: Order,
): Promise<readonly Pick<BookedLine, 'description' | 'gross' | 'taxRateId'>[] | null> {
  const { result } = await map({ ports, settings, facts }, entry, order)
  if (result.kind !== 'draft') return null
  return result.draft.lines.map(({ description, amount, price, taxRateId }) => ({
    description,
    gross: decimal(amount).times(price).toFixed(2),
    taxRateId,
  }))
}
