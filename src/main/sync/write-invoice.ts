import { asMoneybirdHasIt, type Booked } from '../../shared/domain/booked.ts'
import { checkDraft, expectationOf, type ExpectedInvoice } from '../../shared/domain/checks.ts'
import type { Entry, EntryInvoice } from '../../shared/domain/entry.ts'
import type { ContactDraft, Invoice, InvoiceDraft } from '../../shared/domain/invoice.ts'
import type { Order } from '../../shared/domain/order.ts'
import { withoutReturns } from '../../shared/domain/returns.ts'
import { problem, type Problem, type Warning } from '../../shared/domain/problem.ts'
import type { Refusal } from '../ports/bookkeeping.ts'
import { patiently } from './calls.ts'
import { told, withoutInvoice, withProblem } from './entries.ts'
import type { Customer } from './choose-contact.ts'
import { findContact } from './find-contact.ts'
import { finish } from './finish.ts'
import { moment, type Run } from './run.ts'
import { intend, save } from './save.ts'

/** An order that is ready to be written. */
export interface Ready {
  readonly entry: Entry
  readonly order: Order
  readonly draft: InvoiceDraft
  readonly booked: Booked
  readonly contact: ContactDraft
  /** Reverse charge: the VAT number that the contact must bear; `''` = no reverse charge. */
  readonly checkedNumber: string
  readonly warnings: readonly Warning[]
}

/**
 * Writes one order to Moneybird: contact, draft, comparison, and if the order is paid, sending and payment. 3 requests for a
 * paid order of a known customer, 4 for a new one.
 *
 * @returns the entry as stored
 */
export async function writeInvoice(run: Run, ready: Ready): Promise<Entry> {
  const found = await findContact(run, customerOf(ready, ready.entry))
  if (found.contact === null) return found.entry
  const entry = { ...found.entry, warnings: [...ready.warnings, ...found.contact.warnings] }
  return create(run, { ...ready, entry }, found.contact.id, true)
}

function customerOf({ order, contact, checkedNumber }: Ready, entry: Entry): Customer {
  return { entry, order, draft: contact, checkedNumber }
}

async function create(run: Run, ready: Ready, contactId: string, mayRetry: boolean): Promise<Entry> {
  const { draft, order } = ready
  const entry: Entry = { ...ready.entry, booked: ready.booked }
  const expected = expectationOf(draft, contactId)
  const creating = await intend(run, entry, 'create', { contactId, expected })
  const result = await patiently(run, () => run.ports.bookkeeping.createInvoice(draft, contactId))
  if (result.kind === 'done') return created(run, creating, order, result.value, expected)
  if (result.kind === 'unclear') return save(run, { ...creating, problem: result.problem })
  if (result.kind === 'halted') return save(run, { ...ready.entry, state: 'planned', intent: null })
  if (mayRetry && isContactGone(result.refusal) && entry.overrides.contactId === null) {
    await run.contacts.forget(contactId)
    run.contacts.markStale()
    const again = await findContact(
      run,
      customerOf(ready, { ...ready.entry, state: 'planned', intent: null }),
    )
    return again.contact === null
      ? again.entry
      : create(run, { ...ready, entry: again.entry }, again.contact.id, false)
  }
  return save(run, withProblem(ready.entry, refused(ready, result.refusal, run), moment(run)))
}

function isContactGone(refusal: Refusal): boolean {
  return refusal.fields.some((field) => field === 'contact' || field === 'contact_id')
}

/** Moneybird's refusal in our terms. */
function refused(ready: Ready, refusal: Refusal, run: Run): Problem {
  const has = (...names: readonly string[]) =>
    refusal.fields.some((field) => names.some((name) => field.includes(name)))
  if (has('invoice_date')) {
    const until = run.facts.administration.periodLockedUntil ?? ready.draft.date
    return problem('PERIOD_CLOSED', { date: ready.draft.date, until })
  }
  if (has('tax_rate')) return problem('TAX_RATE_INACTIVE', { name: refusal.reason })
  if (isContactGone(refusal)) return problem('CONTACT_GONE', {})
  return problem('INVOICE_REFUSED', { reason: refusal.reason })
}

/** The draft is there: recorded with the next intent in one breath, unless it is not what was asked. */
async function created(
  run: Run,
  creating: Entry,
  order: Order,
  made: Invoice,
  expected: ExpectedInvoice,
): Promise<Entry> {
  const invoice: EntryInvoice = {
    id: made.id,
    number: made.number,
    state: 'draft',
    total: made.total,
    contactId: made.contactId,
    adopted: false,
    fingerprint: withoutReturns(order.fingerprint),
    creditId: null,
  }
  const wrong = checkDraft(expected, made, run.settings.toleranceCents)
  if (wrong !== null) return discard(run, { ...creating, invoice }, wrong)
  const own = { ...creating, ...asMoneybirdHasIt(creating, made), invoice, problem: null }
  const entry = told(own, moment(run), 'draft_created', made.total)
  if (entry.paid) return finish(run, entry)
  return save(run, { ...entry, state: 'draft', intent: null })
}

/** Deletes a draft of our own that is not what was asked; the order fails with the reason. A sent invoice is never deleted. */
export async function discard(run: Run, entry: Entry, reason: Problem): Promise<Entry> {
  const { invoice } = entry
  if (invoice === null) return save(run, withProblem(entry, reason, moment(run)))
  const deleting = await intend(run, { ...entry, problem: reason }, 'delete')
  const result = await patiently(run, () => run.ports.bookkeeping.deleteDraft(invoice.id))
  if (result.kind !== 'done') return deleting
  const gone = told(withoutInvoice(deleting), moment(run), 'draft_deleted', invoice.total)
  return save(run, withProblem(gone, reason, moment(run)))
}
