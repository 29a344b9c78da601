import { describe, expect, test } from 'vitest'
import type { MapContext } from '../../../src/shared/domain/map-context.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import { orderOf } from './cart.ts'
import {
  administration,
  bareOrder as bare,
  codeOf,
  d,
  lineOf,
  rowOf,
  settings,
  settingsWith,
} from './support.ts'

const book = { price: '100.0000', quantity: 1, rate: 'BTW 21%' }
const good = orderOf({ goods: [book] })

describe('the order of the checks', () => {
  const dollars = { currency: 'USD', currencyValue: d(2) }
  const mismatch: Partial<Order> = { total: d('999') }
  const noVat = { price: '100.0000', quantity: 1, rate: null }
  const closed = { ...administration, periodLockedUntil: '2027-01-01' }
  const unmapped = { settings: settingsWith({ taxMap: [] }) }
  const wrongTax = (over: Partial<Order> = {}): Order => ({
    ...good,
    totals: [rowOf('sub_total', '100'), rowOf('tax', '50', 'BTW 21%'), rowOf('total', '150')],
    total: d('150'),
    ...over,
  })
  const noLedger = { ...settings.ledgers, voucher: null }

  test.each<[string, Order, Partial<MapContext>]>([
    ['NEGATIVE_TOTAL', bare('-5'), { baseCurrency: 'USD' }],
    ['NO_LINES', bare('0', dollars), { baseCurrency: 'USD' }],
    ['ZERO_TOTAL', bare('0', { products: [lineOf('0', '1', '0')], ...dollars }), { baseCurrency: 'USD' }],
    ['ZERO_TOTAL', bare('0', { products: [lineOf('0', '1', '0')], ...dollars }), {}],
    ['SHOP_CURRENCY', { ...good, ...dollars }, { baseCurrency: 'GBP' }],
    ['FOREIGN_CURRENCY', { ...good, ...dollars, ...mismatch }, {}],
    ['TOTAL_MISMATCH', { ...wrongTax(), ...mismatch }, {}],
    ['TAX_MISMATCH', wrongTax(), unmapped],
    ['TAX_MAPPING_MISSING', orderOf({ goods: [book, noVat] }), unmapped],
    [
      'ZERO_VAT_UNEXPLAINED',
      orderOf({ goods: [book, noVat], sold: ['5.0000'] }),
      {
        settings: settingsWith({ ledgers: noLedger }),
      },
    ],
    [
      'ZERO_VAT_UNEXPLAINED',
      orderOf({ goods: [noVat] }),
      { settings: settingsWith({ zeroRates: { ...settings.zeroRates, noVat: null } }) },
    ],
    [
      'VOUCHER_LEDGER_MISSING',
      orderOf({ goods: [book], sold: ['5.0000'] }),
      {
        settings: settingsWith({ ledgers: noLedger }),
        administration: closed,
      },
    ],
    ['PERIOD_CLOSED', good, { administration: closed }],
  ])('%s comes before what follows it (case %#)', (code, order, over) => {
    expect(codeOf(order, over)).toBe(code)
  })

  test('more store credit than was due is no money that goes back', () => {
    const totals = [rowOf('credit', '-100'), rowOf('total', '0')]
    expect(codeOf({ ...good, totals, total: d('-91.80') })).toBe('TOTAL_MISMATCH')
  })
})
