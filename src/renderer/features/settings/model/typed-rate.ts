import { parseDecimal } from '../../../../shared/domain/decimal.ts'
import { plainPercentage } from './tax-rows.ts'

/** A rate as the merchant types it, with a comma or a point and perhaps a percent sign; `null` when it is none. */
export function typedRate(
  name: string,
  percentage: string,
): { readonly name: string; readonly percentage: string } | null {
  const title = name.trim()
  const number = percentage.trim().replace(/\s*%$/, '').replace(',', '.')
  const value = parseDecimal(number)
  if (title === '' || title.length > 200 || value === null || value.lt(0) || value.gt(100)) return null
  const plain = plainPercentage(number)
  return /^\d{1,3}(?:\.\d{1,4})?$/.test(plain) ? { name: title, percentage: plain } : null
}
