import { decimal, money, sum, toCents, ZERO, type Decimal } from './decimal.ts'
import type { Invoice, InvoiceDraft, InvoiceLine } from './invoice.ts'
import type { TotalRow } from './order.ts'
import type { TaxMapping } from './settings.ts'

/** What the shop charged for a line, exact, in the currency of the invoice. */
export interface ChargedLine {
  readonly incl: Decimal
  readonly vat: Decimal
}

/** An amount on both bases, two decimals each. */
interface BothBases {
  readonly excl: string
  readonly incl: string
}

interface ComparedLine {
  readonly text: string
  readonly quantity: string
  readonly percentage: string
  /** `null` = this line is the invoice's own: rounding. */
  readonly shop: BothBases | null
  /** `null` = what stands on this line of the invoice is not known. */
  readonly invoice: BothBases | null
}

interface ComparedVat {
  readonly taxRateId: string
  readonly percentage: string
  readonly shop: VatOfRate
  readonly invoice: VatOfRate
}

interface VatOfRate {
  /** `null` = not known. */
  readonly base: string | null
  readonly vat: string
}

/** Shop and invoice beside each other, on one basis. */
export interface Comparison {
  readonly currency: string
  readonly lines: readonly ComparedLine[]
  readonly vat: readonly ComparedVat[]
  readonly total: { readonly shop: BothBases; readonly invoice: BothBases }
}

interface CompareInput {
  readonly draft: InvoiceDraft
  readonly charged: readonly ChargedLine[]
  /** The shop's own rows of VAT, in the currency of the invoice, and where the merchant said they belong. */
  readonly taxRows: readonly Pick<TotalRow, 'title' | 'value'>[]
  readonly taxMap: readonly Pick<TaxMapping, 'name' | 'taxRateId'>[]
  /** The invoice as it stands in the books, where that is another than would be made now; of it the lines are not known. */
  readonly actual: Pick<Invoice, 'total' | 'vat'> | null
}

/** Puts the shop's amounts beside those of the invoice: per line, per rate and in all. */
export function compareInvoice({ draft, charged, taxRows, taxMap, actual }: CompareInput): Comparison {
  const percentages = new Map(draft.vat.map(({ taxRateId, percentage }) => [taxRateId, decimal(percentage)]))
  const percentageOf = ({ taxRateId }: InvoiceLine) => percentages.get(taxRateId) ?? ZERO
  const lines = draft.lines.map((line, at) => {
    const own = charged[at]
    return {
      text: line.description,
      quantity: line.amount,
      percentage: percentageOf(line).toFixed(),
      shop: own === undefined ? null : bases(own.incl, own.vat),
      invoice: actual === null ? invoiced(line, percentageOf(line)) : null,
    }
  })
  const vat = draft.vat.map((rate): ComparedVat => {
    const places = [...draft.lines.keys()].filter((at) => draft.lines[at]?.taxRateId === rate.taxRateId)
    const own = places.flatMap((at) => charged[at] ?? [])
    const shopVat = rowsOf(rate.taxRateId, taxRows, taxMap) ?? sum(own.map((line) => line.vat))
    const known = actual?.vat.filter(({ taxRateId }) => taxRateId === rate.taxRateId)
    return {
      taxRateId: rate.taxRateId,
      percentage: rate.percentage,
      shop: { base: money(sum(own.map(({ incl }) => incl)).minus(shopVat)), vat: money(shopVat) },
      invoice:
        known === undefined
          ? { base: rate.base, vat: rate.amount }
          : { base: null, vat: money(sum(known.map(({ amount }) => decimal(amount)))) },
    }
  })
  const shopVat = sum(taxRows.map(({ value }) => value))
  const bookedVat = sum((actual ?? draft).vat.map(({ amount }) => decimal(amount)))
  return {
    currency: draft.currency,
    lines,
    vat,
    total: {
      shop: bases(decimal(draft.total), shopVat),
      invoice: bases(decimal((actual ?? draft).total), bookedVat),
    },
  }
}

function bases(incl: Decimal, vat: Decimal): BothBases {
  return { excl: money(incl.minus(vat)), incl: money(incl) }
}

function invoiced({ price, amount }: InvoiceLine, percentage: Decimal): BothBases {
  const incl = toCents(decimal(price).times(amount))
  return bases(incl, incl.times(percentage).div(percentage.plus(100)))
}

/** What the shop's rows say of a Moneybird rate; `null` when a name goes to more than one, so that the rows do not tell. */
function rowsOf(
  taxRateId: string,
  rows: CompareInput['taxRows'],
  taxMap: CompareInput['taxMap'],
): Decimal | null {
  const ratesOf = (title: string) =>
    new Set(taxMap.filter(({ name }) => name === title).map((mapping) => mapping.taxRateId))
  const own = rows.filter(({ title }) => ratesOf(title).has(taxRateId))
  if (own.some(({ title }) => ratesOf(title).size > 1)) return null
  // A row that is mapped elsewhere or nowhere, as a levy is, says nothing of this rate: the lines do.
  return own.length === 0 && rows.some(({ title }) => ratesOf(title).size === 0)
    ? null
    : sum(own.map(({ value }) => value))
}
