import {
  problem,
  type Problem,
  type ProblemCode,
  type ProblemData,
} from '../../../src/shared/domain/problem.ts'
import type { SaidProblem } from '../../../src/shared/text/say.ts'

/** Data as they really occur, for every code: the compiler sees to it that none is forgotten. */
export const exampleData: { readonly [C in ProblemCode]: ProblemData[C] } = {
  INCOMPLETE_ORDER: {},
  BEFORE_START_DATE: { date: '2026-09-30', startDate: '2026-10-01' },
  STATUS_NOT_SELECTED: { status: 'In afwachting' },
  INVOICE_NO_MISSING: {},
  MERCHANT_IGNORED: { reason: 'testbestelling van mezelf' },
  ZERO_TOTAL: {},
  NO_LINES: {},
  NEGATIVE_TOTAL: { total: '-70.00' },
  ORDER_UNREADABLE: { field: 'products.0.price' },
  PROGRAM_FAULT: { detail: 'TypeError' },
  TOTAL_MISMATCH: { lines: '25.00', total: '25.40', difference: '0.40' },
  TAX_MISMATCH: { title: 'BTW 21%', charged: '3.90', expected: '4.20' },
  TAX_AMBIGUOUS: { title: 'Inpakservice' },
  TAX_ROW_UNMAPPED: { title: 'Verwijderingsbijdrage', amount: '1.00' },
  TAX_MAPPING_MISSING: { name: 'BTW 9%', percentage: '9' },
  TAX_RATE_INACTIVE: { name: 'BTW 21%' },
  TAX_RATE_PERCENT_DIFFERS: { name: 'ALV 25,5%', percentage: '25.5', moneybird: '24' },
  SHIPPING_WITHOUT_VAT: { amount: '6.95' },
  VOUCHER_LEDGER_MISSING: { title: 'Cadeaubon (XMAS26)' },
  LEDGER_ACCOUNT_INACTIVE: { id: '371234567890123456' },
  FOREIGN_CURRENCY: { currency: 'GBP', rate: '0.85' },
  SHOP_CURRENCY: { shop: 'USD', administration: 'EUR' },
  OSS_HOME_RATE_USED: { country: 'BE' },
  OSS_RATE_OTHER_COUNTRY: { country: 'DE', rateCountry: 'FR' },
  KOR_VAT_CHARGED: { amount: '36.30' },
  ZERO_VAT_UNEXPLAINED: { country: 'BE', title: 'Gietijzeren pan' },
  ZERO_VAT_SPECIAL_TERRITORY: { country: 'ES', postcode: '35001' },
  VAT_NUMBER_INVALID: { number: 'BE0999999999' },
  VAT_NUMBER_COUNTRY: { number: 'BE0123456789', country: 'DE' },
  VIES_UNAVAILABLE: { number: 'BE0123456789' },
  ICP_DELIVERY_DOMESTIC: { number: 'BE0123456789' },
  EXPORT_DELIVERY_INSIDE_EU: { country: 'NL' },
  CONTACT_EMAIL_REJECTED: { email: 'jan@nietbestaand.invalid' },
  CONTACT_REFUSED: { reason: 'country: is ongeldig' },
  CONTACT_GONE: {},
  REFERENCE_IN_USE: {
    reference: '1109',
    invoiceTotal: '48.40',
    total: '10.00',
    invoiceId: '371234567890123456',
  },
  PERIOD_CLOSED: { date: '2026-06-30', until: '2026-09-30' },
  INVOICE_REFUSED: { reason: 'workflow: bestaat niet' },
  INVOICE_TOTAL_DIFFERS: { invoice: '10.05', total: '10.00' },
  INVOICE_VAT_DIFFERS: { invoice: '1.80', expected: '1.74' },
  INVOICE_CONTACT_DIFFERS: {},
  SEND_REFUSED: { reason: 'invoice_date: moet opgegeven zijn' },
  RATE_LIMITED: { until: '2026-11-23T13:05:00.000Z' },
  MONEYBIRD_TEMPORARY: { reason: 'UND_ERR_SOCKET' },
  MONEYBIRD_DISCONNECTED: { reason: 'unauthorized' },
  SIGN_IN_NO_APPLICATION: {},
  SIGN_IN_APPLICATION_WRONG: {},
  SIGN_IN_PORT_TAKEN: { port: '28417', program: 'ander-programma' },
  SIGN_IN_REFUSED: {},
  SIGN_IN_TIMEOUT: {},
  SIGN_IN_CODE_WRONG: {},
  MONEYBIRD_PLAN_LIMIT: {},
  ADMINISTRATION_SUSPENDED: { name: 'Mijn BV' },
  ADMINISTRATION_GONE: {},
  OPENCART_BAD_ANSWER: { cause: 'html', detail: 'Inloggen bij Mijn Webwinkel' },
  SHOP_UNREACHABLE: { reason: 'ENOTFOUND' },
  SHOP_KEY_WRONG: {},
  SHOP_LICENCE_WRONG: {},
  SHOP_REFUSED: { reason: 'http_403' },
  SHOP_MODULE_MISSING: { status: '404' },
  SHOP_MODULE_OLD: { version: '1.2.0' },
  INVOICE_GONE: { number: '2026-0042' },
  ORDER_DISAPPEARED: { number: '2026-0042' },
  CREDIT_NEEDED: { status: 'Geannuleerd', creditId: '' },
  ORDER_CHANGED_AFTER_INVOICE: { invoiced: '48.40', total: '60.50' },
  PAYMENT_PENDING: { reason: 'MONEYBIRD_TEMPORARY' },
  SETTINGS_INVALID: {
    file: 'settings.json',
    line: '12',
    reason: 'connections.winkel.booking.toleranceCents: expected a whole number from 0 to 10',
  },
  SETTINGS_INCOMPLETE: { missing: 'shop' },
  CONNECTION_UNKNOWN: { id: 'winkel2' },
  ORDER_UNKNOWN: { order: '1042' },
  TERMS_NOT_ACCEPTED: {},
  SECRET_MISSING: { name: 'winkel/shop-key' },
  SECRETS_UNSAFE: { reason: 'basic_text' },
  DATA_LOCKED: { pid: '4711', folder: 'C:\\Users\\Jan\\Factuurbrug' },
  DATA_NEWER: { file: 'open.json', version: '3' },
  DATA_DAMAGED: { file: 'open.json (EACCES)' },
  DISK_WRITE_FAILED: { file: 'open.json', reason: 'EACCES' },
}

