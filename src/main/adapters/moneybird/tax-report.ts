import type { RateAmounts } from '../../../shared/domain/month-rates.ts'
import { fail } from '../../../shared/domain/result.ts'
import type { Answered } from '../../ports/bookkeeping.ts'
import { lacksScope, type Caller } from './call.ts'
import { amountOf, idOf, isObject, readList, textOf, type Read } from './fields.ts'

/**
 * Moneybird's own report of VAT over a month. It needs a scope more than invoices do, so a way in that serves for everything else may be
 * refused here: that is no reason to call it broken.
 */
export async function readTaxReport(
  caller: Caller,
  administration: string,
  month: string,
): Promise<Answered<readonly RateAmounts[] | null>> {
  const call = await caller.read({
    method: 'GET',
    path: `${administration}/reports/tax.json?period=${month.replace('-', '')}`,
    name: 'reports/tax',
    parse,
  })
  const isBarred =
    (call.kind === 'refused' && call.refusal.status === 403) ||
    (call.kind === 'paused' && lacksScope(call.problem))
  return isBarred ? { kind: 'done', value: null } : call
}

function parse(json: unknown): Read<readonly RateAmounts[]> {
  if (!isObject(json) || !Array.isArray(json.tax_rates)) return fail('tax_rates')
  const sold = json.tax_rates.filter((row) => isObject(row) && row.type === 'sales_invoice')
  return readList(sold, 'tax_rates', (row) => ({
    taxRateId: idOf(row, 'tax_rate_id'),
    name: textOf(row, 'name'),
    base: amountOf(row, 'amount'),
    vat: amountOf(row, 'tax'),
  }))
}
