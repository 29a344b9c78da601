import { decimal } from './decimal.ts'
import type { TotalRow } from './order.ts'
import type { LineKind } from './line-kinds.ts'
import type { BookingSettings, FeeRule } from './settings.ts'
import { booksAs, likelyRole, totalRoles } from './total-roles.ts'

/** The rows that OpenCart computes from the others; every other code has a role that the merchant can set. */
export const sums: ReadonlySet<string> = new Set(['sub_total', 'total', 'tax'])

/** Roles of the codes of OpenCart itself, until the merchant says otherwise. */
const proposed: Readonly<Record<string, FeeRule>> = {
  shipping: 'line',
  coupon: 'line',
  reward: 'line',
  voucher: 'payment',
  credit: 'payment',
}

/** The role that a code most likely has, by its name. A proposal: the merchant decides. */
export function proposedRole(code: string): FeeRule {
  return Object.hasOwn(proposed, code) ? (proposed[code] ?? 'line') : likelyRole(code)
}

/** Code of the row that rounds a total: its role follows from its amount. */
const ROUNDING = 'rounding'

/** Most characters of a code that the settings can hold. */
const LONGEST_CODE = 200

/** The roles with those of codes that the shop uses and nobody chose a role for yet. What was chosen, for `*` too, stays. */
export function withProposedRoles(
  fees: BookingSettings['fees'],
  codes: readonly string[],
): BookingSettings['fees'] {
  const open = codes.filter(
    (code) =>
      code.trim() !== '' &&
      code.length <= LONGEST_CODE &&
      code !== ROUNDING &&
      ![fees, proposed].some((known) => Object.hasOwn(known, code)) &&
      !sums.has(code),
  )
  const roleFor = (code: string): FeeRule => {
    const role = proposedRole(code)
    return role === 'line' ? (fees['*'] ?? 'line') : role
  }
  return open.length === 0
    ? fees
    : { ...fees, ...Object.fromEntries(open.map((code) => [code, roleFor(code)])) }
}

/** The role of a row: as set for its code, as OpenCart's own codes have it, or as set for all others. */
export function roleOf(row: TotalRow, settings: BookingSettings): FeeRule {
  const { fees } = settings
  if (Object.hasOwn(fees, row.code)) return fees[row.code] ?? 'line'
  if (Object.hasOwn(proposed, row.code)) return proposed[row.code] ?? 'line'
  return roundingRole(row, settings) ?? fees['*'] ?? 'line'
}

/** The kind of line that a row is booked as without VAT, whatever the tax rows say; `null` = its VAT is to be found. */
export function kindWithoutVat(row: TotalRow, settings: BookingSettings): LineKind | null {
  const role = roleOf(row, settings)
  if (role === 'payment' && row.code === 'credit') return 'store_credit'
  return typeof role === 'string' ? booksAs(role) : null
}

/** A row that rounds the total for a customer who pays in cash has no VAT. */
function roundingRole(row: TotalRow, settings: BookingSettings): FeeRule | null {
  const { noVat } = settings.zeroRates
  if (row.code !== ROUNDING || noVat === null || !isTiny(row, settings)) return null
  return { taxRateId: noVat }
}

/** Whether an amount is no more than a rounding line may be. */
export function isTiny({ value }: Pick<TotalRow, 'value'>, settings: BookingSettings): boolean {
  return settings.roundingLine && value.abs().lte(decimal(settings.toleranceCents).div(100))
}

/** Whether a row is one of OpenCart's own that lower or raise the VAT, and not of a module of which nothing is known. */
export function isOrdinary({ code }: TotalRow): boolean {
  return proposed[code] === 'line'
}

/** Whether nothing but its name is needed to doubt that a row is a discount. */
export function looksLikePayment({ code, title }: TotalRow): boolean {
  const { named } = totalRoles.payment
  return named.test(code) || named.test(title)
}
