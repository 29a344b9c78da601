import { decimal, money, parseDecimal, plain, sum, type Decimal } from './decimal.ts'
import { ratesOfLine } from './line-rate.ts'
import type { ProductLine, TotalRow } from './order.ts'
import { problem, type Problem } from './problem.ts'
import type { RateGroup } from './tax-groups.ts'

/**
 * A tax row under a name that neither the shop nor the settings know: a rate that was renamed or removed, or a levy.
 * The percentage in its title is a hint; failing that, the lines that no known rate explains are looked at.
 *
 * @param inRows whether the order has a tax row of a known rate
 * @returns TAX_MAPPING_MISSING when it is a percentage, else TAX_ROW_UNMAPPED
 */
export function unknownRow(
  row: TotalRow,
  products: readonly ProductLine[],
  groups: readonly RateGroup[],
  inRows: (rate: number) => boolean,
): Problem {
  const percentage =
    percentageInTitle(row.title) ??
    knownPercentage(products, groups, inRows) ??
    percentageOfLines(row, products, groups)
  if (percentage === null) return problem('TAX_ROW_UNMAPPED', { title: row.title, amount: money(row.value) })
  return problem('TAX_MAPPING_MISSING', { name: row.title, percentage: plain(percentage) })
}

function percentageInTitle(title: string): Decimal | null {
  const digits = /(\d{1,2}(?:[.,]\d{1,2})?)\s*%/u.exec(title)?.[1]
  return digits === undefined ? null : parseDecimal(digits.replace(',', '.'))
}

/** The percentage of lines that do have VAT but no tax row of their own: under another name it is still that rate. */
function knownPercentage(
  products: readonly ProductLine[],
  groups: readonly RateGroup[],
  inRows: (rate: number) => boolean,
): Decimal | null {
  const taxed = products.filter((line) => line.tax.gt(0))
  const fitting = groups.filter(
    (_, i) => !inRows(i) && taxed.every((line) => ratesOfLine(line, groups, []).includes(i)),
  )
  const [first] = fitting
  return taxed.length > 0 && first !== undefined ? first.percentage : null
}

/** A whole or half percentage that fits both the unexplained lines and the row. */
function percentageOfLines(
  row: TotalRow,
  products: readonly ProductLine[],
  groups: readonly RateGroup[],
): Decimal | null {
  const unexplained = products.filter((line) => ratesOfLine(line, groups, []).length === 0)
  const base = sum(unexplained.map((line) => line.total))
  if (base.lte(0)) return null
  const percentage = row.value.times(200).div(base).round(0).div(2)
  const group: RateGroup = { percentage, taxRateId: null, names: [row.title], countries: [] }
  const fits = percentage.gt(0) && unexplained.every((line) => ratesOfLine(line, [group], []).includes(0))
  const rowFits = row.value.minus(base.times(percentage).div(100)).abs().lte(decimal('0.01'))
  return fits && rowFits ? percentage : null
}
