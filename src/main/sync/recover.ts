import { asMoneybirdHasIt } from '../../shared/domain/booked.ts'
import { checkDraft } from '../../shared/domain/checks.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import { withoutReturns } from '../../shared/domain/returns.ts'
import { problem } from '../../shared/domain/problem.ts'
import { credited, makeCredit } from './credit.ts'
import { told, withoutInvoice, withProblem } from './entries.ts'
import { finish } from './finish.ts'
import { advanceRefund } from './refund.ts'
import { asEntryInvoice, findInvoices, isCredit, readInvoice } from './lookup.ts'
import { moment, type Run } from './run.ts'
import { save, saveAll, unlessOvertaken } from './save.ts'
import { discard } from './write-invoice.ts'

/**
 * Settles writes of which the outcome is not known: the answer was lost, or the program stopped in the middle. Moneybird is
 * asked by reference, in batches, about those whose settle time is over; then what is missing is done.
 *
 * @param among those that were in doubt when the run began
 */
export async function recover(run: Run, among: readonly Entry[]): Promise<void> {
  const doubtful = still(run, among).filter((entry) => run.doubts.remaining(entry) === 0)
  if (doubtful.length === 0) return
  run.progress({ phase: 'recover', done: 0, total: doubtful.length })
  const contacts = doubtful.filter((entry) => entry.intent?.step === 'contact')
  if (contacts.length > 0) {
    // Whether the contact was made shows when the list of contacts is fetched anew.
    run.contacts.markStale()
    await saveAll(
      run,
      contacts.map((entry): Entry => ({ ...entry, state: 'planned', intent: null })),
    )
  }
  for (const entry of doubtful.filter((one) => one.intent?.step === 'refund')) {
    if (run.halt !== null) return
    run.known.set(entry.orderId, entry)
    await unlessOvertaken(advanceRefund(run, entry))
  }
  const invoices = doubtful.filter(({ intent }) => intent?.step !== 'contact' && intent?.step !== 'refund')
  const found = await findInvoices(run, [...new Set(invoices.map((entry) => entry.reference))])
  if (found === null) return
  for (const entry of invoices) {
    if (run.halt !== null) return
    await unlessOvertaken(settle(run, entry, found.get(entry.reference) ?? []))
  }
}

/**
 * Waits until everything that was in doubt when the run began can be asked about.
 * @returns whether there is anything to ask
 */
export async function settleTimeOver(run: Run, among: readonly Entry[]): Promise<boolean> {
  const left = still(run, among)
  if (left.length === 0 || run.halt !== null) return false
  run.progress({ phase: 'recover', done: 0, total: left.length })
  await run.ports.clock.sleep(Math.max(...left.map((entry) => run.doubts.remaining(entry))))
  return true
}

/** Those whose very write is still in doubt; what the shop said of the order meanwhile does not matter. */
function still(run: Run, among: readonly Entry[]): readonly Entry[] {
  const left = new Map(among.map(({ orderId, intent }) => [orderId, JSON.stringify(intent)]))
  return run.ports.store
    .inDoubt()
    .filter(({ orderId, intent }) => left.get(orderId) === JSON.stringify(intent))
}

/** How far two clocks may be apart. */
const CLOCK_MS = 300_000

async function settle(run: Run, entry: Entry, invoices: readonly Invoice[]): Promise<Entry> {
  const step = entry.intent?.step
  if (step === 'create') return settleCreate(run, entry, invoices)
  // Its reference may have been changed by hand meanwhile, so the id decides.
  const id = entry.invoice?.id ?? ''
  const own = invoices.find((invoice) => invoice.id === id) ?? (await readInvoice(run, id))
  if (own === 'unknown') return entry
  if (step === 'delete') return settleDelete(run, entry, own)
  if (own === null) return save(run, withProblem(entry, gone(entry), moment(run)))
  if (step === 'credit') {
    const credit = invoices.find((invoice) => invoice.creditOf === own.id)
    return credit === undefined ? makeCredit(run, entry) : save(run, credited(entry, credit.id, moment(run)))
  }
  return finish(run, asFound(entry, own), own.unpaid)
}

function gone(entry: Entry) {
  return problem('INVOICE_GONE', { number: entry.invoice?.number ?? '' })
}

/** A draft is deleted again; one that was sent by hand meanwhile is the merchant's, and stays. */
async function settleDelete(run: Run, entry: Entry, own: Invoice | null): Promise<Entry> {
  if (own === null) return deleted(run, entry)
  if (own.state === 'draft') return discard(run, entry, entry.problem ?? gone(entry))
  const invoice = asEntryInvoice(own, withoutReturns(entry.fingerprint), null)
  const kept: Entry = { ...entry, invoice, state: 'done', intent: null, problem: null }
  return save(run, told(kept, moment(run), 'adopted', own.number ?? ''))
}

/** The draft was deleted after all: the order stands failed with the reason it was deleted for. */
async function deleted(run: Run, entry: Entry): Promise<Entry> {
  const reason = entry.problem ?? gone(entry)
  return save(run, withProblem(withoutInvoice(entry), reason, moment(run)))
}

function asFound(entry: Entry, own: Invoice): Entry {
  if (entry.invoice === null) return entry
  const { fingerprint, adopted, creditId } = entry.invoice
  const invoice = { ...asEntryInvoice(own, fingerprint, creditId), adopted }
  return { ...entry, ...asMoneybirdHasIt(entry, own), invoice }
}

/** A create without answer: found as asked, it is ours; found otherwise, it is not right; not found, it never arrived. */
async function settleCreate(run: Run, entry: Entry, invoices: readonly Invoice[]): Promise<Entry> {
  const expected = entry.intent?.expected ?? null
  const originals = invoices.filter((invoice) => !isCredit(invoice))
  if (originals.length === 0 || expected === null) {
    return save(run, { ...entry, state: 'planned', intent: null, problem: null })
  }
  const own = originals.find((invoice) => invoice.contactId === expected.contactId)
  if (own === undefined) return save(run, withProblem(entry, inUse(entry, originals[0]), moment(run)))
  const adopted: Entry = {
    ...entry,
    ...asMoneybirdHasIt(entry, own),
    problem: null,
    invoice: asEntryInvoice(own, withoutReturns(entry.fingerprint), null),
  }
  const wrong = checkDraft(expected, own, run.settings.toleranceCents)
  if (wrong !== null) {
    const isOurs = own.state === 'draft' && isFrom(own, entry)
    return isOurs
      ? discard(run, adopted, wrong)
      : save(run, withProblem(entry, inUse(entry, own), moment(run)))
  }
  const next = told(adopted, moment(run), 'adopted', own.number ?? '')
  if (entry.paid || own.state !== 'draft') return finish(run, next, own.unpaid)
  return save(run, { ...next, state: 'draft', intent: null })
}

/** Made at or after our request, give or take a clock that is a few minutes off. */
function isFrom(own: Invoice, entry: Entry): boolean {
  const asked = Date.parse(entry.intent?.at ?? '')
  return Date.parse(own.createdAt) >= asked - CLOCK_MS
}

function inUse(entry: Entry, other: Invoice | undefined) {
  return problem('REFERENCE_IN_USE', {
    reference: entry.reference,
    invoiceTotal: other?.total ?? '',
    total: entry.total,
    invoiceId: other?.id ?? '',
  })
}
