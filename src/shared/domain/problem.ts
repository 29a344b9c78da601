/**
 * Every reason why an order is not (or not simply) done: a closed list of codes, each with its data.
 * The sentences for the merchant are in `shared/text/problems.ts`; here are no sentences.
 * Data values are text: amounts with two decimals, dates `YYYY-MM-DD`, percentages plain, country ISO codes.
 */
export interface ProblemData {
  // The order itself
  INCOMPLETE_ORDER: object
  BEFORE_START_DATE: { date: string; startDate: string }
  STATUS_NOT_SELECTED: { status: string }
  INVOICE_NO_MISSING: object
  MERCHANT_IGNORED: { reason: string }
  ZERO_TOTAL: object
  NO_LINES: object
  NEGATIVE_TOTAL: { total: string }
  ORDER_UNREADABLE: { field: string }
  PROGRAM_FAULT: { detail: string }
  TOTAL_MISMATCH: { lines: string; total: string; difference: string }
  TAX_MISMATCH: { title: string; charged: string; expected: string }
  TAX_AMBIGUOUS: { title: string }
  TAX_ROW_UNMAPPED: { title: string; amount: string }
  TAX_MAPPING_MISSING: { name: string; percentage: string }
  TAX_RATE_INACTIVE: { name: string }
  TAX_RATE_PERCENT_DIFFERS: { name: string; percentage: string; moneybird: string }
  SHIPPING_WITHOUT_VAT: { amount: string }
  VOUCHER_LEDGER_MISSING: { title: string }
  LEDGER_ACCOUNT_INACTIVE: { id: string }
  FOREIGN_CURRENCY: { currency: string; rate: string }
  SHOP_CURRENCY: { shop: string; administration: string }
  OSS_HOME_RATE_USED: { country: string }
  /** `postcode`: of a part of the country that is outside the EU VAT area, else `''`. */
  OSS_RATE_OTHER_COUNTRY: { country: string; rateCountry: string; postcode: string }
  OSS_BUSINESS: { number: string; country: string }
  KOR_VAT_CHARGED: { amount: string }
  ZERO_VAT_UNEXPLAINED: { country: string; title: string }
  ZERO_VAT_SPECIAL_TERRITORY: { country: string; postcode: string }
  VAT_NUMBER_INVALID: { number: string }
  VAT_NUMBER_COUNTRY: { number: string; country: string }
  VIES_UNAVAILABLE: { number: string }
  ICP_DELIVERY_DOMESTIC: { number: string; supply: Supply }
  EXPORT_DELIVERY_INSIDE_EU: { country: string; supply: Supply }
  // What Moneybird said
  CONTACT_EMAIL_REJECTED: { email: string }
  /** `holder`: who has the customer number of this order, when that is why; else `''`. */
  CONTACT_REFUSED: { reason: string; holder: string }
  /** Reverse charge: the number that was checked, and that of the contact (`''` = none, or Moneybird refused ours). */
  CONTACT_VAT_NUMBER: { number: string; contactNumber: string; cause: 'missing' | 'differs' | 'refused' }
  CONTACT_GONE: object
  REFERENCE_IN_USE: { reference: string; invoiceTotal: string; total: string; invoiceId: string }
  PERIOD_CLOSED: { date: string; until: string }
  INVOICE_REFUSED: { reason: string }
  INVOICE_TOTAL_DIFFERS: { invoice: string; total: string }
  INVOICE_VAT_DIFFERS: { invoice: string; expected: string }
  INVOICE_CONTACT_DIFFERS: object
  SEND_REFUSED: { reason: string }
  RATE_LIMITED: { until: string }
  MONEYBIRD_TEMPORARY: { reason: string }
  MONEYBIRD_DISCONNECTED: { reason: string }
  MONEYBIRD_PLAN_LIMIT: object
  ADMINISTRATION_SUSPENDED: { name: string }
  ADMINISTRATION_GONE: object
  // Signing in to Moneybird
  SIGN_IN_NO_APPLICATION: object
  SIGN_IN_APPLICATION_WRONG: object
  SIGN_IN_PORT_TAKEN: { port: string; program: string }
  SIGN_IN_REFUSED: object
  SIGN_IN_TIMEOUT: object
  SIGN_IN_CODE_WRONG: object
  // The licence, in builds that ask for one
  LICENCE_ENDED: { until: string }
  LICENCE_INVALID: object
  LICENCE_NOT_YET: { from: string }
  LICENCE_OTHER_SHOP: { licensed: string; shop: string }
  LICENCE_LINK_INVALID: object
  // What the shop said
  OPENCART_BAD_ANSWER: { cause: ShopAnswerCause; detail: string }
  SHOP_UNREACHABLE: { reason: string }
  SHOP_KEY_WRONG: object
  SHOP_LICENCE_WRONG: object
  SHOP_REFUSED: { reason: string }
  SHOP_MODULE_MISSING: { status: string }
  SHOP_MODULE_OLD: { version: string }
  // After invoicing
  INVOICE_GONE: { number: string }
  ORDER_DISAPPEARED: { number: string }
  CREDIT_NEEDED: { status: string; creditId: string }
  ORDER_CHANGED_AFTER_INVOICE: { invoiced: string; total: string }
  PAYMENT_PENDING: { reason: string }
  // This computer
  SETTINGS_INVALID: { file: string; line: string; reason: string }
  SETTINGS_INCOMPLETE: { missing: string }
  CONNECTION_UNKNOWN: { id: string }
  ORDER_UNKNOWN: { order: string }
  TERMS_NOT_ACCEPTED: object
  SECRET_MISSING: { name: string }
  SECRETS_UNSAFE: { reason: string }
  DATA_LOCKED: { pid: string; folder: string }
  DATA_NEWER: { file: string; version: string }
  DATA_DAMAGED: { file: string }
  DISK_WRITE_FAILED: { file: string; reason: string }
}

