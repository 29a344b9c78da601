import type { DifferenceKind } from '../domain/month-differences.ts'
import type { VatBox } from '../domain/month-vat.ts'
import type { Treatment } from '../domain/settings.ts'
import type { Language } from './language.ts'

/** Files of a month: names are the same in every language, for who works with them. */
export const monthFileNames = [
  'facturen.csv',
  'btw.csv',
  'icp.csv',
  'oss.csv',
  'export.csv',
  'betalingen.csv',
  'verschillen.csv',
] as const
/** The page with the sums. */
export const PDF_FILE = 'maand.pdf'

export type MonthFileName = (typeof monthFileNames)[number]

interface PdfWords {
  readonly title: (month: string) => string
  readonly shop: string
  readonly invoices: string
  readonly differences: string
  readonly clear: string
  readonly open: (count: number) => string
  readonly unknown: (count: number) => string
  readonly boxes: readonly [box: string, what: string, base: string, vat: string]
  readonly together: string
  readonly payments: readonly [provider: string, received: string, back: string]
  readonly debts: readonly [what: string, opening: string, added: string, used: string, closing: string]
  readonly vouchers: string
  readonly credits: string
  readonly picture: string
  readonly made: (day: string) => string
}

interface MonthFileWords {
  readonly columns: Readonly<Record<MonthFileName, readonly string[]>>
  readonly boxes: Readonly<Record<VatBox, string>>
  readonly treatments: Readonly<Record<Treatment, string>>
  readonly kinds: Readonly<Record<'voucher_sold' | 'voucher_used' | 'credit_used', string>>
  readonly differences: Readonly<Record<DifferenceKind, string>>
  readonly payments: Readonly<Record<'received' | 'back' | 'cost' | 'payout' | 'credited', string>>
  readonly pdf: PdfWords
  readonly explained: string
  readonly open: string
}

// prettier-ignore
const nl: MonthFileWords = {
  columns: {
    'facturen.csv': ['Bestelling', 'Besteldatum', 'Factuurdatum', 'Leverdatum', 'Betaaldatum', 'Factuurnummer', 'Referentie', 'Klant', 'Btw-nummer', 'VIES-datum', 'VIES-kenmerk', 'Bestemming', 'Behandeling', 'Vak', 'Grootboek', 'Percentage', 'Zonder btw', 'Btw', 'Met btw', 'Munt', 'Koers', 'Betaalmethode', 'Kenmerk aanbieder', 'Credit van', 'Waarschuwing'],
    'btw.csv': ['Vak', 'Wat', 'Zonder btw', 'Btw'],
    'icp.csv': ['Btw-nummer', 'Klant', 'VIES-datum', 'VIES-kenmerk', 'Bedrag'],
    'oss.csv': ['Land', 'Percentage', 'Correctie op', 'Zonder btw', 'Btw', 'Dit jaar', 'Drempel'],
    'export.csv': ['Bestelling', 'Factuurnummer', 'Factuurdatum', 'Klant', 'Bestemming', 'Bedrag'],
    'betalingen.csv': ['Datum', 'Bestelling', 'Referentie', 'Aanbieder', 'Wat', 'Bedrag', 'Kenmerk aanbieder'],
    'verschillen.csv': ['Bestelling', 'Referentie', 'Wat', 'Reden', 'Verklaard', 'Bedrag'],
  },
  boxes: { '1a': 'Hoog tarief', '1b': 'Laag tarief', '1c': 'Overige tarieven', '1e': '0 % of vrijgesteld', '3a': 'Buiten de EU (export)', '3b': 'Bedrijven in de EU, btw verlegd', oss: 'OSS, aparte aangifte', none: 'In geen vak' },
  treatments: { domestic: 'Nederland', eu_consumer: 'Particulier in de EU, Nederlandse btw', oss: 'OSS', reverse_charge: 'Btw verlegd', export: 'Export', kor: 'KOR', no_vat: 'Geen btw' },
  kinds: { voucher_sold: 'Cadeaubon verkocht', voucher_used: 'Cadeaubon ingewisseld', credit_used: 'Tegoed gebruikt' },
  differences: { voucher: 'Cadeaubon ingewisseld: een betaling, geen korting', credit: 'Tegoed gebruikt: een betaling, geen korting', rounding: 'Afronding', currency: 'Koersverschil', unknown: 'Btw-regels niet bekend', amount: 'Ander bedrag op de factuur', left_out: 'Geen factuur' },
  payments: { received: 'Ontvangen', back: 'Terugbetaald', cost: 'Kosten', payout: 'Uitbetaald', credited: 'Als tegoed gegeven' },
  pdf: {
    title: (month) => `Maandrapport ${month}`,
    shop: 'Winkel',
    invoices: 'Facturen',
    differences: 'Verschillen',
    clear: 'Klopt tot op de cent: elk verschil is verklaard.',
    open: (count) => `${count} ${count === 1 ? 'verschil is' : 'verschillen zijn'} nog open, zie verschillen.csv.`,
    unknown: (count) => `Van ${count} ${count === 1 ? 'factuur' : 'facturen'} zijn de btw-regels niet bekend; die staan niet in de vakken.`,
    boxes: ['Vak', 'Wat', 'Zonder btw', 'Btw'],
    together: 'Samen',
    payments: ['Aanbieder', 'Ontvangen', 'Terug'],
    debts: ['Schuld aan klanten', 'Begin', 'Erbij', 'Gebruikt', 'Eind'],
    vouchers: 'Cadeaubonnen',
    credits: 'Tegoed',
    picture: 'Omzet zonder btw per vak',
    made: (day) => `Gemaakt door Factuurbrug op ${day}, op factuurdatum.`,
  },
  explained: 'ja',
  open: 'nee',
}

