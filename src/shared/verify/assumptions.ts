import type { Words } from '../text/language.ts'
import { accessAssumptions } from './access.ts'
import type { Assumption } from './assumption.ts'
import { contactAssumptions } from './contacts.ts'
import { invoiceAssumptions, paymentAssumptions } from './invoices.ts'

/**
 * All that the program takes Moneybird to do and that no document says for certain: what `factuurbrug verify moneybird` measures
 * and docs/moneybird.md lists.
 */
export const assumptions = {
  ...accessAssumptions,
  ...contactAssumptions,
  ...invoiceAssumptions,
  ...paymentAssumptions,
} as const satisfies Record<string, Assumption>

export type AssumptionId = keyof typeof assumptions

export const assumptionIds = Object.keys(assumptions) as AssumptionId[]

/** The chapters, as the page and the table show them. */
export const chapters: readonly { readonly title: Words; readonly ids: readonly AssumptionId[] }[] = [
  { title: { nl: 'Toegang en lijsten', en: 'Access and lists' }, ids: idsOf(accessAssumptions) },
  { title: { nl: 'Contacten', en: 'Contacts' }, ids: idsOf(contactAssumptions) },
  {
    title: { nl: 'Facturen, btw en kenmerken', en: 'Invoices, VAT and references' },
    ids: idsOf(invoiceAssumptions),
  },
  {
    title: { nl: 'Verzenden, betalen, crediteren', en: 'Sending, paying, crediting' },
    ids: idsOf(paymentAssumptions),
  },
]

/** What a measurement says in a word rather than in fields, amounts and statuses. */
export const measuredWords: Readonly<Record<string, Words>> = {
  all: { nl: 'alles', en: 'all' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
}

/** How many of each are made at most; all with a reference that begins with `referencePrefix`. */
export const willMake = { contacts: 3, drafts: 14, sent: 2, payments: 4, credits: 1 } as const

/** The references and names of all that is made, so that it is known again. */
export const referencePrefix = 'FB-TEST-'

function idsOf<K extends AssumptionId>(part: Readonly<Record<K, Assumption>>): readonly AssumptionId[] {
  return Object.keys(part) as K[]
}
