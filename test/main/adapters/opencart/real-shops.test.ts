import { describe, expect, it } from 'vitest'
import { plain, sum, within, decimal } from '../../../../src/shared/domain/decimal.ts'
import type { Order } from '../../../../src/shared/domain/order.ts'
import { loadOpenCartRows, openCartVersions } from '../../../fixtures/opencart-rows.ts'
import { readAll, startTestShop, valueOf } from '../../../fixtures/shop.ts'

const loaded = openCartVersions.flatMap((version) => loadOpenCartRows(version) ?? [])

type ShopRows = (typeof loaded)[number]

/** All orders of a real shop as the client reads them over HTTP, by scenario name. */
async function ordersOf(rows: ShopRows): Promise<{ orders: Order[]; named: (scenario: string) => Order }> {
  const { server, shop } = await startTestShop({ info: rows.info })
  for (const order of rows.orders) server.data.addOrder({ ...order })
  const orders = valueOf(await readAll(shop)).orders.map((read) => {
    if (!read.ok) throw new Error(`Order ${read.orderId}: ${read.field}`)
    return read.order
  })
  const named = (scenario: string): Order => {
    const found = orders.find((order) => order.id === rows.scenarios[scenario])
    if (found === undefined) throw new Error(`No order for ${scenario}`)
    return found
  }
  return { orders, named }
}

describe.each(loaded)('the orders of a real OpenCart $version shop', (rows) => {
  it('are all read, and their rows add up to their total within OpenCart’s own rounding', async () => {
    const { orders } = await ordersOf(rows)
    expect(orders).toHaveLength(rows.orders.length)
    for (const order of orders) {
      const parts = order.totals.filter((row) => row.code !== 'total').map((row) => row.value)
      expect(within(sum(parts), order.total, decimal('0.0002')), `order ${order.id}`).toBe(true)
    }
  })

  it('have texts without entities and dates of the shop’s calendar', async () => {
    const { orders } = await ordersOf(rows)
    expect(JSON.stringify(orders)).not.toMatch(/&(amp|quot|lt|gt);/)
    const names = orders.flatMap((order) => order.products.map((line) => line.name))
    expect(names).toEqual(expect.arrayContaining(['Boek: "Rekenen" <2e druk>', 'Koffiemok & theeglas']))
    expect(new Set(orders.map((order) => order.date))).toEqual(new Set(['2026-11-24']))
    expect(orders[1]?.placedAt).toMatch(/^2026-11-24T02:2[34]:\d\dZ$/)
  })

  it('have the VAT number and the number of the chamber of commerce together', async () => {
    const { named } = await ordersOf(rows)
    expect(named('business-vat-two-addresses').customFields).toEqual({ 1: 'NL123456789B01', 2: '12345678' })
  })

  it('have the invoice number of the shop, and the currency rate digit for digit', async () => {
    const { named } = await ordersOf(rows)
    expect(named('business-vat-two-addresses').invoiceNo).toMatch(/^INV-2026-\d+$/)
    expect(plain(named('foreign-currency-usd').currencyValue)).toMatch(/^1\.0865(0005)?$/)
    expect(named('foreign-currency-usd').currency).toBe('USD')
  })

  it('have an empty status name where the status was deleted, and a code with every payment method', async () => {
    const { orders, named } = await ordersOf(rows)
    expect(named('outside-tax-zone-us')).toMatchObject({ statusId: '99', statusName: '' })
    expect(orders.every((order) => order.paymentCode !== '' && !order.paymentMethod.includes('{'))).toBe(true)
  })

  it('tell apart a bought gift voucher from a product, where the version has them', async () => {
    const { named } = await ordersOf(rows)
    const sold = named('buys-gift-voucher').vouchersSold.map((voucher) => plain(voucher.amount))
    expect(sold).toEqual(rows.version.startsWith('4') ? [] : ['25'])
  })

  it('come with tax rates, statuses and zone of the shop', async () => {
    const { shop } = await startTestShop({ info: rows.info })
    const info = valueOf(await shop.info())
    const zone = { kind: 'percentage', countries: ['BE', 'DE', 'NL'], based: ['shipping'] }
    expect(info.taxRates).toContainEqual({ name: 'BTW 9%', rate: '9', ...zone })
    expect(info.taxRates).toContainEqual(
      expect.objectContaining({ name: 'Verwijderingsbijdrage', rate: '0.5', kind: 'fixed' }),
    )
    expect(info.orderStatuses).toContainEqual({ id: '5', name: 'Complete', hint: 'complete' })
    expect(info).toMatchObject({
      baseCurrency: 'EUR',
      timeZone: 'Europe/Amsterdam',
      openCartVersion: rows.version,
    })
  })
})

describe.skipIf(loaded.length < 3)('what only OpenCart 4.1 does', () => {
  it('is invoicing at the delivery address when the shop asks no invoice address', async () => {
    const rows = loaded.find((shop) => shop.version.startsWith('4'))
    if (rows === undefined) throw new Error('no 4.x rows')
    const order = (await ordersOf(rows)).named('no-payment-address-4x')
    expect(order.payment.address1).not.toBe('')
    expect(order.payment).toMatchObject({ firstName: order.firstName, country: order.shipping?.country })
  })
})