// prettier-ignore
const en: MonthFileWords = {
  columns: {
    'facturen.csv': ['Order', 'Order date', 'Invoice date', 'Supply date', 'Payment date', 'Invoice number', 'Reference', 'Customer', 'VAT number', 'VIES date', 'VIES consultation number', 'Destination', 'Treatment', 'Box', 'Ledger', 'Percentage', 'Without VAT', 'VAT', 'With VAT', 'Currency', 'Rate', 'Payment method', 'Provider reference', 'Credit of', 'Remark'],
    'btw.csv': ['Box', 'What', 'Without VAT', 'VAT'],
    'icp.csv': ['VAT number', 'Customer', 'VIES date', 'VIES consultation number', 'Amount'],
    'oss.csv': ['Country', 'Percentage', 'Corrects', 'Without VAT', 'VAT', 'This year', 'Threshold'],
    'export.csv': ['Order', 'Invoice number', 'Invoice date', 'Customer', 'Destination', 'Amount'],
    'betalingen.csv': ['Date', 'Order', 'Reference', 'Provider', 'What', 'Amount', 'Provider reference'],
    'verschillen.csv': ['Order', 'Reference', 'What', 'Reason', 'Explained', 'Amount'],
  },
  boxes: { '1a': 'High rate', '1b': 'Low rate', '1c': 'Other rates', '1e': '0 % or exempt', '3a': 'Outside the EU (export)', '3b': 'Businesses in the EU, reverse charge', oss: 'OSS, a return of its own', none: 'In no box' },
  treatments: { domestic: 'Netherlands', eu_consumer: 'Consumer in the EU, Dutch VAT', oss: 'OSS', reverse_charge: 'Reverse charge', export: 'Export', kor: 'KOR', no_vat: 'No VAT' },
  kinds: { voucher_sold: 'Gift voucher sold', voucher_used: 'Gift voucher used', credit_used: 'Store credit used' },
  differences: { voucher: 'Gift voucher used: a payment, no discount', credit: 'Store credit used: a payment, no discount', rounding: 'Rounding', currency: 'Exchange rate difference', unknown: 'VAT rows not known', amount: 'Another amount on the invoice', left_out: 'No invoice' },
  payments: { received: 'Received', back: 'Paid back', cost: 'Costs', payout: 'Paid out', credited: 'Given as store credit' },
  pdf: {
    title: (month) => `Monthly report ${month}`,
    shop: 'Shop',
    invoices: 'Invoices',
    differences: 'Differences',
    clear: 'Right to the cent: every difference is explained.',
    open: (count) => `${count} ${count === 1 ? 'difference is' : 'differences are'} still open, see verschillen.csv.`,
    unknown: (count) => `The VAT rows of ${count} ${count === 1 ? 'invoice' : 'invoices'} are not known; they are not in the boxes.`,
    boxes: ['Box', 'What', 'Without VAT', 'VAT'],
    together: 'Together',
    payments: ['Provider', 'Received', 'Back'],
    debts: ['Owed to customers', 'Opening', 'Added', 'Used', 'Closing'],
    vouchers: 'Gift vouchers',
    credits: 'Store credit',
    picture: 'Turnover without VAT per box',
    made: (day) => `Made by Factuurbrug on ${day}, by invoice date.`,
  },
  explained: 'yes',
  open: 'no',
}

export const monthFileText: Readonly<Record<Language, MonthFileWords>> = { nl, en }