export type ProblemCode = keyof ProblemData

/** How an order reached the customer: at an address, at the shop, or nothing was shipped (downloads, services). */
export type Supply = 'shipped' | 'pickup' | 'none'

/** In what way the shop's answer was no list of orders. */
export type ShopAnswerCause =
  | 'html'
  | 'maintenance'
  | 'notices'
  | 'not_json'
  | 'truncated'
  | 'too_large'
  | 'wrong_shape'
  | 'repeated_page'
  | 'endless_pages'
  | 'redirect'
  | 'server_error'

export interface Problem {
  readonly code: ProblemCode
  readonly data: Readonly<Record<string, string>>
}

/** Makes a problem; the compiler sees to it that the data fit the code. */
export function problem<C extends ProblemCode>(code: C, data: Readonly<ProblemData[C]>): Problem {
  return { code, data: data as Readonly<Record<string, string>> }
}

/** What a problem means for the order, and so where the merchant sees it. */
export type ProblemKind =
  'failed' | 'skipped' | 'open' | 'ignored' | 'retry' | 'paused' | 'attention' | 'stopped'

const kinds: Partial<Record<ProblemCode, ProblemKind>> = {
  INCOMPLETE_ORDER: 'ignored',
  BEFORE_START_DATE: 'ignored',
  MERCHANT_IGNORED: 'ignored',
  STATUS_NOT_SELECTED: 'open',
  INVOICE_NO_MISSING: 'open',
  ZERO_TOTAL: 'skipped',
  NO_LINES: 'skipped',
  VIES_UNAVAILABLE: 'retry',
  RATE_LIMITED: 'retry',
  MONEYBIRD_TEMPORARY: 'retry',
  OPENCART_BAD_ANSWER: 'retry',
  SHOP_UNREACHABLE: 'retry',
  SHOP_KEY_WRONG: 'paused',
  SHOP_LICENCE_WRONG: 'paused',
  SHOP_REFUSED: 'retry',
  SHOP_MODULE_MISSING: 'retry',
  SHOP_MODULE_OLD: 'retry',
  MONEYBIRD_DISCONNECTED: 'paused',
  MONEYBIRD_PLAN_LIMIT: 'paused',
  ADMINISTRATION_SUSPENDED: 'paused',
  ADMINISTRATION_GONE: 'paused',
  INVOICE_GONE: 'attention',
  ORDER_DISAPPEARED: 'attention',
  CREDIT_NEEDED: 'attention',
  ORDER_CHANGED_AFTER_INVOICE: 'attention',
  PAYMENT_PENDING: 'attention',
  SIGN_IN_NO_APPLICATION: 'stopped',
  SIGN_IN_APPLICATION_WRONG: 'stopped',
  SIGN_IN_PORT_TAKEN: 'stopped',
  SIGN_IN_REFUSED: 'stopped',
  SIGN_IN_TIMEOUT: 'stopped',
  SIGN_IN_CODE_WRONG: 'stopped',
  // No pause: orders are still fetched, and only writing stands still.
  LICENCE_ENDED: 'stopped',
  LICENCE_INVALID: 'stopped',
  LICENCE_NOT_YET: 'stopped',
  LICENCE_OTHER_SHOP: 'stopped',
  LICENCE_LINK_INVALID: 'stopped',
  SETTINGS_INVALID: 'stopped',
  SETTINGS_INCOMPLETE: 'stopped',
  CONNECTION_UNKNOWN: 'stopped',
  ORDER_UNKNOWN: 'stopped',
  TERMS_NOT_ACCEPTED: 'stopped',
  SECRET_MISSING: 'stopped',
  SECRETS_UNSAFE: 'stopped',
  DATA_LOCKED: 'stopped',
  DATA_NEWER: 'stopped',
  DATA_DAMAGED: 'stopped',
  DISK_WRITE_FAILED: 'stopped',
}