/** One problem of every code. */
export const examples: readonly Problem[] = Object.entries(exampleData).map(([code, data]) => ({
  code: code as ProblemCode,
  data: data as Record<string, string>,
}))

const badAnswer = (cause: ProblemData['OPENCART_BAD_ANSWER']['cause'], detail: string) =>
  problem('OPENCART_BAD_ANSWER', { cause, detail })

/** Problems whose data ask for another sentence than their code alone. */
export const variantExamples: readonly Problem[] = [
  badAnswer('html', 'Inloggen bij Mijn Webwinkel'),
  badAnswer('maintenance', 'Onderhoud'),
  badAnswer('notices', 'Notice: Undefined index: total'),
  badAnswer('not_json', 'Hallo'),
  badAnswer('truncated', 'ECONNRESET'),
  badAnswer('too_large', ''),
  badAnswer('wrong_shape', 'orders[3].order_id'),
  badAnswer('repeated_page', 'order_id 1042'),
  badAnswer('endless_pages', ''),
  badAnswer('redirect', 'https://inloggen.example/'),
  badAnswer('server_error', '503'),
  problem('SHOP_REFUSED', { reason: 'https_required' }),
  problem('SHOP_REFUSED', { reason: 'module_off' }),
  problem('SHOP_REFUSED', { reason: 'address_not_allowed' }),
  problem('SHOP_REFUSED', { reason: 'too_many_attempts' }),
  problem('SHOP_UNREACHABLE', { reason: 'INVALID_ADDRESS' }),
  problem('SHOP_UNREACHABLE', { reason: 'CERT_HAS_EXPIRED' }),
  problem('TOTAL_MISMATCH', { lines: '25.00', total: '25.01', difference: '0.01' }),
  problem('TAX_RATE_INACTIVE', { name: 'details.tax_rate_id: is niet geldig' }),
  problem('ZERO_VAT_UNEXPLAINED', { country: 'NL', title: 'Gietijzeren pan' }),
  problem('MONEYBIRD_DISCONNECTED', { reason: 'NO_TOKEN' }),
  problem('MONEYBIRD_DISCONNECTED', { reason: 'SIGN_IN_ENDED' }),
  problem('MONEYBIRD_DISCONNECTED', { reason: 'READ_ONLY' }),
  problem('MONEYBIRD_DISCONNECTED', { reason: 'No access to sales_invoices' }),
  problem('ORDER_DISAPPEARED', { number: '' }),
  problem('CREDIT_NEEDED', { status: 'Terugbetaald', creditId: '371234567890123456' }),
  problem('ORDER_CHANGED_AFTER_INVOICE', { invoiced: '48.40', total: '48.40' }),
  problem('SETTINGS_INVALID', { file: 'settings.json', line: '1', reason: 'cannot be read: EACCES' }),
  problem('SETTINGS_INVALID', {
    file: 'secrets.json',
    line: '1',
    reason: 'others may read this file (mode 644); run: chmod 600 secrets.json',
  }),
  problem('DISK_WRITE_FAILED', { file: 'open.json', reason: 'ENOSPC' }),
]

/** Space that does not break, as amounts have it, made an ordinary one. */
export function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

/** The three lines of a problem as a list. */
export function linesOf(said: SaidProblem): readonly [string, string, string] {
  return [said.what, said.why, said.todo]
}
