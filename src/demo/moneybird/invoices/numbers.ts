import { decimal, toCents } from '../../../shared/domain/decimal.ts'

/** How Moneybird writes decimals in replies: at least one decimal, no further zeros: `300.0`, `12.1`, `129.95`. */
export function short(amount: string): string {
  const [whole = '0', fraction = ''] = decimal(amount).toFixed().split('.')
  return `${whole}.${fraction === '' ? '0' : fraction}`
}

/** The same for money: at most two decimals. */
export function shortMoney(amount: string): string {
  return short(toCents(decimal(amount)).toFixed())
}

/**
 * A number of a request: a JSON number, or text with a point or a comma (`"10,95"`). Decimal text, or `null` when
 * it is something else or out of the documented range of ±1,000,000,000.
 */
export function readNumber(value: unknown): string | null {
  if (typeof value === 'number') return inRange(String(value))
  if (typeof value !== 'string' || !/^-?\d+[.,]?\d*$/.test(value)) return null
  return inRange(value.replace(',', '.').replace(/\.$/, ''))
}

function inRange(text: string): string | null {
  if (!/^-?\d{1,10}(\.\d{1,20})?$/.test(text)) return null
  return decimal(text).abs().lte(1_000_000_000) ? text : null
}

/** The number in an amount: `"2"`, `"2 x"`, `"1,5 uur"`. `null` when it does not start with one. */
export function readAmount(value: string | number): string | null {
  const match = /^\s*(-?\d{1,10}(?:[.,]\d{1,10})?)(?:\s*[^\d\s.,:].*)?$/su.exec(String(value))
  return match?.[1]?.replace(',', '.') ?? null
}
