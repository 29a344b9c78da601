import type { AssumptionId } from '../../shared/verify/assumptions.ts'
import type { DraftLine, DraftMaker } from './drafts.ts'
import type { Probe } from './probe.ts'
import { amountAt, at, itemsOf, said } from './read.ts'

interface VatCase {
  readonly id: AssumptionId
  readonly lines: readonly DraftLine[]
  readonly isExclusive?: true
}

/** Chosen so that each way of rounding gives other cents. */
const cases: readonly VatCase[] = [
  { id: 'vat-included', lines: Array.from({ length: 5 }, () => ['0.03'] as const) },
  { id: 'vat-two-rates', lines: [['19.99'], ['4.95', 'low'], ['10.01']] },
  { id: 'vat-amount', lines: [['0.33', 'high', '3']] },
  { id: 'vat-negative', lines: [['10.00'], ['-2.50']] },
  { id: 'vat-added', lines: [['0.12'], ['0.12'], ['0.12']], isExclusive: true },
  {
    id: 'vat-added-fractions',
    lines: [
      ['0.25', 'high', '0.5'],
      ['0.25', 'high', '0.5'],
    ],
    isExclusive: true,
  },
]

/** Measures how Moneybird computes totals and VAT: the total including VAT, then the VAT of each rate. */
export async function measureVat(probe: Probe, maker: DraftMaker): Promise<void> {
  for (const { id, lines, isExclusive } of cases) {
    if (!maker.hasLowRate && lines.some(([, rate]) => rate === 'low')) continue
    const more = isExclusive === true ? { prices_are_incl_tax: false } : {}
    const made = await probe.draft(maker.fields(lines, more))
    const taxes = itemsOf(at(made.json, 'tax_totals')).map((tax) => amountAt(tax, 'tax_amount'))
    const total = amountAt(made.json, 'total_price_incl_tax')
    const highestFirst = taxes.toSorted((a, b) => Number(b) - Number(a)).join(' + ')
    probe.saw(id, total === '' ? said(made) : `${total}, ${highestFirst}`)
  }
}
