import { decimal, sum } from '../../shared/domain/decimal.ts'
import type { Handler } from './context.ts'
import { short } from './invoices/numbers.ts'
import { exchangeRate } from './invoices/invoice-reply.ts'
import { ok, symbolic } from './server/replies.ts'

/** `GET reports/tax`: turnover and VAT per rate of the invoices dated in one month; drafts are no invoices yet. */
export const taxReport: Handler = ({ world, administration, query }) => {
  const digits = /^(\d{4})(0[1-9]|1[0-2])$/.exec(query.get('period') ?? '')
  if (digits === null) return symbolic(400, 'Period is invalid')
  const month = `${digits[1] ?? ''}-${digits[2] ?? ''}`
  const rows = [...administration.invoices.values()]
    .filter(({ state, invoiceDate }) => state !== 'draft' && invoiceDate?.startsWith(month) === true)
    .flatMap(({ totals, currency }) => {
      const factor = exchangeRate(world, administration, currency)
      return totals.rates.map((rate) => ({ ...rate, factor }))
    })
  const groups = Map.groupBy(rows, ({ taxRateId }) => taxRateId)
  return ok({
    tax_rates: [...groups].map(([id, own]) => ({
      tax_rate_id: id,
      name: administration.taxRates.get(id)?.name ?? '',
      percentage: administration.taxRates.get(id)?.percentage ?? '0',
      report_reference: administration.taxReport.get(id) ?? '',
      amount: short(sum(own.map(({ taxable, factor }) => decimal(taxable).times(factor).round(2))).toFixed()),
      type: 'sales_invoice',
      tax: short(sum(own.map(({ tax, factor }) => decimal(tax).times(factor).round(2))).toFixed()),
    })),
  })
}
