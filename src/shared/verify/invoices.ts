import type { Assumption } from './assumption.ts'

const reads = 'src/main/adapters/moneybird/invoice-reads.ts'
const writes = 'src/main/adapters/moneybird/invoice-writes.ts'
const payloads = 'src/main/adapters/moneybird/payloads.ts'
const parse = 'src/main/adapters/moneybird/parse.ts'
const pricing = 'src/shared/domain/pricing.ts'
const cents = 'src/shared/domain/rate-cents.ts'
const writing = 'src/main/sync/write-invoice.ts'
const finish = 'src/main/sync/finish.ts'
const lookup = 'src/main/sync/lookup.ts'
const recover = 'src/main/sync/recover.ts'

/** Drafts, VAT and references. */
export const invoiceAssumptions = {
  'draft-made': {
    says: {
      nl: 'Een nieuwe factuur is een concept zonder nummer',
      en: 'A new invoice is a draft without number',
    },
    assumed: '201 draft',
    reliesOn: [writes, writing],
  },
  'draft-kept': {
    says: {
      nl: 'Een concept heeft precies de velden en regels die we sturen',
      en: 'A draft has exactly the fields and lines that are sent',
    },
    assumed: 'all',
    reliesOn: [payloads, writing],
  },
  'draft-read': {
    says: {
      nl: 'Het antwoord noemt alle velden die we lezen',
      en: 'The answer has all fields that are read',
    },
    assumed: 'all',
    reliesOn: [parse],
  },
  'long-description': {
    says: {
      nl: 'Een regeltekst van 1000 tekens blijft heel',
      en: 'A line text of 1000 characters stays whole',
    },
    assumed: 'yes',
    reliesOn: ['src/shared/domain/description.ts'],
  },
  'wrong-rate': {
    says: { nl: 'Een tarief dat er niet is wordt geweigerd', en: 'A rate that does not exist is refused' },
    assumed: '422 details.tax_rate_id',
    reliesOn: [writing],
  },
  'vat-included': {
    says: {
      nl: 'Prijzen incl. btw: 5 regels van 0,03 zijn 0,15, en de btw is die van de som (0,03), niet van elke regel (0,05)',
      en: 'Prices incl. VAT: 5 lines of 0.03 are 0.15, and the VAT is that of the sum (0.03), not of each line (0.05)',
    },
    assumed: '0.15, 0.03',
    reliesOn: [pricing, cents],
  },
  'vat-two-rates': {
    says: {
      nl: 'Prijzen incl. btw: per tarief wordt de btw uit de som gehaald (19,99 + 10,01 met 21%, 4,95 met 9%)',
      en: 'Prices incl. VAT: per rate the VAT is taken out of the sum (19.99 + 10.01 at 21%, 4.95 at 9%)',
    },
    assumed: '34.95, 5.21 + 0.41',
    reliesOn: [pricing, cents],
  },
  'vat-amount': {
    says: {
      nl: 'Prijzen incl. btw: 3 × 0,33 is 0,99, met 0,17 btw',
      en: 'Prices incl. VAT: 3 × 0.33 is 0.99, with 0.17 of VAT',
    },
    assumed: '0.99, 0.17',
    reliesOn: [pricing],
  },
  'vat-negative': {
    says: {
      nl: 'Een regel met een negatieve prijs telt af: 10,00 − 2,50 is 7,50, met 1,30 btw',
      en: 'A line with a negative price takes off: 10.00 − 2.50 is 7.50, with 1.30 of VAT',
    },
    assumed: '7.50, 1.30',
    reliesOn: ['src/shared/domain/build-draft.ts', cents],
  },
  'vat-added': {
    says: {
      nl: 'Prijzen excl. btw: 3 regels van 0,12 zijn 0,44 (btw over de som), niet 0,45 (btw per regel)',
      en: 'Prices excl. VAT: 3 lines of 0.12 are 0.44 (VAT of the sum), not 0.45 (VAT per line)',
    },
    assumed: '0.44, 0.08',
    reliesOn: [pricing],
  },
  'vat-added-fractions': {
    says: {
      nl: 'Prijzen excl. btw: 2 regels van een halve 0,25 zijn 0,30 (afgerond op het eind), niet 0,31 (per regel)',
      en: 'Prices excl. VAT: 2 lines of half of 0.25 are 0.30 (rounded at the end), not 0.31 (per line)',
    },
    assumed: '0.30, 0.05',
    reliesOn: [pricing],
  },
  'reference-found': {
    says: {
      nl: 'Een nieuw concept wordt binnen een minuut op zijn kenmerk gevonden',
      en: 'A new draft is found by its reference within a minute',
    },
    assumed: 'yes',
    reliesOn: [reads, recover, 'src/main/sync/doubts.ts'],
  },
  'reference-letters': {
    says: {
      nl: 'Een kenmerk met letters, streep, punt, schuine streep en spatie blijft zo, en wordt zo gevonden',
      en: 'A reference with letters, dash, dot, slash and space stays so, and is found so',
    },
    assumed: 'yes',
    reliesOn: [reads, 'src/shared/domain/reference.ts'],
  },
  'reference-fifty': {
    says: { nl: '50 kenmerken in één verzoek', en: '50 references in one request' },
    assumed: 'yes',
    reliesOn: [reads, lookup],
  },
  'reference-twice': {
    says: {
      nl: 'Een tweede factuur met hetzelfde kenmerk wordt gemaakt: Moneybird waakt daar niet voor',
      en: 'A second invoice with the same reference is made: Moneybird does not guard against it',
    },
    assumed: '201 draft',
    reliesOn: [lookup, recover],
  },
  'reference-both-found': {
    says: { nl: 'Allebei worden ze gevonden', en: 'Both are found' },
    assumed: '2',
    reliesOn: [lookup],
  },
  'reference-of-last-year': {
    says: {
      nl: 'Een factuur van vorig jaar wordt op zijn kenmerk gevonden',
      en: "Last year's invoice is found by its reference",
    },
    assumed: 'yes',
    reliesOn: [reads],
  },
  'invoice-in-list': {
    says: {
      nl: 'De synchronisatielijst van een periode noemt concepten en facturen van die periode',
      en: 'The synchronisation list of a period names drafts and invoices of that period',
    },
    assumed: 'yes',
    reliesOn: [reads, 'src/main/sync/nightly.ts', 'src/main/sync/month.ts'],
  },
  'draft-deleted': {
    says: { nl: 'Een concept kan weg', en: 'A draft can be deleted' },
    assumed: '204',
    reliesOn: [writes, writing],
  },
  'draft-deleted-twice': {
    says: { nl: 'Een tweede keer is het er niet', en: 'A second time it is not there' },
    assumed: '404 id=not_found',
    reliesOn: [writes],
  },
} as const satisfies Record<string, Assumption>

