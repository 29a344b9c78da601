import { asMoneybirdHasIt } from '../../shared/domain/booked.ts'
import { bookedFrom } from '../../shared/domain/booked-from.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { Order } from '../../shared/domain/order.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { ReadOrder } from '../ports/shop.ts'
import type { FetchState } from '../ports/records.ts'
import { isClosed } from '../ports/standing.ts'
import { assess } from './assess.ts'
import { makeCredit, wantsCredit } from './credit.ts'
import { told, unreadable, withoutInvoice, withProblem } from './entries.ts'
import { finish } from './finish.ts'
import { asEntryInvoice, findInvoices, isAgreed, judgeExisting, readInvoice, toBeAsked } from './lookup.ts'
import { map, type Mapped } from './map.ts'
import { moment, saw, writing, type Run } from './run.ts'
import { save, saveAll, unlessOvertaken } from './save.ts'
import { writeInvoice } from './write-invoice.ts'

interface Work {
  readonly entry: Entry
  readonly order: Order
  readonly isNew: boolean
  /** What Moneybird says is unpaid, when it was asked. */
  readonly unpaid: string | null
}

/** How a batch is looked at. */
export interface Look {
  /** Look again at what failed although nothing changed. */
  readonly again: boolean
  /** Where reading the shop came to with them; belongs in the same commit. */
  readonly fetch?: FetchState
}

/**
 * Takes a batch of orders (a page, or orders asked by id) all the way: judged, looked up by reference, recorded, and what is
 * ready written. Recording comes first, so that no order is ever lost between the shop's cursor and ours.
 */
export async function processOrders(run: Run, orders: readonly ReadOrder[], look: Look): Promise<void> {
  const judged: Work[] = []
  const strange: Entry[] = []
  for (const read of orders) {
    if (read.ok) {
      const work = judge(run, read.order, look.again)
      if (work !== null) judged.push(work)
    } else {
      saw(run, read.orderId, 'failed')
      strange.push(strangeEntry(run, read.orderId, read.field))
    }
  }
  const works = await adoptExisting(run, judged)
  const overtaken = await saveAll(run, [...strange, ...works.map((work) => work.entry)], look.fetch)
  await writeAll(
    run,
    works.filter(({ entry }) => !overtaken.has(entry.orderId)),
  )
  await noteReturns(run, works)
  for (const { order } of works) {
    const left = run.ports.store.entry(order.id)
    if (left !== null) saw(run, order.id, left.state)
  }
  run.known.clear()
}

/** An invoice is made of what was ordered; what had come back before it was made asks for the merchant's look all the same. */
async function noteReturns(run: Run, works: readonly Work[]): Promise<void> {
  const returned = works.filter(
    ({ entry, order }) => entry.invoice === null && (order.returns ?? []).length > 0,
  )
  const { settings, facts } = run
  const context = { settings, baseCurrency: facts.shop.baseCurrency, at: moment(run), again: false }
  const noted = returned.flatMap(({ order }) => {
    const entry = read(run, order.id)
    return entry !== null && entry.invoice !== null && entry.intent === null
      ? [assess(entry, order, context)]
      : []
  })
  if (noted.length > 0) await saveAll(run, noted)
}

/** `null` when there is nothing new about an order that was already closed. */
function judge(run: Run, order: Order, again: boolean): Work | null {
  const known = read(run, order.id)
  const { settings, facts } = run
  if (known !== null && isClosed(known) && !isDifferent(known, order, run)) {
    saw(run, order.id, known.state)
    return null
  }
  const context = { settings, baseCurrency: facts.shop.baseCurrency, at: moment(run), again }
  return { entry: assess(known, order, context), order, isNew: known === null, unpaid: null }
}

/** What is known of an order, noted as read by this run. */
function read(run: Run, orderId: string): Entry | null {
  const found = run.ports.store.entry(orderId)
  run.known.set(orderId, found)
  return found
}

function isDifferent(known: Entry, order: Order, run: Run): boolean {
  if (known.fingerprint !== order.fingerprint || known.statusId !== order.statusId) return true
  // A start date or status that was chosen later brings in what a rule had left out.
  const { startDate, pushStatuses } = run.settings
  const code = known.problem?.code
  if (code === 'ORDER_WITHDRAWN') return pushStatuses.includes(order.statusId)
  return code === 'BEFORE_START_DATE' && order.date >= startDate
}

/** An order that cannot be read is a failure of that order; what is known of it stays. */
function strangeEntry(run: Run, orderId: string, field: string): Entry {
  const known = read(run, orderId)
  if (known !== null && known.state !== 'open' && known.state !== 'planned') return known
  return withProblem(
    known ?? unreadable(orderId, moment(run)),
    problem('ORDER_UNREADABLE', { field }),
    moment(run),
  )
}

