import { describe, expect, it } from 'vitest'
import { demoVatNumbers } from '../../../src/demo/shop/demo-customers.ts'
import { demoOrders, type DemoOrder } from '../../../src/demo/shop/demo-orders.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import { decimal, percentOf, sum, toTenThousandths, within } from '../../../src/shared/domain/decimal.ts'
import { utcOf } from '../../../src/demo/shop/zone.ts'
import { readAll, shopNow, startTestShop, valueOf } from '../../fixtures/shop.ts'

const DAY = 86_400_000

/** The demo orders with what the client makes of them. */
async function readDemo(): Promise<{ demo: DemoOrder; order: Order }[]> {
  const demo = demoOrders(shopNow)
  const { server, shop } = await startTestShop()
  for (const { order } of demo) server.data.addOrder(order)
  const read = valueOf(await readAll(shop)).orders
  return demo.map((each, index) => {
    const found = read[index]
    if (found?.ok !== true) throw new Error(`Not readable: ${each.story}`)
    return { demo: each, order: found.order }
  })
}

describe('the orders of the demo shop', () => {
  it('are many, each with a story of its own, and the same every time', () => {
    const orders = demoOrders(shopNow)
    expect(orders.length).toBeGreaterThanOrEqual(45)
    expect(new Set(orders.map((each) => each.story)).size).toBe(orders.length)
    expect(demoOrders(shopNow)).toEqual(orders)
  })

  it.each([shopNow, Date.parse('2026-03-29T00:30:00Z'), Date.parse('2027-01-01T00:00:00Z')])(
    'lie in the thirty days before %d, in the order of their ids and never in the future',
    async (now) => {
      const { server } = await startTestShop({ now: () => now })
      for (const { order } of demoOrders(now)) server.data.addOrder(order)
      const times = server.data.orders().map((order) => Date.parse(order.date_added_utc))
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      expect(times[0]).toBeGreaterThan(now - 30 * DAY)
      const changed = server.data
        .orders()
        .map((order) => Date.parse(utcOf(order.date_modified, 'Europe/Amsterdam')))
      expect(Math.max(...changed)).toBeLessThanOrEqual(now)
    },
  )

  it('have rows that add up to their total within OpenCart’s rounding, save where a module meddled', async () => {
    for (const { demo, order } of await readDemo()) {
      const rows = order.totals.filter((row) => row.code !== 'total').map((row) => row.value)
      const meddled = demo.refused === 'TOTAL_MISMATCH' || demo.story.includes('two cents down')
      expect(within(sum(rows), order.total, decimal('0.0004')), demo.story).toBe(!meddled)
    }
  })

  it('have line totals and unit taxes of four decimals that follow from price, quantity and one of the rates', async () => {
    const rates = ['0', '6', '9', '19', '20', '21', '25.5'].map((rate) => decimal(rate))
    for (const { demo, order } of await readDemo()) {
      for (const line of order.products) {
        expect(line.total.eq(line.price.times(line.quantity)), demo.story).toBe(true)
        const taxes = rates.map((rate) => toTenThousandths(percentOf(line.price, rate)))
        const levy = line.name.startsWith('Keukenweegschaal') ? '0.5' : '0'
        expect(
          taxes.some((tax) => tax.plus(levy).eq(line.tax)),
          `${demo.story}: ${line.name}`,
        ).toBe(true)
      }
    }
  })

  it('show every kind of row and customer that the program must know', async () => {
    const read = (await readDemo()).map(({ order }) => order)
    const codes = new Set(read.flatMap((order) => order.totals.map((row) => row.code)))
    const expected = ['sub_total', 'reward', 'shipping', 'cod_fee', 'low_order_fee', 'xfee', 'coupon', 'tax']
    expect([...codes].sort()).toEqual([...expected, 'credit', 'total', 'voucher'].sort())
    expect(new Set(read.map((order) => order.statusId))).toEqual(
      new Set(['0', '1', '2', '3', '5', '7', '11']),
    )
    const countries = read.map((order) => order.shipping?.country ?? order.payment.country)
    expect(new Set(countries)).toEqual(new Set(['NL', 'BE', 'DE', 'FI', 'FR', 'ES', 'CH', 'GB']))
    expect(read.some((order) => order.vouchersSold.length > 0)).toBe(true)
    expect(read.some((order) => order.email === '')).toBe(true)
    expect(read.some((order) => order.shipping === null)).toBe(true)
    expect(read.some((order) => order.currency === 'GBP')).toBe(true)
    expect(read.filter((order) => order.email.toLowerCase() === 'sanne@example.nl').length).toBeGreaterThan(3)
    expect(read.flatMap((order) => order.products).filter((line) => line.quantity.lte(0))).toHaveLength(3)
  })

  it('hold some that must be refused, each for another reason', () => {
    const refused = demoOrders(shopNow).flatMap((each) => each.refused ?? [])
    expect(new Set(refused).size).toBe(refused.length)
    expect(refused.length).toBeGreaterThanOrEqual(8)
  })

  it('come with an answer of the VAT register for every VAT number', async () => {
    for (const { order } of await readDemo()) {
      const number = (order.customFields[1] ?? '').replace(/[ .]/g, '')
      if (number !== '') expect(Object.keys(demoVatNumbers)).toContain(number)
    }
  })
})
