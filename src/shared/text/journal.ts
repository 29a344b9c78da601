import type { BookingSettings } from '../domain/settings.ts'
import type { Schedule } from '../settings/schema.ts'
import type { Language, Words } from './language.ts'
import { sayStory } from './say.ts'
import { dutch } from './template.ts'

/** Something that happened, as it is kept; it may be of another version. Nothing here throws on any of it. */
interface StoredNote {
  readonly orderId: string
  readonly event: string
  readonly field: string
  readonly from: string
  readonly to: string
  readonly currency: string
}

/** A note in words. */
export interface SaidNote {
  readonly what: string
  readonly who: string
  /** Before and after, `''` where the sentence says it all. */
  readonly from: string
  readonly to: string
}

/** What happened, who did it, and what it was before and after. */
export function sayNote(note: StoredNote, language: Language): SaidNote {
  const { event, field, from, to, currency } = note
  if (event !== 'setting') {
    const place = { ...dutch, currency: currency === '' ? dutch.currency : currency }
    const what = sayStory({ event, detail: to }, language, place)
    return { what, who: actors[actorOf(event)][language], from, to: from === '' ? '' : to }
  }
  const name = Object.hasOwn(fieldNames, field)
    ? fieldNames[field as keyof typeof fieldNames][language]
    : field
  const say = (value: string) => (value === '' ? nothing[language] : valueIn(value, language))
  return { what: settingWords[language](name), who: actors.merchant[language], from: say(from), to: say(to) }
}

const settingWords = {
  nl: (name: string) => `Instelling gewijzigd: ${name}.`,
  en: (name: string) => `Setting changed: ${name}.`,
}

const nothing: Words = { nl: 'niets', en: 'nothing' }

const actors = {
  merchant: { nl: 'Jij', en: 'You' },
  shop: { nl: 'Webwinkel', en: 'Shop' },
  program: { nl: 'Factuurbrug', en: 'Factuurbrug' },
} as const satisfies Record<string, Words>

/** Who did it: the merchant by a button, the shop, or the program by itself. */
function actorOf(event: string): keyof typeof actors {
  if (/^(retried|allowed|ignored|unignored|settled|refund_asked|refund_left)$/.test(event)) return 'merchant'
  return event === 'status_changed' || event === 'order_changed' ? 'shop' : 'program'
}

function valueIn(value: string, language: Language): string {
  return Object.hasOwn(values, value) ? (values[value]?.[language] ?? value) : value
}

/** Values of settings that are a choice of a closed list. */
const values: Readonly<Record<string, Words>> = {
  true: { nl: 'aan', en: 'on' },
  false: { nl: 'uit', en: 'off' },
  fail: { nl: 'tegenhouden', en: 'hold it' },
  included: { nl: 'btw zit in de prijs', en: 'the price includes VAT' },
  book: { nl: 'zonder btw boeken', en: 'book without VAT' },
  skip: { nl: 'overslaan', en: 'skip' },
  invoice: { nl: 'ook doorzetten', en: 'transfer too' },
  block: { nl: 'tegenhouden', en: 'hold it' },
  order: { nl: 'van de bestelling', en: 'of the order' },
  base: { nl: 'van de winkel', en: 'of the shop' },
  payment: { nl: 'van de betaling', en: 'of the payment' },
  booking: { nl: 'van het boeken', en: 'of booking' },
  quarter: { nl: 'kwartaal', en: 'quarter' },
  month: { nl: 'maand', en: 'month' },
  none: { nl: 'geen', en: 'none' },
  Manual: { nl: 'niet versturen', en: 'do not send' },
  Email: { nl: 'per e-mail', en: 'by e-mail' },
  draft: { nl: 'als concept', en: 'as a draft' },
  flag: { nl: 'alleen een seintje', en: 'only tell me' },
  credit_draft: { nl: 'een creditfactuur klaarzetten', en: 'prepare a credit invoice' },
  company: { nl: 'ook de bedrijfsnaam moet kloppen', en: 'the company name must fit too' },
  email: { nl: 'alleen e-mail telt', en: 'only the e-mail address counts' },
}