/** The kind of a problem; what is not listed above is a failure of the one order. */
export function kindOf(code: ProblemCode): ProblemKind {
  return kinds[code] ?? 'failed'
}

/** Codes that the merchant may allow for one order ("toch doorzetten"), and what is then done. */
export const allowable = {
  BEFORE_START_DATE: 'take the order',
  STATUS_NOT_SELECTED: 'take the order',
  INVOICE_NO_MISSING: 'take the order without the number',
  ZERO_TOTAL: 'make an invoice of 0.00',
  SHIPPING_WITHOUT_VAT: 'book the shipping on the rate without VAT',
  ZERO_VAT_UNEXPLAINED: 'book the lines on the rate without VAT',
  ZERO_VAT_SPECIAL_TERRITORY: 'book as export',
  OSS_HOME_RATE_USED: 'book the VAT that was charged',
  KOR_VAT_CHARGED: 'book the total without VAT: no invoice showed it',
  CONTACT_VAT_NUMBER: 'make a new contact with the number that was checked',
  CONTACT_EMAIL_REJECTED: 'make the contact without e-mail address',
  REFERENCE_IN_USE: 'take the existing invoice as this order’s',
} as const satisfies Partial<Record<ProblemCode, string>>

/** A remark with an order that did go through. `cents` only with `TOTAL_DIFFERS`. */
export interface Warning {
  readonly code: WarningCode
  readonly cents?: number
}

export type WarningCode =
  | 'TOTAL_DIFFERS'
  | 'SHIPPING_WITHOUT_VAT'
  | 'VAT_CHARGED_DESPITE_VAT_NUMBER'
  | 'VAT_CHARGED_ON_EXPORT'
  | 'CONTACT_ADDRESS_DIFFERS'
  | 'CONTACT_NAME_DIFFERS'
  | 'CONTACT_EMAIL_NOT_UNIQUE'
  | 'NO_EMAIL'
  | 'ARCHIVED_CONTACT_SKIPPED'
  | 'ZERO_QUANTITY_LINE_DROPPED'
