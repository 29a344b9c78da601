import { describe, expect, test } from 'vitest'
import { problem, type ProblemCode } from '../../../src/shared/domain/problem.ts'
import { kindOf, LONGEST_SUBJECT, mayOf, solutionsOf, subjectOf } from '../../../src/shared/problems/about.ts'
import type { ProblemKind } from '../../../src/shared/problems/define.ts'
import { problems } from '../../../src/shared/problems/problems.ts'

const table: Record<Exclude<ProblemKind, 'failed'>, readonly ProblemCode[]> = {
  ignored: ['INCOMPLETE_ORDER', 'BEFORE_START_DATE', 'MERCHANT_IGNORED'],
  open: ['STATUS_NOT_SELECTED', 'INVOICE_NO_MISSING'],
  skipped: ['ORDER_WITHDRAWN', 'ZERO_TOTAL', 'NO_LINES'],
  retry: [
    'VIES_UNAVAILABLE',
    'RATE_LIMITED',
    'MONEYBIRD_TEMPORARY',
    'OPENCART_BAD_ANSWER',
    'SHOP_UNREACHABLE',
    'SHOP_REFUSED',
    'SHOP_MODULE_MISSING',
    'SHOP_MODULE_OLD',
  ],
  paused: [
    'SHOP_KEY_WRONG',
    'SHOP_LICENCE_WRONG',
    'MONEYBIRD_DISCONNECTED',
    'MONEYBIRD_PLAN_LIMIT',
    'ADMINISTRATION_SUSPENDED',
    'ADMINISTRATION_GONE',
  ],
  attention: [
    'INVOICE_GONE',
    'ORDER_DISAPPEARED',
    'CREDIT_NEEDED',
    'ORDER_CHANGED_AFTER_INVOICE',
    'PAYMENT_PENDING',
  ],
  stopped: [
    'SIGN_IN_NO_APPLICATION',
    'SIGN_IN_APPLICATION_WRONG',
    'SIGN_IN_PORT_TAKEN',
    'SIGN_IN_REFUSED',
    'SIGN_IN_TIMEOUT',
    'SIGN_IN_CODE_WRONG',
    'LICENCE_ENDED',
    'LICENCE_INVALID',
    'LICENCE_NOT_YET',
    'LICENCE_OTHER_SHOP',
    'LICENCE_LINK_INVALID',
    'SETTINGS_INVALID',
    'SETTINGS_INCOMPLETE',
    'CONNECTION_UNKNOWN',
    'MONTH_NOT_OVER',
    'ORDER_UNKNOWN',
    'TERMS_NOT_ACCEPTED',
    'SECRET_MISSING',
    'SECRETS_UNSAFE',
    'DATA_LOCKED',
    'DATA_NEWER',
    'DATA_DAMAGED',
    'DISK_WRITE_FAILED',
  ],
}

describe('what a problem means for the order', () => {
  test.each(Object.entries(table).flatMap(([kind, codes]) => codes.map((code) => [code, kind] as const)))(
    '%s: %s',
    (code, kind) => {
      expect(kindOf(code)).toBe(kind)
    },
  )

  test.each([
    'NEGATIVE_TOTAL',
    'ORDER_UNREADABLE',
    'PROGRAM_FAULT',
    'TOTAL_MISMATCH',
    'TAX_MISMATCH',
    'TAX_AMBIGUOUS',
    'SHIPPING_WITHOUT_VAT',
    'ZERO_VAT_UNEXPLAINED',
    'PERIOD_CLOSED',
    'REFERENCE_IN_USE',
    'INVOICE_THERE',
    'INVOICE_TOTAL_DIFFERS',
    'SEND_REFUSED',
  ] as const)('%s fails this order only', (code) => {
    expect(kindOf(code)).toBe('failed')
  })
})

test('only what is no contradiction of amounts can be allowed for one order', () => {
  const allowable = Object.keys(problems).filter((code) => mayOf(code).allow !== undefined)
  expect(allowable.sort()).toEqual([
    'BEFORE_START_DATE',
    'CONTACT_EMAIL_REJECTED',
    'CONTACT_VAT_NUMBER',
    'INVOICE_NO_MISSING',
    'INVOICE_THERE',
    'KOR_VAT_CHARGED',
    'MONTH_CLOSED',
    'ORDER_WITHDRAWN',
    'OSS_HOME_RATE_USED',
    'REFERENCE_IN_USE',
    'SHIPPING_WITHOUT_VAT',
    'STATUS_NOT_SELECTED',
    'ZERO_TOTAL',
    'ZERO_VAT_SPECIAL_TERRITORY',
    'ZERO_VAT_UNEXPLAINED',
  ])
})

