import { describe, expect, it } from 'vitest'
import type { TaxClass } from '../../../src/demo/shop/demo-catalogue.ts'
import { totalsRows, unitTax, type TotalsSpec } from '../../../src/demo/shop/order-totals.ts'
import { decimal } from '../../../src/shared/domain/decimal.ts'
import { loadOpenCartRows } from '../../fixtures/opencart-rows.ts'

const real = loadOpenCartRows('3.0.5.1')

const shipping = { code: 'shipping', title: 'Flat Shipping Rate', net: '5.7851', taxClass: 'high' } as const
const handling = { code: 'handling', title: 'Handling Fee', net: '1.5000', taxClass: 'high' } as const
const lowOrder = { code: 'low_order_fee', title: 'Low Order Fee', net: '2.5000', taxClass: 'high' } as const

/** What the customer chose in orders that a real shop computed; the lines come from its own rows. */
const choices: Record<string, Partial<TotalsSpec>> = {
  'rounding-coupon-percent': { coupon: { title: '', percent: '10' } },
  'coupon-fixed-free-shipping-mixed': { coupon: { title: '', amount: '5', freeShipping: true } },
  'low-order-fee-and-handling': { fees: [handling, lowOrder] },
  'foreign-currency-usd': {},
  'emoji-and-entities-guest': {},
  'gbp-many-lines-rounding': {},
}

function classOf(price: string, tax: string): TaxClass {
  const percentage = decimal(tax).div(price).times(100)
  if (percentage.gt('21.1')) return 'levy'
  return percentage.gt('15') ? 'high' : percentage.gt('1') ? 'low' : 'none'
}

describe.skipIf(real === null)('the arithmetic of the demo shop', () => {
  it.each(Object.entries(choices))('gives the rows that a real shop gave for %s', (scenario, choice) => {
    const order = real?.orders.find((each) => each.order_id === real.scenarios[scenario])
    if (order === undefined) throw new Error(`No order for ${scenario}`)
    const lines = order.products.map((row) => ({
      net: decimal(row.price),
      quantity: Number(row.quantity),
      taxClass: classOf(row.price, row.tax),
    }))
    const rows = totalsRows({ lines, taxCountry: 'NL', shipping, ...choice })
    const computed = rows.map((row) => `${row.code} ${row.value.toFixed(4)}`)
    expect(computed.sort()).toEqual(order.totals.map((row) => `${row.code} ${row.value}`).sort())
    const taxes = lines.map((line) => unitTax(line, 'NL').toFixed(4))
    expect(taxes).toEqual(order.products.map((row) => row.tax))
  })

  it('uses store credit and vouchers up to what is left to pay', () => {
    const lines = [{ net: decimal('10'), quantity: 1, taxClass: 'high' as const }]
    const rows = totalsRows({ lines, taxCountry: 'NL', credit: '4', voucher: '50' })
    expect(rows.map((row) => [row.code, row.value.toFixed(4)])).toEqual([
      ['sub_total', '10.0000'],
      ['tax', '2.1000'],
      ['credit', '-4.0000'],
      ['voucher', '-8.1000'],
      ['total', '0.0000'],
    ])
  })
})