/** What each setting is called; the compiler asks for a new one. */
// prettier-ignore
const fieldNames: Readonly<Record<keyof BookingSettings | keyof Schedule | 'automatic', Words>> = {
  automatic: { nl: 'automatisch', en: 'automatic' },
  startDate: { nl: 'startdatum', en: 'start date' },
  timeZone: { nl: 'tijdzone', en: 'time zone' },
  pushStatuses: { nl: 'status: doorzetten', en: 'status: transfer' },
  paidStatuses: { nl: 'status: betaald', en: 'status: paid' },
  cancelledStatuses: { nl: 'status: geannuleerd', en: 'status: cancelled' },
  refundedStatuses: { nl: 'status: terugbetaald', en: 'status: refunded' },
  refundSending: { nl: 'creditfactuur van een terugbetaling', en: 'credit invoice of a refund' },
  referenceFormat: { nl: 'referentie', en: 'reference' },
  taxMap: { nl: 'btw-tarieven', en: 'tax rates' },
  levies: { nl: 'vaste heffingen', en: 'fixed levies' },
  zeroRates: { nl: 'tarieven zonder btw', en: 'rates without VAT' },
  oss: { nl: 'OSS', en: 'OSS' },
  kor: { nl: 'KOR', en: 'KOR' },
  korFrom: { nl: 'KOR vanaf', en: 'KOR from' },
  korUntil: { nl: 'KOR tot en met', en: 'KOR until' },
  pickupCodes: { nl: 'afhalen in de winkel', en: 'collected at the shop' },
  vatNumberField: { nl: 'veld voor het btw-nummer', en: 'field for the VAT number' },
  toleranceCents: { nl: 'verschil dat mag, in centen', en: 'difference allowed, in cents' },
  roundingLine: { nl: 'regel “Afronding”', en: 'rounding line' },
  zeroOrders: { nl: 'bestellingen van € 0,00', en: 'orders of €0.00' },
  shippingWithoutVat: { nl: 'verzendkosten zonder btw', en: 'shipping without VAT' },
  untaxedLines: { nl: 'producten zonder btw', en: 'products without VAT' },
  exemptClasses: { nl: 'vrijgestelde belastinggroepen', en: 'exempt tax classes' },
  foreignCurrency: { nl: 'betaald in een andere munt', en: 'paid in another currency' },
  fees: { nl: 'toeslagen en kortingen', en: 'surcharges and discounts' },
  ledgers: { nl: 'grootboekrekeningen', en: 'ledger accounts' },
  invoiceDate: { nl: 'factuurdatum', en: 'invoice date' },
  vatPeriod: { nl: 'btw-aangifte per', en: 'VAT return per' },
  sending: { nl: 'facturen versturen', en: 'sending invoices' },
  alwaysPaid: { nl: 'altijd betaald', en: 'always paid' },
  registerPayment: { nl: 'betaling boeken', en: 'book the payment' },
  paymentMethods: { nl: 'betaalmethoden', en: 'payment methods' },
  afterInvoiceChange: { nl: 'terugbetaald na de factuur', en: 'refunded after the invoice' },
  refundSending: { nl: 'creditfacturen versturen', en: 'sending credit invoices' },
  defaultContactId: { nl: 'contact voor klanten zonder e-mailadres', en: 'contact for customers without e-mail address' },
  contactMatch: { nl: 'contact van een bedrijf', en: 'contact of a company' },
  workflowId: { nl: 'workflow', en: 'workflow' },
  documentStyleId: { nl: 'factuurlayout', en: 'document style' },
  nightlyAt: { nl: 'tijd van de nachtelijke controle', en: 'time of the nightly check' },
  hourly: { nl: 'elk uur', en: 'hourly' },
}
