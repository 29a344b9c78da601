import { describe, expect, test } from 'vitest'
import {
  allowable,
  kindOf,
  problem,
  type ProblemCode,
  type ProblemKind,
} from '../../../src/shared/domain/problem.ts'
import { assertNever, fail, ok } from '../../../src/shared/domain/result.ts'

const table: Record<Exclude<ProblemKind, 'failed'>, readonly ProblemCode[]> = {
  ignored: ['INCOMPLETE_ORDER', 'BEFORE_START_DATE', 'MERCHANT_IGNORED'],
  open: ['STATUS_NOT_SELECTED', 'INVOICE_NO_MISSING'],
  skipped: ['ZERO_TOTAL', 'NO_LINES'],
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
    'INVOICE_TOTAL_DIFFERS',
    'SEND_REFUSED',
  ] as const)('%s fails this order only', (code) => {
    expect(kindOf(code)).toBe('failed')
  })
})

test('a problem carries its code and its data', () => {
  expect(problem('NEGATIVE_TOTAL', { total: '-1.00' })).toEqual({
    code: 'NEGATIVE_TOTAL',
    data: { total: '-1.00' },
  })
})

test('what is done with an allowed problem is said in words', () => {
  for (const [code, deed] of Object.entries(allowable)) expect(deed, code).toMatch(/^(take|make|book) .{5,}/u)
})

test('only what is no contradiction of amounts can be allowed for one order', () => {
  expect(Object.keys(allowable).sort()).toEqual([
    'BEFORE_START_DATE',
    'CONTACT_EMAIL_REJECTED',
    'INVOICE_NO_MISSING',
    'OSS_HOME_RATE_USED',
    'REFERENCE_IN_USE',
    'SHIPPING_WITHOUT_VAT',
    'STATUS_NOT_SELECTED',
    'ZERO_TOTAL',
    'ZERO_VAT_SPECIAL_TERRITORY',
    'ZERO_VAT_UNEXPLAINED',
  ])
})

test('a result says whether there is a value or a problem', () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 })
  expect(fail('no')).toEqual({ ok: false, problem: 'no' })
})

test('a branch that cannot be reached says so when it is', () => {
  expect(() => assertNever('new kind' as never)).toThrow('Unreachable: "new kind"')
})
