import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOrder } from '../../../src/main/adapters/opencart/read-order.ts'
import { orderOf } from './cart.ts'
import { drafted } from './support.ts'

const part = fc.constantFrom(
  'Kaas',
  '& Co',
  '<2 m>',
  '"extra"',
  "'s",
  '😀',
  '👨‍👩‍👧‍👦',
  'שלום',
  '5 > 3',
  '&',
  '&amp;',
  '#1',
  'quot;',
)
const phrase = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))

/** As PHP's htmlspecialchars leaves a text in the database. */
function stored(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const good = fc.record({
  name: phrase,
  quantity: fc.integer({ min: 1, max: 4 }),
  option: phrase,
  value: phrase,
})
type Good = typeof good extends fc.Arbitrary<infer T> ? T : never

/** The order as the shop serves it: numbers as text, texts escaped, and with what may not be seen on an invoice. */
function served(goods: readonly Good[]): unknown {
  const cart = goods.map(({ quantity }) => ({ price: '1.2345', quantity, rate: 'BTW 21%' }))
  const order = orderOf({ goods: cart, coupon: { percent: '10' } })
  return {
    order_id: '1001',
    order_status_id: '5',
    date_added: '2026-11-23 14:05:10',
    date_added_utc: '2026-11-23T13:05:10Z',
    email: 'jan@example.nl',
    payment_iso_code_2: 'NL',
    payment_city: 'Utrecht',
    currency_code: 'EUR',
    currency_value: '1.00000000',
    products: order.products.map((line, i) => ({
      name: stored(goods[i]?.name ?? ''),
      model: 'MODEL',
      sku: 'SKU',
      ean: 'EAN',
      quantity: line.quantity.toFixed(),
      price: line.price.toFixed(4),
      total: line.total.toFixed(4),
      tax: line.tax.toFixed(4),
      options: [
        { name: stored(goods[i]?.option ?? ''), value: stored(goods[i]?.value ?? ''), model: 'MODEL' },
      ],
    })),
    totals: order.totals.map(({ code, title, value }) => {
      return { code, title: code === 'coupon' ? 'Bon &quot;A &amp; B&quot;' : title, value: value.toFixed(4) }
    }),
    total: order.total.toFixed(4),
  }
}

test('the lines carry the texts as they were typed, decoded once, with the options, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(good, { minLength: 1, maxLength: 3 }), (goods) => {
      const read = readOrder(served(goods), 'Europe/Amsterdam')
      if (read?.ok !== true) throw new Error(`unreadable: ${JSON.stringify(read)}`)
      const { lines } = drafted(read.order).draft
      const expected = goods.map(({ name, quantity, option, value }, i) => {
        const pieces = lines[i]?.amount === String(quantity) ? '' : ` × ${quantity}`
        return `${name}${pieces}\n${option}: ${value}`
      })
      const described = lines.filter(({ kind }) => kind !== 'rounding').map(({ description }) => description)
      expect(described).toEqual([...expected, 'Bon "A & B"'])
    }),
    { numRuns: 150 },
  )
})
