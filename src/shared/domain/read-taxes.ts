import { decimal, percentOf, sum, ZERO, type Decimal } from './decimal.ts'
import { withFixedAside, sortExtras, type ExtrasContext } from './extras.ts'
import { explainExtras, type Explained } from './explain-extras.ts'
import { isLevy, leviesOf, levyRate, unmappedLevy } from './levies.ts'
import type { ProductLine, ShopTaxRate, TotalRow } from './order.ts'
import type { OrderParts } from './order-parts.ts'
import type { Problem } from './problem.ts'
import { fail, ok, type Result } from './result.ts'
import type { BookingSettings } from './settings.ts'
import type { SolvedOrder, TaxLine } from './solve-order.ts'
import { countAlike, knownGroups, ofCountry, resolveRows, type RateGroup } from './tax-groups.ts'
import { strayLine, taxLine } from './tax-lines.ts'
import type { Destination } from './territory.ts'
import { unknownRow } from './unknown-row.ts'
import type { Shares } from './vat-puzzle.ts'

/** What the tax rows of an order tell about its lines. */
export interface TaxReading {
  readonly products: readonly ProductVat[]
  readonly extras: readonly ExtraLine[]
}

/** The rate of a product line, `null` = no VAT, and its VAT as the shop charged it. */
interface ProductVat {
  readonly group: RateGroup | null
  readonly vat: Decimal
}

/** A total row, or the part of it at one rate. */
export interface ExtraLine extends ProductVat {
  readonly row: TotalRow
  /** Excluding VAT; with `fixedRateId`: as charged, including whatever VAT that rate has. */
  readonly amount: Decimal
  readonly fixedRateId: string | null
}

export interface TaxContext {
  readonly settings: BookingSettings
  readonly shopRates: readonly ShopTaxRate[]
  /** Percentage of a Moneybird rate, `null` when there is no such rate. */
  readonly percentageOf: (taxRateId: string) => Decimal | null
  /** ISO code of the country of a Moneybird rate. */
  readonly countryOf: (taxRateId: string) => string
  readonly destination: Pick<Destination, 'country' | 'zone'>
  /** ISO code of the VAT country of the invoice address. */
  readonly invoiceCountry: string
}

/**
 * Finds the rate of every product line and every extra.
 *
 * @param products the lines with a quantity
 * @returns one reading, or TAX_MISMATCH, TAX_AMBIGUOUS, TAX_ROW_UNMAPPED or TAX_MAPPING_MISSING
 */
export function readTaxes(
  products: readonly ProductLine[],
  parts: OrderParts,
  context: TaxContext,
): Result<TaxReading, Problem> {
  const { settings, shopRates } = context
  const country = context.destination.country || 'NL'
  const groups = knownGroups(settings.taxMap, shopRates, context.countryOf)
  const among = ofCountry(groups, shopRates, {
    delivery: country,
    payment: context.invoiceCountry || country,
    oss: settings.oss,
  })
  const isOther = (name: string) => isLevy(name, settings, shopRates)
  const rows = resolveRows(parts.taxRows, groups, isOther, among, countAlike(groups, shopRates))
  const inRows = (rate: number) => rows.readings.some((reading) => reading.has(rate))
  const [unknown] = rows.unknown
  if (unknown !== undefined) return fail(unknownRow(unknown, products, groups, inRows))
  const unmapped = unmappedLevy(rows.levies, settings)
  if (unmapped !== null) return fail(unmapped)
  const lineContext = { groups, inRows, levies: leviesOf(rows.levies, shopRates), country }
  const lines = products.map((line) => taxLine(line, lineContext))
  const stray = products[lines.findIndex((line) => line.rates.length === 0)]
  if (stray !== undefined) return fail(strayLine(stray, lineContext))
  const extrasContext: ExtrasContext = {
    settings,
    groups,
    inRows,
    percentageOf: context.percentageOf,
    zone: context.destination.zone,
  }
  const extras = sortExtras(parts.extras, extrasContext)
  const aside = withFixedAside(extras, extrasContext, dearestRate(lines, groups))
  const ways = aside.charges.length < extras.charges.length ? [extras, aside] : [extras]
  const { taxRows, late } = parts
  const explained = explainExtras(ways, { groups, readings: rows.readings, lines, taxRows, late, settings })
  if (!explained.ok) return explained
  return ok(toReading(explained.value, lines, groups, rows.levies, settings))
}

