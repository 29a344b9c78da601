import type { Entry } from '../../shared/domain/entry.ts'
import type { ContactDraft } from '../../shared/domain/invoice.ts'
import { problem, type Problem, type Warning } from '../../shared/domain/problem.ts'
import type { Contact, Refusal } from '../ports/bookkeeping.ts'
import { patiently } from './calls.ts'
import { chooseContact, type Customer } from './choose-contact.ts'
import { lookupKey, type CallMaker } from './contacts.ts'
import { told, withProblem } from './entries.ts'
import { moment, type Run } from './run.ts'
import { intend, save } from './save.ts'

/** The contact for an order, or `null` when the order cannot go on now (the reason is stored with it). */
export interface FoundContact {
  readonly entry: Entry
  readonly contact: { readonly id: string; readonly warnings: readonly Warning[] } | null
}

/** Finds the customer's contact, or makes one. An existing contact is never changed. */
export async function findContact(run: Run, customer: Customer): Promise<FoundContact> {
  const { entry, draft } = customer
  const make: CallMaker = async (call) => {
    const result = await patiently(run, call)
    return result.kind === 'done' ? { value: result.value } : { problem: readProblem(run, result) }
  }
  const choice = await chooseContact(
    { contacts: run.contacts, settings: run.settings, ports: run.ports, make },
    customer,
  )
  if ('problem' in choice) {
    // What could not be read is the run's trouble and not the order's.
    return isOwnProblem(choice.problem)
      ? put(run, withProblem(entry, choice.problem, moment(run)))
      : { entry, contact: null }
  }
  if (choice.contactId !== null)
    return { entry, contact: { id: choice.contactId, warnings: choice.warnings } }
  if (!run.contacts.isFresh()) {
    const stale = await run.contacts.sync(make)
    return stale === null ? findContact(run, customer) : { entry, contact: null }
  }
  if (isInDoubt(run, entry, lookupKey(draft, run.ports.digest)))
    return put(run, { ...entry, problem: inDoubt })
  return makeContact(run, customer, choice.warnings)
}

function isOwnProblem({ code }: Problem): boolean {
  return code === 'CONTACT_VAT_NUMBER' || code === 'CONTACT_REFUSED'
}

const inDoubt = problem('MONEYBIRD_TEMPORARY', { reason: 'contact' })

/** A failed read is not "not found": nothing may be written on the strength of it. */
function readProblem(run: Run, result: { problem: Problem } | { refusal: Refusal }): Problem {
  const reason =
    'problem' in result ? result.problem : problem('MONEYBIRD_TEMPORARY', { reason: result.refusal.reason })
  run.halt ??= reason
  return reason
}

/** Another order is making this customer's contact and its outcome is not known yet. */
function isInDoubt(run: Run, entry: Entry, key: string): boolean {
  return run.ports.store
    .inDoubt()
    .some(
      ({ orderId, intent }) =>
        orderId !== entry.orderId && intent?.step === 'contact' && intent.contactKey === key,
    )
}

async function makeContact(
  run: Run,
  customer: Customer,
  warnings: readonly Warning[],
): Promise<FoundContact> {
  const { entry, draft, checkedNumber } = customer
  const contactKey = lookupKey(draft, run.ports.digest)
  const making = await intend(run, entry, 'contact', { contactKey })
  const result = await patiently(run, () => run.ports.bookkeeping.createContact(draft))
  if (result.kind === 'done') return made(run, making, result.value, warnings)
  if (result.kind === 'unclear') return put(run, { ...making, problem: result.problem })
  if (result.kind === 'halted') return put(run, { ...entry, state: 'planned', intent: null })
  const { refusal } = result
  const isNumber = refusal.fields.length > 0 && refusal.fields.every((field) => field === 'tax_number')
  if (draft.taxNumber !== '' && isNumber && checkedNumber === '') {
    return makeContact(run, { ...customer, draft: { ...draft, taxNumber: '' } }, warnings)
  }
  const reason =
    isNumber && checkedNumber !== ''
      ? problem('CONTACT_VAT_NUMBER', { number: checkedNumber, contactNumber: '', cause: 'refused' })
      : refused(draft, refusal)
  return put(run, withProblem(making, reason, moment(run)))
}

function made(run: Run, making: Entry, contact: Contact, warnings: readonly Warning[]): FoundContact {
  run.contacts.add(contact)
  return { entry: told(making, moment(run), 'contact_created'), contact: { id: contact.id, warnings } }
}

function refused(draft: ContactDraft, refusal: Refusal): Problem {
  const isEmail = refusal.fields.some((field) => field === 'send_invoices_to_email' || field === 'email')
  if (isEmail && draft.email !== '') return problem('CONTACT_EMAIL_REJECTED', { email: draft.email })
  return problem('CONTACT_REFUSED', { reason: refusal.reason, holder: '' })
}

async function put(run: Run, entry: Entry): Promise<FoundContact> {
  return { entry: await save(run, entry), contact: null }
}
