import { describe, expect, test } from 'vitest'
import type { Order } from '../../../src/shared/domain/order.ts'
import { proposedRole, roleOf } from '../../../src/shared/domain/row-role.ts'
import { orderOf } from './cart.ts'
import { abroad, codeOf, d, drafted, glance, rowOf, settings, settingsWith } from './support.ts'

const goods = [{ price: '100.0000', quantity: 1, rate: 'BTW 21%' }]

/** An order with one more row after the tax. */
function plus(code: string, value: string, order: Order = orderOf({ goods })): Order {
  const total = order.total.plus(value)
  const others = order.totals.filter((row) => row.code !== 'total')
  return { ...order, totals: [...others, rowOf(code, value), rowOf('total', total.toFixed())], total }
}

const role = (code: string, fees = settings.fees, value = '1') =>
  roleOf(rowOf(code, value), settingsWith({ fees }))

describe('the role of a total code', () => {
  test('is that of OpenCart itself for its own codes, which `*` does not mean', () => {
    const fees = { '*': 'ignore' } as const
    expect(['shipping', 'coupon', 'reward', 'voucher', 'credit'].map((code) => role(code, fees))).toEqual([
      'line',
      'line',
      'line',
      'payment',
      'payment',
    ])
    expect(role('xfee', fees)).toBe('ignore')
    expect(role('xfee', {})).toBe('line')
  })

  test('is what the merchant says for any code, also one of OpenCart', () => {
    expect(role('voucher', { voucher: 'line' })).toBe('line')
    expect(role('giftcard', { giftcard: 'payment' })).toBe('payment')
    expect(role('constructor', {})).toBe('line')
  })

  test('of a few cents of rounding is to have no VAT', () => {
    expect(role('rounding', {}, '0.0199')).toEqual({ taxRateId: 'none' })
    expect(role('rounding', {}, '-0.03')).toEqual({ taxRateId: 'none' })
    expect(role('rounding', {}, '0.0301')).toBe('line')
    expect(role('rounding', { rounding: 'line' }, '0.01')).toBe('line')
    const none = { ...settings.zeroRates, noVat: null }
    expect(roleOf(rowOf('rounding', '0.01'), settingsWith({ zeroRates: none }))).toBe('line')
    expect(roleOf(rowOf('rounding', '0.01'), settingsWith({ roundingLine: false }))).toBe('line')
  })

  test('is proposed by the name of the code', () => {
    const proposals = [
      'giftcard',
      'gift_voucher',
      'cadeaubon',
      'you_save',
      'besparing',
      'cod_fee',
      'credit',
      'shipping',
    ]
    expect(proposals.map(proposedRole)).toEqual([
      'payment',
      'payment',
      'payment',
      'ignore',
      'ignore',
      'line',
      'payment',
      'line',
    ])
  })
})

describe('a row that lowers no VAT', () => {
  test('is never lost: a few cents of a module are booked without VAT', () => {
    expect(glance(drafted(plus('cash_rounding', '-0.0300')).draft)).toEqual([
      'product Artikel 1 1 × 121.00 @ nl21',
      'discount cash_rounding 1 × -0.03 @ none',
    ])
    expect(drafted(plus('cash_rounding', '-0.0300')).warnings).toEqual([])
  })

  test('of more is asked about', () => {
    expect(codeOf(plus('cash_rounding', '-0.0301'))).toBe('TAX_AMBIGUOUS')
    expect(codeOf(plus('coupon', '-10.0000'))).toBe('TAX_MISMATCH')
    const charged = orderOf({ goods, charges: [{ code: 'shipping', value: '5', rate: 'BTW 21%' }] })
    expect(codeOf(plus('coupon', '-10.0000', charged))).toBe('TAX_AMBIGUOUS')
  })

  test('is asked about although it could be a discount on a product without VAT', () => {
    const mixed = orderOf({ goods: [...goods, { price: '30.0000', quantity: 1, rate: null }] })
    const lenient = { settings: settingsWith({ untaxedLines: 'book' }) }
    expect(codeOf(plus('giftcard', '-20.0000', mixed), lenient)).toBe('TAX_AMBIGUOUS')
  })

  test('is asked about on an order without any VAT when it looks like money', () => {
    const free = {
      ...orderOf({ goods: [{ price: '100.0000', quantity: 1, rate: null }] }),
      shipping: abroad('CH'),
    }
    expect(codeOf(plus('giftcard', '-20.0000', free))).toBe('TAX_AMBIGUOUS')
    expect(glance(drafted(plus('korting', '-20.0000', free)).draft)[1]).toBe(
      'discount korting 1 × -20.00 @ export',
    )
  })

  test('and is a means of payment goes on the account of gift vouchers', () => {
    const over = { settings: settingsWith({ fees: { giftcard: 'payment' } }) }
    const { draft } = drafted(plus('giftcard', '-20.0000'), over)
    expect(glance(draft)[1]).toBe('gift_voucher_used giftcard 1 × -20.00 @ none')
    expect(draft.lines[1]?.ledgerAccountId).toBe('gifts')
    expect(draft.vat[0]?.amount).toBe('21.00')
  })
})