test('a rate that is not mapped is a cause of its own, also when another of another percentage is named alike', () => {
  const subject = (name: string, percentage: string) =>
    subjectOf(problem('TAX_MAPPING_MISSING', { name, percentage }))
  expect(subject('BTW', '21')).toBe('BTW 21')
  expect(new Set([subject('BTW', '21'), subject('BTW', '9'), subject('MwSt', '21')]).size).toBe(3)
})

test.each([
  [problem('TAX_RATE_INACTIVE', { name: 'BTW 21%' }), 'BTW 21%'],
  [problem('TAX_RATE_PERCENT_DIFFERS', { name: 'BTW', percentage: '21', moneybird: '19' }), 'BTW 21'],
  [problem('LEDGER_ACCOUNT_INACTIVE', { id: '8000' }), '8000'],
  [problem('FOREIGN_CURRENCY', { currency: 'GBP', rate: '0.85' }), 'GBP'],
  [problem('TAX_ROW_UNMAPPED', { title: 'Bebat', amount: '1.00' }), 'Bebat'],
  [problem('NO_LINES', {}), ''],
])('what the merchant mends in one place is one cause: $code', (cause, subject) => {
  expect(subjectOf(cause)).toBe(subject)
})

test('amounts make no other cause', () => {
  const mismatch = (total: string) =>
    problem('TOTAL_MISMATCH', { lines: '20.00', total, difference: '1.00', row: '' })
  expect(subjectOf(mismatch('21.00'))).toBe(subjectOf(mismatch('19.00')))
})

test('a subject of a damaged file is a text, and no longer than may be asked for', () => {
  expect(subjectOf({ code: 'FOREIGN_CURRENCY', data: {} })).toBe('')
  expect(subjectOf(problem('TAX_ROW_UNMAPPED', { title: 'W'.repeat(5000), amount: '1.00' }))).toHaveLength(
    LONGEST_SUBJECT,
  )
})

describe('what can be done about a problem', () => {
  const labels = (code: ProblemCode, data: Record<string, string>) =>
    solutionsOf({ code, data }).map((one) => ('label' in one ? one.label : one.kind))

  test('begins with letting this one order go, where that may be', () => {
    expect(solutionsOf(problem('SHIPPING_WITHOUT_VAT', { amount: '6.95' }))[0]).toMatchObject({
      kind: 'allow',
      code: 'SHIPPING_WITHOUT_VAT',
      words: { nl: 'Btw zit in de prijs' },
    })
    expect(labels('NO_LINES', {})).toEqual(['shopOrder'])
  })

  test('follows the data: a rate by its name, what is missing, the secret that is gone', () => {
    expect(solutionsOf(problem('TAX_MAPPING_MISSING', { name: 'BTW 9%', percentage: '9' }))).toMatchObject([
      { label: 'rate', rate: 'BTW 9%', percentage: '9' },
    ])
    expect(labels('TAX_MAPPING_MISSING', { name: '0:export', percentage: '0' })).toEqual(['eu'])
    expect(labels('TAX_MAPPING_MISSING', { name: '0:no_vat', percentage: '0' })).toEqual(['rate'])
    expect(labels('SETTINGS_INCOMPLETE', { missing: 'ledgers' })).toEqual(['ledgers'])
    expect(labels('SETTINGS_INCOMPLETE', { missing: 'constructor' })).toEqual(['settings'])
    expect(labels('SECRET_MISSING', { name: 'winkel/moneybird-token' })).toEqual(['moneybirdSettings'])
    expect(labels('SECRET_MISSING', { name: 'winkel/shop-key' })).toEqual(['shopSettings'])
  })

  test('is that of the variant where the data have another meaning', () => {
    const mismatch = (difference: string) =>
      labels('TOTAL_MISMATCH', { lines: '25.00', total: '25.01', difference })
    expect(mismatch('0.10')).toEqual(['deviations', 'shopOrder'])
    expect(mismatch('0.11')).toEqual(['shopOrder'])
    expect(labels('TAX_RATE_INACTIVE', { name: 'details.tax_rate_id: is niet geldig' })).toEqual(['rates'])
    expect(labels('TAX_RATE_INACTIVE', { name: 'BTW 21%' })).toEqual(['rate'])
  })

  test('holds for what a damaged file left over, and is nothing for what this version does not know', () => {
    expect(labels('TAX_MAPPING_MISSING', {})).toEqual(['rates'])
    for (const code of ['OF_A_LATER_VERSION', 'constructor', '__proto__']) {
      expect(labels(code as ProblemCode, {})).toEqual([])
      expect(kindOf(code)).toBe('failed')
      expect(mayOf(code)).toEqual({})
      expect(subjectOf({ code: code as ProblemCode, data: {} })).toBe('')
    }
  })
})
