import { describe, expect, it } from 'vitest'
import { startTestShop, rawOrder, theOrder } from '../../../fixtures/shop.ts'

const twoLines = [
  { order_product_id: 1, name: 'Mok', quantity: 2, price: '8.2645', total: '16.5290', tax: '1.7355' },
  { order_product_id: 2, name: 'Bord', quantity: 1, price: '4', total: '4', tax: '0.84', options: [] },
]

async function fingerprints(change: Readonly<Record<string, unknown>>): Promise<[string, string]> {
  const { server, shop } = await startTestShop()
  server.data.addOrder(
    rawOrder(1, { products: twoLines, custom_field: { 1: 'NL1' }, shipping_iso_code_2: 'NL' }),
  )
  const before = (await theOrder(shop)).fingerprint
  server.data.edit(1, change)
  return [before, (await theOrder(shop)).fingerprint]
}

describe('the fingerprint of an order', () => {
  it.each([
    { order_status_id: 7, order_status: 'Geannuleerd' },
    { date_modified: '2026-11-24 11:59:59' },
    { payment_address_1: 'Nieuwe straat 1', firstname: 'Johan' },
    { 'totals[1].title': 'VAT 21%', 'totals[0].title': 'Sub-Total' },
    { 'products[0].order_product_id': 33, products: twoLines.toReversed() },
    { 'products[0].price': '8.26450', total: '20.00010', 'products[0].quantity': '2.0' },
    { email: ' JAN@example.nl' },
    { invoice_no: 5 },
  ])('stays the same after %j', async (change) => {
    const [before, after] = await fingerprints(change)
    expect(after).toBe(before)
  })

  it.each([
    { 'products[0].quantity': 3 },
    { 'products[0].price': '8.2646' },
    { 'products[0].tax': '1.7356' },
    { 'products[0].name': 'Beker' },
    { 'products[1].options': [{ name: 'Maat', value: 'L' }] },
    { products: twoLines.slice(1) },
    { products: [...twoLines, twoLines[0]] },
    { vouchers: [{ description: 'Bon', amount: '25' }] },
    { 'totals[1].value': '3.4712' },
    { 'totals[0].code': 'xfee' },
    { total: '20.0002' },
    { currency_code: 'USD' },
    { currency_value: '1.1' },
    { email: 'piet@example.nl' },
    { payment_company: 'Nieuw BV' },
    { 'custom_field.1': 'NL2' },
    { payment_iso_code_2: 'BE' },
    { shipping_iso_code_2: 'DE' },
  ])('changes after %j', async (change) => {
    const [before, after] = await fingerprints(change)
    expect(after).not.toBe(before)
  })

  it('keeps its first part when something comes back, and changes with each return and what was decided', async () => {
    const back = { return_id: '7', product: 'Mok', quantity: '1', action: '' }
    const [without, filed] = await fingerprints({ returns: [back] })
    const [, decided] = await fingerprints({ returns: [{ ...back, action: 'Refunded' }] })
    expect(filed.split('.')[0]).toBe(without)
    expect(new Set([without, filed, decided]).size).toBe(3)
  })
})
