import type { Observed } from '../observed.ts'
import type { OracleWorld, Row } from '../world.ts'
import { judgeWorld } from './judge.ts'

/** One order: a tea towel of 9 %, two mugs of 21 % with an option, shipping, a coupon; partly paid with a gift card. */
export function world(change: (order: Row) => Row = (order) => order): OracleWorld {
  const product = { order_id: '1', quantity: '1' }
  const total = { order_id: '1' }
  return {
    version: '3.0.5.1',
    world: { seed: 2, profile: 'nl', rates: { 91: ['BTW 21%', 21, 'P', 1], 92: ['BTW 9%', 9, 'P', 1] } },
    settings: {
      foreignCurrency: 'order',
      shippingWithoutVat: 'fail',
      untaxedLines: 'fail',
      zeroOrders: 'skip',
      levy: 'Geen btw / vrijgesteld',
    },
    rows: {
      order: [
        change({
          order_id: '1',
          email: 'jan@example.nl',
          payment_company: '',
          shipping_country: 'Netherlands',
          shipping_code: 'flat.flat',
          total: '136.5500',
          order_status_id: '5',
          currency_code: 'EUR',
          currency_value: '1.00000000',
        }),
      ],
      order_product: [
        {
          ...product,
          order_product_id: '1',
          name: 'Doek &amp; droog',
          price: '100.0000',
          total: '100.0000',
          tax: '9.0000',
        },
        {
          ...product,
          order_product_id: '2',
          name: 'Mok',
          quantity: '2',
          price: '20.0000',
          total: '40.0000',
          tax: '4.2000',
        },
      ],
      order_option: [{ order_id: '1', order_product_id: '2', name: 'Kleur', value: 'Rood' }],
      order_total: [
        {
          ...total,
          order_total_id: '1',
          code: 'sub_total',
          title: 'Subtotaal',
          value: '140.0000',
          sort_order: '1',
        },
        {
          ...total,
          order_total_id: '2',
          code: 'shipping',
          title: 'Bezorgen',
          value: '5.0000',
          sort_order: '3',
        },
        {
          ...total,
          order_total_id: '3',
          code: 'coupon',
          title: 'Korting',
          value: '-10.0000',
          sort_order: '4',
        },
        { ...total, order_total_id: '4', code: 'tax', title: 'BTW 21%', value: '7.3500', sort_order: '5' },
        { ...total, order_total_id: '5', code: 'tax', title: 'BTW 9%', value: '9.0000', sort_order: '5' },
        { ...total, order_total_id: '6', code: 'voucher', title: 'Bon', value: '-14.8000', sort_order: '8' },
        { ...total, order_total_id: '7', code: 'total', title: 'Totaal', value: '136.5500', sort_order: '9' },
      ],
    },
    truth: {
      1: {
        lines: [
          ['Doek &amp; droog', 1, [['BTW 9%', 9, 'P', 92]]],
          ['Mok', 2, [['BTW 21%', 21, 'P', 91]]],
        ],
        shipping: ['flat.flat', 5, [['BTW 21%', 21, 'P', 91]]],
        taxes: { 91: 7.35, 92: 9 },
        delta: { shipping: { 91: 1.05 }, coupon: { 91: -2.1 } },
        vatNumber: '',
        shipTo: 'NL',
        payFrom: 'NL',
      },
    },
  }
}

/** The verdict on what became of the order, and what was seen, in words. */
export function judged(one: Observed, of = world()): string {
  const [judgement] = judgeWorld(of, [one])
  return `${judgement?.verdict} ${judgement?.detail}`.trim()
}

/** The order without VAT, of somebody with this number in this country. */
export function untaxed(country: string, number: string, fetched = false): OracleWorld {
  const plain = world((order) => ({
    ...order,
    total: '120.2000',
    shipping_code: fetched ? 'pickup.pickup' : 'flat.flat',
  }))
  const truth = plain.truth['1']!
  return {
    ...plain,
    settings: { ...plain.settings, untaxedLines: 'fail' },
    rows: {
      ...plain.rows,
      order_product: plain.rows.order_product.map((row) => ({ ...row, tax: '0.0000' })),
      order_total: plain.rows.order_total
        .filter((row) => row.code !== 'tax')
        .map((row) => (row.code === 'total' ? { ...row, value: '120.2000' } : row)),
    },
    truth: {
      1: {
        ...truth,
        lines: truth.lines.map(([name, quantity]) => [name, quantity, []] as const),
        shipping: ['flat.flat', 5, []],
        taxes: {},
        delta: {},
        vatNumber: number,
        shipTo: country,
        payFrom: country,
      },
    },
  }
}

/** The coupon sorted after the tax, so that it lowered none. */
export function afterTax(): OracleWorld {
  const plain = world()
  const rows = plain.rows.order_total.map((row) => {
    if (row.code === 'coupon') return { ...row, sort_order: '6' }
    return row.title === 'BTW 21%' ? { ...row, value: '9.4500' } : row
  })
  return { ...plain, rows: { ...plain.rows, order_total: rows } }
}

/** OpenCart 2.3 took 150.00 of credit for what cost less: the order says less than nothing, the row says nothing. */
export function overdrawn(): OracleWorld {
  const plain = world((order) => ({ ...order, total: '-13.4500' }))
  const rows = plain.rows.order_total.map((row) => {
    if (row.code === 'voucher') return { ...row, code: 'credit', title: 'Tegoed', value: '-164.8000' }
    return row.code === 'total' ? { ...row, value: '0.0000' } : row
  })
  return { ...plain, rows: { ...plain.rows, order_total: rows } }
}

/** Refused with a reason. */
export function refused(
  code: string,
  data: Readonly<Record<string, string>> = {},
  change: Partial<Observed> = {},
): Observed {
  return { orderId: '1', state: 'failed', problem: { code, data }, warnings: [], invoices: [], ...change }
}