/** Sending, payments and credits. */
export const paymentAssumptions = {
  'pay-draft': {
    says: { nl: 'Een concept kan niet betaald worden', en: 'A draft cannot be paid' },
    assumed: '400 invoice=not_open',
    reliesOn: [finish],
  },
  'sent-by-hand': {
    says: {
      nl: 'Verzenden met Manual geeft een open factuur met een nummer',
      en: 'Sending by Manual gives an open invoice with a number',
    },
    assumed: '200 open, numbered',
    reliesOn: [writes, finish],
  },
  'sent-nothing-mailed': {
    says: { nl: 'Daarbij wordt niets gemaild', en: 'Nothing is mailed then' },
    assumed: 'yes',
    reliesOn: [payloads],
  },
  'paid-in-part': {
    says: { nl: 'Een deel betalen laat de rest open', en: 'A payment of a part leaves the rest' },
    assumed: '201, open, 2.01',
    reliesOn: [finish, 'src/main/sync/month.ts'],
  },
  'paid-too-much': {
    says: { nl: 'Meer betalen dan er open staat wordt geweigerd', en: 'Paying more than is open is refused' },
    assumed: '422 price',
    reliesOn: [finish],
  },
  'paid-cent-written-off': {
    says: {
      nl: 'Een cent verschil kan als afronding weg, en dan is de factuur betaald',
      en: 'A cent of difference can be written off as rounding, and the invoice is paid then',
    },
    assumed: '201, paid, 0.00',
    reliesOn: [finish],
  },
  'paid-foreign': {
    says: {
      nl: 'In vreemde valuta wil een betaling ook het bedrag in euro',
      en: 'In a foreign currency a payment wants the amount in euro too',
    },
    assumed: '422 price_base',
    reliesOn: [finish],
  },
  'paid-foreign-with-base': {
    says: { nl: 'Met dat bedrag erbij is de factuur betaald', en: 'With that amount the invoice is paid' },
    assumed: '201, paid, 0.00',
    reliesOn: [finish],
  },
  'credit-draft': {
    says: {
      nl: 'Een creditfactuur is een concept met het tegengestelde bedrag, en noemt de factuur waar hij bij hoort',
      en: 'A credit invoice is a draft of the opposite amount, and names the invoice that it belongs to',
    },
    assumed: '200 draft, -12.01, original_sales_invoice_id',
    reliesOn: [writes, 'src/main/sync/credit.ts', parse],
  },
  'credit-of-a-part': {
    says: {
      nl: 'Uit een concept-creditfactuur kan een regel weg; het bedrag volgt',
      en: 'A line can be taken out of a draft credit invoice; the amount follows',
    },
    assumed: '200, -2.00',
    reliesOn: ['src/main/sync/credit.ts', 'src/main/sync/month.ts'],
  },
  'credit-with-reference': {
    says: {
      nl: 'Een creditfactuur heeft het kenmerk van de factuur',
      en: 'A credit invoice has the reference of the invoice',
    },
    assumed: 'yes',
    reliesOn: [lookup, recover],
  },
} as const satisfies Record<string, Assumption>
