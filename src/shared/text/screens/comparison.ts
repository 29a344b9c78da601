import type { Language } from '../language.ts'

const nl = {
  title: 'Winkel en factuur',
  basis: 'Bedragen',
  incl: 'met btw',
  excl: 'zonder btw',
  line: 'Regel',
  rate: 'Btw',
  shop: 'Winkel',
  invoice: (number: string | null) => (number === null ? 'Factuur' : `Factuur ${number}`),
  difference: 'Verschil',
  equal: 'gelijk',
  total: 'Totaal',
  vatTitle: 'Btw per tarief',
  over: 'over',
  vat: 'btw',
  rounding: 'alleen op de factuur',
  unknown:
    'Bestelling en factuur zijn niet meer gelijk. Wat er per regel op de factuur staat, zie je in Moneybird; het totaal en de btw hieronder komen daarvandaan.',
}

const en: typeof nl = {
  title: 'Shop and invoice',
  basis: 'Amounts',
  incl: 'with VAT',
  excl: 'without VAT',
  line: 'Line',
  rate: 'VAT',
  shop: 'Shop',
  invoice: (number) => (number === null ? 'Invoice' : `Invoice ${number}`),
  difference: 'Difference',
  equal: 'equal',
  total: 'Total',
  vatTitle: 'VAT per rate',
  over: 'over',
  vat: 'VAT',
  rounding: 'on the invoice only',
  unknown:
    'Order and invoice are no longer the same. What the lines of the invoice are is to be seen in Moneybird; the total and the VAT below come from there.',
}

export const comparisonText: Readonly<Record<Language, typeof nl>> = { nl, en }
