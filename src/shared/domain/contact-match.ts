import type { Warning } from './problem.ts'

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
  readonly company: string
  /** `''` when the order has no address. */
  readonly address: string
}

/** The contact to use, `null` = make a new one. */
export interface Match {
  readonly contactId: string | null
  readonly warnings: readonly Warning[]
}

/**
 * Chooses among contacts with the order's e-mail address. Several: the one with the customer's name, else the oldest; never
 * one more. Archived contacts are not used. An existing contact is never changed, only a difference is told.
 */
export function matchContact(candidates: readonly Candidate[], customer: CustomerKeys): Match {
  const active = candidates.filter((candidate) => !candidate.archived).sort(byAge)
  if (active.length === 0) {
    return { contactId: null, warnings: candidates.length > 0 ? [{ code: 'ARCHIVED_CONTACT_SKIPPED' }] : [] }
  }
  const named = active.filter((candidate) => hasName(candidate, customer))
  const chosen = named[0] ?? active[0]
  if (chosen === undefined) return { contactId: null, warnings: [] }
  const warnings: Warning[] = []
  if (active.length > 1) warnings.push({ code: 'CONTACT_EMAIL_NOT_UNIQUE' })
  if (customer.address !== '' && chosen.address !== customer.address) {
    warnings.push({ code: 'CONTACT_ADDRESS_DIFFERS' })
  }
  return { contactId: chosen.id, warnings }
}

function hasName(candidate: Candidate, customer: CustomerKeys): boolean {
  const isPerson = customer.person !== '' && candidate.person === customer.person
  return isPerson || (customer.company !== '' && candidate.company === customer.company)
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
