/** A ledger account that the merchant chooses. */
export interface Account {
  /** Liability: what is booked there is no turnover and has no VAT, and without an account nothing is booked at all. */
  readonly type: 'revenue' | 'liability'
  /** Accounts of this name are proposed; absent = none is. */
  readonly named?: RegExp
}

/** The accounts in the order of the screen; each is a field of the settings' `ledgers`. */
export const accounts = {
  product: { type: 'revenue', named: /omzet|verkop|sales|revenue|turnover/iu },
  shipping: { type: 'revenue', named: /verzend|shipping|porto/iu },
  discount: { type: 'revenue', named: /korting|discount/iu },
  fee: { type: 'revenue' },
  /** Gift vouchers, sold and used. */
  voucher: { type: 'liability', named: /cadeau|bonnen|voucher|gift/iu },
  /** Store credit. */
  credit: { type: 'liability', named: /tegoed|klanttegoed|store credit|customer credit/iu },
} as const satisfies Record<string, Account>
export type AccountName = keyof typeof accounts

export const accountNames = Object.keys(accounts) as readonly AccountName[]

/** Something for each account, by its name. */
export function perAccount<T>(make: (account: Account) => T): Record<AccountName, T> {
  const made = Object.entries<Account>(accounts).map(([name, account]) => [name, make(account)])
  return Object.fromEntries(made) as Record<AccountName, T>
}

/** Kinds of invoice lines, each with the account that it goes to, and those that stand in while that is not chosen. */
export const lineKinds = {
  product: ['product'],
  shipping: ['shipping', 'product'],
  fee: ['fee', 'shipping', 'product'],
  discount: ['discount', 'product'],
  gift_voucher_sold: ['voucher'],
  gift_voucher_used: ['voucher'],
  store_credit: ['credit'],
  rounding: ['fee', 'product'],
} as const satisfies Record<string, readonly [AccountName, ...AccountName[]]>
export type LineKind = keyof typeof lineKinds

export const lineKindNames = Object.keys(lineKinds) as [LineKind, ...LineKind[]]

/** Whether a line is a debt to the customer and no turnover: never VAT, and never without its account. */
export function isDebt(kind: LineKind): boolean {
  return accounts[lineKinds[kind][0]].type === 'liability'
}

/** The account that stands in for one that is not chosen; `null` = none. */
export function insteadOf(account: AccountName): AccountName | null {
  const chains: readonly (readonly AccountName[])[] = Object.values(lineKinds)
  return chains.find(([first]) => first === account)?.[1] ?? null
}
