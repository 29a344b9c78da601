import type { LineKind } from './line-kinds.ts'

interface TotalRole {
  /** A row with this role is booked without VAT, as this kind of line; absent = its VAT is found, or it is not booked. */
  readonly books?: LineKind
  /** Codes of modules that most likely have this role, by their name. */
  readonly named?: RegExp
}

/**
 * What a total code can be, beside an amount at a rate that the merchant fixes: goods, a charge or a discount whose VAT is found
 * in the tax rows (`line`), a means of payment (a gift card: no turnover), or information that counts for nothing.
 */
export const totalRoles = {
  line: {},
  payment: {
    books: 'gift_voucher_used',
    // The wrapping of a present is sold; a gift card pays.
    named:
      /^(?!.*(?:wrap|verpak|inpak)).*(?:gift|cadeau|voucher|giro|tegoed|wallet|store.?credit|waardebon)/iu,
  },
  ignore: { named: /you.?save|bespaar|besparing|saving/iu },
} as const satisfies Record<string, TotalRole>
export type RoleName = keyof typeof totalRoles

export const roleNames = Object.keys(totalRoles) as [RoleName, ...RoleName[]]

/** The role that a code of a module most likely has, by its name. */
export function likelyRole(code: string): RoleName {
  const roles: Readonly<Record<RoleName, TotalRole>> = totalRoles
  return roleNames.find((name) => roles[name].named?.test(code) === true) ?? 'line'
}

/** The kind of line that a role books without VAT; `null` = it does not. */
export function booksAs(role: RoleName): LineKind | null {
  const { books }: TotalRole = totalRoles[role]
  return books ?? null
}
