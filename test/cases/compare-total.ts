import { totalInclOf } from '../../src/demo/moneybird/invoices/invoice-reply.ts'
import { computeTotals } from '../../src/demo/moneybird/invoices/totals.ts'
import { decimal, money, sum, within, type Decimal } from '../../src/shared/domain/decimal.ts'
import { isRounding, linesOf } from './compare-lines.ts'
import { isRoundingError } from './compare-payments.ts'
import type { Compared, ExpectedInvoice } from './compared.ts'
import { percentageOf } from './tables.ts'

const cent = decimal('0.01')

/** The net total without the rounding line, to a cent per rate: out of prices with VAT it is rounded per rate. */
export function compareNet({ bench, testCase, invoice }: Compared, expected: ExpectedInvoice): string[] {
  if (expected.total_excl_before_rounding === undefined) return []
  const rounding = linesOf(bench, invoice).filter((line) =>
    isRounding(line, testCase.settings.zero_rate_map.no_vat),
  )
  const net = decimal(invoice.totals.excl).minus(sum(rounding.map((line) => line.value)))
  const margin = cent.times(new Set(expected.lines.map((line) => line.tax)).size)
  return within(net, decimal(expected.total_excl_before_rounding), margin)
    ? []
    : [`net total is ${money(net)}, expected ${expected.total_excl_before_rounding}`]
}

/** How much rounding the listed lines would need without VAT in their prices: whether the case fits its own numbers. */
export function compareRoundingNeeded({ mode, testCase }: Compared, expected: ExpectedInvoice): string[] {
  const needed = testCase.expect.rounding_cents_needed?.[mode.arithmetic]
  if (needed === undefined) return []
  const lines = expected.lines.map((line) => ({
    amount: line.amount,
    price: line.price,
    taxRateId: line.tax,
    percentage: percentageOf(line.tax),
  }))
  const { incl } = computeTotals(lines, { arithmetic: mode.arithmetic, inclusive: false, discount: '0' })
  const cents = decimal(expected.total_incl).minus(incl).times(100).toNumber()
  return cents === needed ? [] : [`the listed lines need ${cents} cents of rounding, expected ${needed}`]
}

/** The total, and the rounding that brings it there: one line or payment, no larger than allowed and only when needed. */
export function compareTotal(
  compared: Compared,
  expected: ExpectedInvoice,
  isAlternative: boolean,
): string[] {
  const { testCase, invoice } = compared
  const wanted = decimal(
    isAlternative ? (testCase.expect.alternative?.invoice_total ?? '0') : expected.total_incl,
  )
  const rounding = linesOf(compared.bench, invoice).filter((line) =>
    isRounding(line, testCase.settings.zero_rate_map.no_vat),
  )
  const roundingPaid = sum(invoice.payments.filter(isRoundingError).map((payment) => decimal(payment.price)))
  const total = decimal(totalInclOf(invoice)).minus(roundingPaid)
  const size = wanted.minus(totalWithoutRounding(compared))
  const count = rounding.length + invoice.payments.filter(isRoundingError).length
  const tolerance = cent.times(testCase.settings.tolerance_cents)
  return [
    ...(total.eq(wanted) ? [] : [`total is ${money(total)}, expected ${money(wanted)}`]),
    ...(count > 1 ? [`${count} roundings on one invoice`] : []),
    ...(count > 0 && size.eq(0) ? ['rounding where none is needed'] : []),
    ...(count > 0 && size.abs().gt(tolerance) ? [`rounding of ${money(size)} is beyond the tolerance`] : []),
  ]
}

/** What the stand-in would total without the rounding line, off by as much as it was told to report too much. */
function totalWithoutRounding({ bench, mode, testCase, invoice }: Compared): Decimal {
  const noVat = testCase.settings.zero_rate_map.no_vat
  const lines = linesOf(bench, invoice)
  const kept = invoice.details.filter((_, i) => {
    const line = lines[i]
    return line !== undefined && !isRounding(line, noVat)
  })
  const totals = computeTotals(
    kept.map((line) => ({
      amount: line.amountDecimal,
      price: line.price,
      taxRateId: line.taxRateId,
      percentage: bench.administration.taxRates.get(line.taxRateId)?.percentage ?? '0',
    })),
    { arithmetic: mode.arithmetic, inclusive: invoice.pricesAreInclTax, discount: '0' },
  )
  return decimal(totals.incl).plus(totalInclOf(invoice)).minus(invoice.totals.incl)
}
