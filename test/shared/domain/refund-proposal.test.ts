import { describe, expect, test } from 'vitest'
import type { InvoicedLine } from '../../../src/shared/domain/refund-lines.ts'
import { proposeRefund, type AfterInvoice } from '../../../src/shared/domain/refund-proposal.ts'

const line = (
  kind: InvoicedLine['kind'],
  quantity: string,
  gross: string,
  over: Partial<InvoicedLine> = {},
): InvoicedLine => ({
  kind,
  description: kind,
  quantity,
  gross,
  taxRateId: 'nl21',
  percentage: '21',
  creditedQuantity: '0',
  creditedGross: '0.00',
  ...over,
})

/** Six mugs, two towels, a book, ten percent off, delivery: 98.51. */
const low = { taxRateId: 'nl9', percentage: '9' }
const lines = [
  line('product', '6', '60.00'),
  line('product', '2', '17.90'),
  line('product', '1', '24.95', low),
  line('discount', '1', '-7.79'),
  line('discount', '1', '-2.50', low),
  line('shipping', '1', '5.95'),
]
const order = { reference: '10312', lines, credits: 0 }
const nothing: AfterInvoice = { statuses: [], returns: [], storeCredit: '0.00', edited: null }
const propose = (over: Partial<AfterInvoice>, credits = 0) =>
  proposeRefund({ ...order, credits }, { ...nothing, ...over })

test('two of six mugs come back: their price, their share of the discount, and what is left', () => {
  expect(propose({ returns: [{ line: 0, quantity: '2' }] })).toEqual({
    kind: 'return',
    way: 'credit',
    reference: '10312-R1',
    isClearCut: false,
    lines: [
      { line: 0, quantity: '2', gross: '-20.00' },
      { line: 3, quantity: '0', gross: '2.00' },
    ],
    perRate: [{ taxRateId: 'nl21', percentage: '21', base: '-14.88', vat: '-3.12' }],
    total: '-18.00',
    left: '80.51',
  })
})

test('the pan of the worked month: 41.31 and 8.68', () => {
  const pan = {
    reference: '10246',
    credits: 0,
    lines: [line('product', '1', '49.99'), line('product', '1', '24.95', low), line('shipping', '1', '5.95')],
  }
  expect(proposeRefund(pan, { ...nothing, returns: [{ line: 0, quantity: '1' }] })).toMatchObject({
    reference: '10246-R1',
    total: '-49.99',
    perRate: [{ base: '-41.31', vat: '-8.68' }],
    left: '30.90',
  })
})

describe('what happened is classified', () => {
  test.each<[string, Partial<AfterInvoice>, object | null]>([
    ['nothing', {}, null],
    ['another status', { statuses: ['other'] }, null],
    [
      'cancelled',
      { statuses: ['cancelled'] },
      { kind: 'cancelled', way: 'credit', total: '-98.51', left: '0.00', isClearCut: true },
    ],
    [
      'refunded',
      { statuses: ['other', 'refunded', 'other'] },
      { kind: 'cancelled', way: 'credit', total: '-98.51' },
    ],
    ['cancelled, and then won', { statuses: ['cancelled', 'won'] }, null],
    [
      'charged back',
      { statuses: ['chargeback'] },
      { kind: 'chargeback', way: 'take_back', lines: [], total: '0.00', reference: '' },
    ],
    [
      'charged back and won',
      { statuses: ['chargeback', 'other', 'won'] },
      { kind: 'chargeback_won', way: 'pay_again', lines: [] },
    ],
    ['won and charged back again', { statuses: ['chargeback', 'won', 'chargeback'] }, { kind: 'chargeback' }],
    [
      'store credit for a part',
      { storeCredit: '28.90' },
      { kind: 'store_credit', way: 'store_credit', total: '-28.90', left: '69.61', isClearCut: false },
    ],
    [
      'store credit for all',
      { statuses: ['refunded'], storeCredit: '98.51' },
      { kind: 'store_credit', total: '-98.51', isClearCut: true },
    ],
    ['more store credit than there is', { storeCredit: '120.00' }, { total: '-98.51', isClearCut: false }],
    [
      'a return that is refunded as store credit',
      { returns: [{ line: 0, quantity: '1' }], storeCredit: '9.00' },
      { kind: 'return', way: 'store_credit', total: '-9.00' },
    ],
    [
      'a return of who knows what',
      { returns: [{ line: null, quantity: '1' }] },
      { kind: 'return', way: 'look', total: '0.00' },
    ],
    [
      'more returned than was sold',
      { returns: [{ line: 2, quantity: '3' }] },
      { total: '-22.45', isClearCut: false },
    ],
  ])('%s', (_what, over, proposal) => {
    if (proposal === null) expect(propose(over)).toBeNull()
    else expect(propose(over)).toMatchObject(proposal)
  })

  test('who sends back everything gets the delivery back as well', () => {
    const returns = [
      { line: 0, quantity: '6' },
      { line: 1, quantity: '2' },
      { line: 2, quantity: '1' },
    ]
    expect(propose({ returns })).toMatchObject({
      kind: 'return',
      way: 'credit',
      total: '-98.51',
      left: '0.00',
      isClearCut: true,
    })
  })

  test('an order that was edited down is credited for the difference, line by line', () => {
    const edited = ['50.00', '17.90', '24.95', '-7.79', '-2.50', '5.95']
    expect(propose({ edited }, 1)).toMatchObject({
      kind: 'price_reduction',
      way: 'credit',
      reference: '10312-R2',
      lines: [{ line: 0, quantity: '0', gross: '-10.00' }],
      total: '-10.00',
    })
  })
  test.each([
    ['up', ['70.00', '17.90', '24.95', '-7.79', '-2.50', '5.95']],
    ['from one line to another', ['50.00', '27.90', '24.95', '-7.79', '-2.50', '5.95']],
    ['with a line more', ['60.00', '17.90', '24.95', '-7.79', '-2.50', '5.95', '1.00']],
    ['with a line less', ['60.00', '17.90', '24.95', '-7.79', '-2.50']],
  ])('one that was edited %s needs a credit and a new invoice', (_how, edited) => {
    expect(propose({ edited })).toMatchObject({ way: 'credit_and_new', total: '-98.51' })
  })
  test('one that was saved without a change needs nothing', () => {
    expect(propose({ edited: lines.map(({ gross }) => gross) })).toBeNull()
  })
})

test('what was paid with a voucher goes back as a voucher, once the money is back', () => {
  const paid = [
    line('product', '2', '50.00'),
    line('gift_voucher_used', '1', '-30.00', { taxRateId: 'none', percentage: '0' }),
  ]
  const refund = proposeRefund(
    { reference: '1', credits: 0, lines: paid },
    { ...nothing, returns: [{ line: 0, quantity: '1' }] },
  )
  expect(refund).toMatchObject({
    lines: [
      { line: 0, gross: '-25.00' },
      { line: 1, gross: '5.00' },
    ],
    total: '-20.00',
    left: '0.00',
  })
})

test('of an invoice that is credited already there is nothing to propose, but a chargeback is still told', () => {
  const credited = lines.map((one) => ({ ...one, creditedQuantity: one.quantity, creditedGross: one.gross }))
  const done = { ...order, lines: credited, credits: 1 }
  expect(
    proposeRefund(done, { ...nothing, statuses: ['refunded'], returns: [{ line: 0, quantity: '1' }] }),
  ).toBeNull()
  expect(proposeRefund(done, { ...nothing, statuses: ['chargeback'] })).toMatchObject({ kind: 'chargeback' })
})
