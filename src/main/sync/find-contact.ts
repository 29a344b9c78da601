import type { Entry } from '../../shared/domain/entry.ts'
import type { ContactDraft } from '../../shared/domain/invoice.ts'
import { matchContact, type Match } from '../../shared/domain/contact-match.ts'
import type { Order } from '../../shared/domain/order.ts'
import { problem, type Problem, type Warning } from '../../shared/domain/problem.ts'
import type { BookingSettings } from '../../shared/domain/settings.ts'
import type { Contact, Refusal } from '../ports/bookkeeping.ts'
import { patiently } from './calls.ts'
import { customerKeys, lookupKey, type ContactBook } from './contacts.ts'
import { told, withProblem } from './entries.ts'
import { moment, type Run } from './run.ts'
import { intend, save } from './save.ts'

/** The contact for an order, or `null` when the order cannot go on now (the reason is stored with it). */
export interface FoundContact {
  readonly entry: Entry
  readonly contact: { readonly id: string; readonly warnings: readonly Warning[] } | null
}

/** Finds the customer's contact by e-mail address, or makes one. An existing contact is never changed. */
export async function findContact(
  run: Run,
  entry: Entry,
  order: Order,
  draft: ContactDraft,
): Promise<FoundContact> {
  const chosen = chosenContact(entry, order, run.settings)
  if (chosen !== null) return { entry, contact: { id: chosen, warnings: [] } }
  const key = lookupKey(draft, run.ports.digest)
  const known = knownContact(run.contacts, order, draft, run.ports.digest)
  if (known.contactId !== null) return { entry, contact: { id: known.contactId, warnings: known.warnings } }
  if (!run.contacts.isFresh()) {
    const stale = await run.contacts.sync(async (call) => {
      const result = await patiently(run, call)
      return result.kind === 'done' ? { value: result.value } : { problem: readProblem(run, result) }
    })
    if (stale !== null) return { entry, contact: null }
    return findContact(run, entry, order, draft)
  }
  if (isInDoubt(run, entry, key)) return put(run, { ...entry, problem: inDoubt })
  return makeContact(run, entry, draft, known.warnings)
}

const inDoubt = problem('MONEYBIRD_TEMPORARY', { reason: 'contact' })

/** The contact that needs no finding: chosen by the merchant for this order, or that for customers without address. */
export function chosenContact(entry: Entry, order: Order, settings: BookingSettings): string | null {
  return entry.overrides.contactId ?? (order.email.trim() === '' ? settings.defaultContactId : null)
}

/** The customer's contact among those that are known here; `contactId` `null` = one would have to be made. */
export function knownContact(
  contacts: ContactBook,
  order: Order,
  draft: ContactDraft,
  digest: (text: string) => string,
): Match {
  const key = lookupKey(draft, digest)
  if (draft.email !== '') return matchContact(contacts.byEmail(key), customerKeys(order, digest))
  const own = contacts.byCustomerId(key)
  return { contactId: own?.archived === false ? own.id : null, warnings: [] }
}

/** A failed read is not "not found": nothing may be written on the strength of it. */
function readProblem(run: Run, result: { problem: Problem } | { refusal: Refusal }): Problem {
  const reason =
    'problem' in result ? result.problem : problem('MONEYBIRD_TEMPORARY', { reason: result.refusal.reason })
  run.halt ??= reason
  return reason
}

/** Another order is making this customer's contact and its outcome is not known yet. */
function isInDoubt(run: Run, entry: Entry, key: string): boolean {
  return Object.values(run.ports.store.state.entries).some(
    (other) =>
      other.orderId !== entry.orderId && other.intent?.step === 'contact' && other.intent.contactKey === key,
  )
}

async function makeContact(
  run: Run,
  entry: Entry,
  draft: ContactDraft,
  warnings: readonly Warning[],
): Promise<FoundContact> {
  const contactKey = lookupKey(draft, run.ports.digest)
  const making = await intend(run, entry, 'contact', { contactKey })
  const result = await patiently(run, () => run.ports.bookkeeping.createContact(draft))
  if (result.kind === 'done') return made(run, making, result.value, warnings)
  if (result.kind === 'unclear') return put(run, { ...making, problem: result.problem })
  if (result.kind === 'halted') return put(run, { ...entry, state: 'planned', intent: null })
  const { refusal } = result
  if (
    draft.taxNumber !== '' &&
    refusal.fields.every((field) => field === 'tax_number') &&
    refusal.fields.length > 0
  ) {
    return makeContact(run, entry, { ...draft, taxNumber: '' }, warnings)
  }
  return put(run, withProblem(making, refused(draft, refusal), moment(run)))
}

function made(run: Run, making: Entry, contact: Contact, warnings: readonly Warning[]): FoundContact {
  run.contacts.add(contact)
  return { entry: told(making, moment(run), 'contact_created'), contact: { id: contact.id, warnings } }
}

function refused(draft: ContactDraft, refusal: Refusal): Problem {
  const isEmail = refusal.fields.some((field) => field === 'send_invoices_to_email' || field === 'email')
  if (isEmail && draft.email !== '') return problem('CONTACT_EMAIL_REJECTED', { email: draft.email })
  return problem('CONTACT_REFUSED', { reason: refusal.reason })
}

async function put(run: Run, entry: Entry): Promise<FoundContact> {
  return { entry: await save(run, entry), contact: null }
}
