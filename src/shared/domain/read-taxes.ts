import { decimal, money, percentOf, sum, ZERO, type Decimal } from './decimal.ts'
import { ordinary, sortExtras, withFixedAside, type Extras } from './extras.ts'
import { NO_VAT, ratesOfLine } from './line-rate.ts'
import type { ProductLine, ShopTaxRate, TotalRow } from './order.ts'
import type { OrderParts } from './order-parts.ts'
import { problem, type Problem } from './problem.ts'
import { fail, ok, type Result } from './result.ts'
import type { BookingSettings } from './settings.ts'
import { solveOrder, type TaxLine, type Verdict } from './solve-order.ts'
import { knownGroups, resolveRows, sameName, type RateGroup, type ResolvedRows } from './tax-groups.ts'
import { unknownRow } from './unknown-row.ts'
import type { Shares } from './vat-puzzle.ts'

/** What the tax rows of an order tell about its lines. */
export interface TaxReading {
  /** Per product line: its rate, `null` = no VAT. */
  readonly lineGroups: readonly (RateGroup | null)[]
  readonly extras: readonly ExtraLine[]
}

/** A total row, or the part of it at one rate. */
export interface ExtraLine {
  readonly row: TotalRow
  /** Excluding VAT; with `fixedRateId`: as charged, including whatever VAT that rate has. */
  readonly amount: Decimal
  readonly group: RateGroup | null
  readonly fixedRateId: string | null
}

export interface TaxContext {
  readonly settings: BookingSettings
  readonly shopRates: readonly ShopTaxRate[]
  /** Percentage of a Moneybird rate, `null` when there is no such rate. */
  readonly percentageOf: (taxRateId: string) => Decimal | null
  /** Whether a Moneybird rate is that of the order's destination. */
  readonly isLocal: (taxRateId: string) => boolean
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
  const groups = knownGroups(settings.taxMap, shopRates)
  const rows = resolveRows(parts.taxRows, groups, (name) => isLevy(name, context))
  const inRows = (rate: number) => rows.readings.some((reading) => reading.has(rate))
  const strange = strangeRow(rows, products, groups, settings, inRows)
  if (strange !== null) return fail(strange)
  const levies = levyAmounts(rows, shopRates)
  const lines = products.map((line) => taxLine(line, groups, inRows, levies, context.isLocal))
  const stray = products[lines.findIndex((line) => line.rates.length === 0)]
  if (stray !== undefined) return fail(strayLine(stray, groups))
  const extras = sortExtras(parts.extras, settings, groups, inRows, context.percentageOf)
  const solve = (tried: Extras) =>
    solveOrder({
      percentages: groups.map((group) => group.percentage),
      readings: rows.readings,
      lines,
      charges: tried.charges.map(({ row, value, fixed }) => {
        return { value, fixed, givable: row.code === 'shipping' }
      }),
      discounts: tried.discounts.map(({ value, code }) => ({ value, gives: code !== 'reward' })),
      toleranceCents: settings.roundingLine ? settings.toleranceCents : 0,
    })
  const aside = withFixedAside(extras, groups)
  const first = solve(extras)
  const tried = first.kind === 'none' && aside.charges.length < extras.charges.length ? aside : extras
  const verdict = tried === extras ? first : solve(aside)
  if (verdict.kind === 'one') return ok(toReading(verdict, tried, groups, rows.levies, settings))
  if (verdict.kind === 'ambiguous') return fail(whyNot(verdict, tried, groups))
  const idle = idleDiscount(extras, solve) ?? idleDiscount(aside, solve)
  return fail(
    idle === undefined ? whyNot(verdict, tried, groups) : problem('TAX_AMBIGUOUS', { title: idle.title }),
  )
}

/** A module's discount that lowered no tax row (a cheque after tax): only the merchant can tell how to book it. */
function idleDiscount(extras: Extras, solve: (tried: Extras) => Verdict): TotalRow | undefined {
  const [idle] = extras.discounts.filter((row) => !ordinary.has(row.code))
  if (idle === undefined) return undefined
  const others = extras.discounts.filter((row) => ordinary.has(row.code))
  return solve({ ...extras, discounts: others }).kind === 'none' ? undefined : idle
}

function isLevy(name: string, context: TaxContext): boolean {
  const fixed = context.shopRates.some((rate) => rate.kind === 'fixed' && sameName(rate.name, name))
  return fixed || levyRate(name, context.settings) !== null
}

/** Moneybird rate that the merchant chose for a fixed levy. */
function levyRate(name: string, settings: BookingSettings): string | null {
  return Object.entries(settings.levies).find(([levy]) => sameName(levy, name))?.[1] ?? null
}