describe('a fee at a fixed rate', () => {
  const fees = { xfee: { taxRateId: 'nl21' } } as const
  const untaxed = orderOf({ goods: [{ price: '100.0000', quantity: 1, rate: null }] })

  test('has at home that rate, also when no row of VAT shows it', () => {
    expect(glance(drafted(plus('xfee', '2.4200'), { settings: settingsWith({ fees }) }).draft)[1]).toBe(
      'fee xfee 1 × 2.42 @ nl21',
    )
  })

  test('has on an export the rate of the export', () => {
    const swiss = { ...plus('xfee', '2.0000', untaxed), shipping: abroad('CH') }
    expect(glance(drafted(swiss, { settings: settingsWith({ fees }) }).draft)[1]).toBe(
      'fee xfee 1 × 2.00 @ export',
    )
    const deposit = settingsWith({ fees: { xfee: { taxRateId: 'none' } } })
    expect(glance(drafted(swiss, { settings: deposit }).draft)[1]).toBe('fee xfee 1 × 2.00 @ export')
  })

  test('has under reverse charge that rate', () => {
    const order = { ...plus('xfee', '2.0000', untaxed), customFields: { '1': 'BE0123456789' } }
    const belgian = { ...order, shipping: abroad('BE'), payment: abroad('BE') }
    const over = { settings: settingsWith({ fees }), viesAnswer: 'valid' as const }
    expect(glance(drafted(belgian, over).draft)[1]).toBe('fee xfee 1 × 2.00 @ icp')
  })

  test('has under the small-business scheme its rate', () => {
    const over = { settings: settingsWith({ fees, kor: true }) }
    expect(glance(drafted(plus('xfee', '2.0000', untaxed), over).draft)[1]).toBe('fee xfee 1 × 2.00 @ kor')
  })

  test('has under OSS the rate of the destination, whether the shop charged VAT on it or not', () => {
    const over = { settings: settingsWith({ fees, oss: true }) }
    const cart = { goods: [{ price: '100.0000', quantity: 1, rate: 'TVA 6%' }] }
    const charged = orderOf({ ...cart, charges: [{ code: 'xfee', value: '2.0000', rate: 'TVA 6%' }] })
    const belgian = (order: Order) => ({ ...order, shipping: abroad('BE') })
    expect(glance(drafted(belgian(charged), over).draft)[1]).toBe('fee xfee 1 × 2.12 @ be6')
    expect(codeOf(belgian(plus('xfee', '2.1200', orderOf(cart))), over)).not.toBe('TAX_MISMATCH')
  })
})

test('an order in the shop’s own currency is what its factor says', () => {
  const { draft } = drafted({ ...orderOf({ goods }), currencyValue: d('1.08') })
  expect(draft.total).toBe('130.68')
  expect(draft.vat[0]).toMatchObject({ base: '108.00', amount: '22.68' })
  expect(draft.currency).toBe('EUR')
})