/** Looks up which orders already have an invoice: those seen for the first time, and those about to be written. */
async function adoptExisting(run: Run, works: readonly Work[]): Promise<Work[]> {
  const asked = works.filter(
    ({ entry, isNew }) => needsLookup(entry, isNew) || wantsState(entry) || wantsCredit(run, entry),
  )
  if (asked.length === 0 || run.halt !== null) return [...works]
  const found = await findInvoices(run, [...new Set(asked.map(({ entry }) => entry.reference))])
  if (found === null) return [...works]
  const looked: Work[] = []
  for (const work of works) {
    const invoices = found.get(work.entry.reference) ?? []
    if (!asked.includes(work)) looked.push(work)
    else if (needsLookup(work.entry, work.isNew)) looked.push({ ...work, entry: adopt(run, work, invoices) })
    else looked.push(await withState(run, work, invoices))
  }
  return looked
}

function needsLookup(entry: Entry, isNew: boolean): boolean {
  if (entry.invoice !== null || entry.reference === '') return false
  return entry.state === 'planned' || (isNew && waits(entry))
}

/** Not to be written now; an invoice that it may have already is looked for all the same. */
function waits({ state, problem: reason }: Entry): boolean {
  return state === 'open' || reason?.code === 'ORDER_WITHDRAWN'
}

/** A draft whose order was paid since: somebody may have sent it by hand. */
function wantsState(entry: Entry): boolean {
  const isLeft =
    entry.state === 'draft' || entry.state === 'failed' || entry.problem?.code === 'PAYMENT_PENDING'
  return entry.invoice !== null && entry.paid && isLeft && entry.intent === null
}

function adopt(run: Run, { entry, order, isNew }: Work, invoices: readonly Invoice[]): Entry {
  const existing = judgeExisting(entry, order, invoices, run.settings)
  if (existing.kind === 'none') return entry
  const refusal = existing.kind === 'other' ? existing.problem : toBeAsked(entry, existing.invoice)
  if (existing.kind === 'other' || !(run.mayAdopt || isAgreed(entry))) {
    return isNew && waits(entry) ? entry : withProblem(entry, refusal, moment(run))
  }
  const invoice = asEntryInvoice(existing.invoice, order.fingerprint, existing.creditId)
  const state = invoice.state === 'draft' ? 'draft' : 'done'
  const booked = bookedFrom(existing.invoice, {
    taxRates: run.facts.administration.taxRates,
    settings: run.settings,
  })
  const own = { ...withoutInvoice(entry), ...(booked === null ? {} : { booked }), invoice }
  return told({ ...own, state, problem: null }, moment(run), 'adopted', invoice.number ?? '')
}

/** The order's invoice as it stands in Moneybird now; its reference may have been changed there, so the id decides. */
async function withState(run: Run, work: Work, invoices: readonly Invoice[]): Promise<Work> {
  const { entry } = work
  if (entry.invoice === null) return work
  const { id, fingerprint, adopted, creditId, number } = entry.invoice
  const now = invoices.find((invoice) => invoice.id === id) ?? (await readInvoice(run, id))
  if (now === 'unknown') return { ...work, entry: { ...entry, paid: false } }
  if (now === null) {
    const gone = problem('INVOICE_GONE', { number: number ?? '' })
    return { ...work, entry: withProblem(entry, gone, moment(run)) }
  }
  const credit = invoices.find((invoice) => invoice.creditOf === id)
  const invoice = asEntryInvoice(now, fingerprint, credit?.id ?? creditId)
  const own = { ...entry, ...asMoneybirdHasIt(entry, now), invoice: { ...invoice, adopted } }
  return { ...work, unpaid: now.unpaid, entry: own }
}

async function writeAll(run: Run, works: readonly Work[]): Promise<void> {
  const ready = works.filter(
    ({ entry }) => entry.state === 'planned' || wantsState(entry) || wantsCredit(run, entry),
  )
  for (const [i, work] of ready.entries()) {
    if (run.halt !== null || run.kind === 'rebuild') return
    run.progress(writing(run, i, ready.length))
    await unlessOvertaken(writeOne(run, work))
  }
}

async function writeOne(run: Run, { entry, order, unpaid }: Work): Promise<void> {
  if (entry.invoice !== null) {
    if (wantsCredit(run, entry)) await makeCredit(run, entry)
    else await finish(run, entry, unpaid)
    return
  }
  const mapped = await mapSafely(run, entry, order)
  if (mapped.result.kind === 'problem') {
    await save(run, withProblem(mapped.entry, mapped.result.problem, moment(run)))
    return
  }
  await writeInvoice(run, { ...mapped.result, entry: mapped.entry, order })
}

/** A fault of ours in mapping one order must not keep the others from being written. */
async function mapSafely(run: Run, entry: Entry, order: Order): Promise<Mapped> {
  try {
    return await map(run, entry, order)
  } catch (error) {
    const detail = error instanceof Error ? error.name : 'unknown'
    run.ports.log.error('mapping-fault', { order: order.id, detail })
    return { entry, result: { kind: 'problem', problem: problem('PROGRAM_FAULT', { detail }) } }
  }
}