function levyAmounts(rows: ResolvedRows, shopRates: readonly ShopTaxRate[]): Decimal[] {
  return shopRates
    .filter((rate) => rate.kind === 'fixed' && rows.levies.some((row) => sameName(row.title, rate.name)))
    .map((rate) => decimal(rate.rate))
}

function strangeRow(
  rows: ResolvedRows,
  products: readonly ProductLine[],
  groups: readonly RateGroup[],
  settings: BookingSettings,
  inRows: (rate: number) => boolean,
): Problem | null {
  const [unknown] = rows.unknown
  if (unknown !== undefined) return unknownRow(unknown, products, groups, inRows)
  const unmapped = rows.levies.find((levy) => levyRate(levy.title, settings) === null)
  if (unmapped === undefined) return null
  return problem('TAX_ROW_UNMAPPED', { title: unmapped.title, amount: money(unmapped.value) })
}

/** A line of price 0 may have any rate and changes nothing; rates without a tax row count only when no other fits. */
function taxLine(
  line: ProductLine,
  groups: readonly RateGroup[],
  inRows: (rate: number) => boolean,
  levies: readonly Decimal[],
  isLocal: (taxRateId: string) => boolean,
): TaxLine {
  const key = `${line.price.toFixed()}|${line.tax.toFixed()}`
  if (line.total.eq(0) && line.price.eq(0)) return { key, net: ZERO, rates: [NO_VAT] }
  const fitting = ratesOfLine(line, groups, levies)
  const likely = fitting.filter((rate) => rate === NO_VAT || inRows(rate))
  if (likely.length > 0) return { key, net: line.total, rates: likely }
  // No row of any rate that fits: the VAT was discounted away, so which rate it is makes no difference in money.
  const mapped = fitting.filter((rate) => groups[rate]?.taxRateId !== null)
  const local = mapped.filter((rate) => isLocal(groups[rate]?.taxRateId ?? ''))
  const [first] = [...local, ...mapped, ...fitting]
  return { key, net: line.total, rates: first === undefined ? [] : [first] }
}

function strayLine(line: ProductLine, groups: readonly RateGroup[]): Problem {
  const vat = groups.map((group) => percentOf(line.price, group.percentage))
  const [nearest] = vat.sort((a, b) => a.minus(line.tax).abs().cmp(b.minus(line.tax).abs()))
  return problem('TAX_MISMATCH', {
    title: line.name,
    charged: money(line.tax.times(line.quantity)),
    expected: money((nearest ?? ZERO).times(line.quantity)),
  })
}

function whyNot(
  verdict: Exclude<Verdict, { kind: 'one' }>,
  extras: Extras,
  groups: readonly RateGroup[],
): Problem {
  if (verdict.kind === 'ambiguous') {
    const row = extras.charges[verdict.charge]?.row ?? extras.discounts[0]
    return problem('TAX_AMBIGUOUS', { title: row?.title ?? '' })
  }
  return problem('TAX_MISMATCH', {
    title: groups[verdict.rate]?.names[0] ?? '',
    charged: money(verdict.charged),
    expected: money(verdict.expected),
  })
}

function toReading(
  verdict: Extract<Verdict, { kind: 'one' }>,
  extras: Extras,
  groups: readonly RateGroup[],
  levies: readonly TotalRow[],
  settings: BookingSettings,
): TaxReading {
  const spread = (row: TotalRow, shares: Shares): ExtraLine[] =>
    [...shares].map(([rate, amount]) => ({ row, amount, group: groups[rate] ?? null, fixedRateId: null }))
  const discountTotal = sum(extras.discounts.map((row) => row.value))
  const partOf = (row: TotalRow): Shares =>
    new Map([...verdict.discount].map(([rate, amount]) => [rate, amount.times(row.value).div(discountTotal)]))
  const fixed = (row: TotalRow, taxRateId: string | null): ExtraLine => {
    return { row, amount: row.value, group: null, fixedRateId: taxRateId }
  }
  return {
    lineGroups: verdict.lines.map((rate) => groups[rate] ?? null),
    extras: [
      ...extras.charges.flatMap((charge, i) => spread(charge.row, verdict.charges[i] ?? new Map())),
      ...extras.aside.map(({ row, taxRateId }) => fixed(row, taxRateId)),
      ...extras.discounts.flatMap((row) => spread(row, partOf(row))),
      ...levies.map((row) => fixed(row, levyRate(row.title, settings))),
    ],
  }
}