/** The Moneybird rate with most goods. */
function dearestRate(lines: readonly TaxLine[], groups: readonly RateGroup[]): string | null {
  const nets = groups.map((group, rate) => {
    return { group, net: sum(lines.filter(({ rates }) => rates[0] === rate).map(({ net }) => net)) }
  })
  const [dearest] = nets.filter(({ net }) => net.gt(0)).sort((a, b) => b.net.cmp(a.net))
  return dearest?.group.taxRateId ?? null
}

function toReading(
  { solution, extras, idle }: Explained,
  lines: readonly TaxLine[],
  groups: readonly RateGroup[],
  levies: readonly TotalRow[],
  settings: BookingSettings,
): TaxReading {
  const discountTotal = sum(extras.discounts.map((row) => row.value))
  const partOf = (row: TotalRow): Shares =>
    new Map(
      [...solution.discount].map(([rate, amount]) => [rate, amount.times(row.value).div(discountTotal)]),
    )
  const shares = [
    ...extras.charges.flatMap(({ row }, i) => spread(row, solution.charges[i] ?? new Map())),
    ...extras.discounts.flatMap((row) => spread(row, partOf(row))),
  ]
  const exact = [
    ...lines.map(({ net, vat }, i) => ({ rate: solution.lines[i] ?? -1, net, vat })),
    ...shares.map(({ rate, amount }) => ({ rate, net: amount, vat: undefined })),
  ]
  const vat = vatOfParts(exact, solution, groups)
  const fixed = (row: TotalRow, taxRateId: string | null): ExtraLine => {
    return { row, amount: row.value, group: null, vat: ZERO, fixedRateId: taxRateId }
  }
  return {
    products: lines.map((_, i) => ({ group: groups[solution.lines[i] ?? -1] ?? null, vat: vat[i] ?? ZERO })),
    extras: [
      ...shares.map(({ row, rate, amount }, i) => {
        return {
          row,
          amount,
          group: groups[rate] ?? null,
          vat: vat[lines.length + i] ?? ZERO,
          fixedRateId: null,
        }
      }),
      ...extras.aside.map(({ row, taxRateId }) => fixed(row, taxRateId)),
      ...idle.map((row) => fixed(row, settings.zeroRates.noVat)),
      ...levies.map((row) => fixed(row, levyRate(row.title, settings))),
    ],
  }
}

function spread(row: TotalRow, shares: Shares) {
  return [...shares].map(([rate, amount]) => ({ row, rate, amount }))
}

/** VAT of every part, adding up per rate to the shop's own row: what rounding left is put on the largest part. */
function vatOfParts(
  parts: readonly { readonly rate: number; readonly net: Decimal; readonly vat: Decimal | undefined }[],
  solution: SolvedOrder,
  groups: readonly RateGroup[],
): Decimal[] {
  const vat = parts.map(
    (part) => part.vat ?? percentOf(part.net, groups[part.rate]?.percentage ?? decimal(0)),
  )
  for (const [rate, charged] of solution.charged) {
    const places = [...parts.keys()].filter((i) => parts[i]?.rate === rate)
    const [largest] = places.sort((a, b) => (vat[b] ?? ZERO).abs().cmp((vat[a] ?? ZERO).abs()))
    if (largest === undefined) continue
    const left = charged.minus(sum(places.map((i) => vat[i] ?? ZERO)))
    vat[largest] = (vat[largest] ?? ZERO).plus(left)
  }
  return vat
}
