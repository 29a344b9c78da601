import type { Warning } from './problem.ts'
import type { BookingSettings } from './settings.ts'

/** A known contact with an e-mail address equal to the order's; names and address as comparable keys. */
export interface Candidate {
  readonly id: string
  readonly person: string
  readonly company: string
  readonly address: string
  readonly archived: boolean
  readonly createdAt: string
}

export interface CustomerKeys {
  readonly person: string
  /** `''` for a private person. */
  readonly company: string
  /** `''` when the order has no address. */
  readonly address: string
}

/** The contact to use, `null` = make a new one. */
export interface ContactMatch {
  readonly contactId: string | null
  /** Others that would do as well, the best first. */
  readonly others: readonly string[]
  readonly warnings: readonly Warning[]
}

/**
 * Chooses among contacts with the order's e-mail address. A company goes on a contact of that company only (`company`), for
 * the invoice names the buyer (Directive 2006/112/EC, article 226(5)); a private person goes on whoever has the address, as
 * does everybody under `email`, with a remark when the name is another. Several: the one with the customer's name, else the
 * oldest; never one more. Archived contacts are not used. An existing contact is never changed, only a difference is told.
 */
export function matchContact(
  candidates: readonly Candidate[],
  customer: CustomerKeys,
  rule: BookingSettings['contactMatch'],
): ContactMatch {
  const mustAgree = rule === 'company' && customer.company !== ''
  const suitable = mustAgree ? candidates.filter(({ company }) => company === customer.company) : candidates
  const active = suitable.filter((candidate) => !candidate.archived)
  const [chosen, ...others] = active.sort(
    (a, b) => likeness(b, customer) - likeness(a, customer) || byAge(a, b),
  )
  if (chosen === undefined) {
    return {
      contactId: null,
      others: [],
      warnings: suitable.length > 0 ? [{ code: 'ARCHIVED_CONTACT_SKIPPED' }] : [],
    }
  }
  const warnings: Warning[] = []
  if (!hasName(chosen, customer)) warnings.push({ code: 'CONTACT_NAME_DIFFERS' })
  if (others.length > 0) warnings.push({ code: 'CONTACT_EMAIL_NOT_UNIQUE' })
  if (customer.address !== '' && chosen.address !== customer.address) {
    warnings.push({ code: 'CONTACT_ADDRESS_DIFFERS' })
  }
  return { contactId: chosen.id, others: others.map(({ id }) => id), warnings }
}

/** How well a contact fits by name: the company counts before the person. */
function likeness(candidate: Candidate, customer: CustomerKeys): number {
  const isCompany = customer.company !== '' && candidate.company === customer.company
  const isPerson = customer.person !== '' && candidate.person === customer.person
  return (isCompany ? 2 : 0) + (isPerson ? 1 : 0)
}

/** Whether a contact bears the name of the customer: of the company, else of the person. An order without name is nobody's. */
export function hasName(candidate: Pick<Candidate, 'person' | 'company'>, customer: CustomerKeys): boolean {
  if (customer.company !== '') return candidate.company === customer.company
  return customer.person === '' || candidate.person === customer.person
}

/** Oldest first; same age: lowest id. Ids are long digit strings, so length counts before text. */
function byAge(a: Candidate, b: Candidate): number {
  return compare(a.createdAt, b.createdAt) || a.id.length - b.id.length || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Brings names and addresses into one form for comparing: no case, no accents, no punctuation, no spaces. */
export function comparable(...parts: readonly string[]): string {
  const text = parts.join(' ').normalize('NFKD').toLowerCase()
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
