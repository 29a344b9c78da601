import { describe, expect, it } from 'vitest'
import type { Observed, ObservedInvoice } from '../observed.ts'
import type { OracleWorld, Row } from '../world.ts'
import { judgeWorld } from './judge.ts'

/** One order: a tea towel of 9 %, two mugs of 21 % with an option, shipping, a coupon; partly paid with a gift card. */
function world(change: (order: Row) => Row = (order) => order): OracleWorld {
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

const line = (description: string, price: string, rate: string, amount = '1', ledger = 'turnover') => {
  return { description, amount, price, rate, ledger }
}

const lines = {
  cloth: line('Doek & droog', '109.00', 'NL 9'),
  mug: line('Mok\nKleur: Rood', '24.20', 'NL 21', '2'),
  shipping: line('Bezorgen', '6.05', 'NL 21'),
  coupon: line('Korting', '-12.10', 'NL 21'),
  voucher: line('Bon', '-14.80', 'none', '1', 'vouchers'),
}

const good: ObservedInvoice = {
  currency: 'EUR',
  state: 'paid',
  total: '136.55',
  inclusive: true,
  lines: Object.values(lines),
  payments: [{ price: '136.55', action: null, ledger: null }],
  contact: { company: '', taxNumber: '', country: 'NL' },
}

function seen(...invoices: readonly ObservedInvoice[]): Observed {
  return { orderId: '1', state: 'done', problem: null, warnings: [], invoices }
}

function refused(
  code: string,
  data: Readonly<Record<string, string>> = {},
  change: Partial<Observed> = {},
): Observed {
  return { orderId: '1', state: 'failed', problem: { code, data }, warnings: [], invoices: [], ...change }
}

function judged(one: Observed, of = world()): string {
  const [judgement] = judgeWorld(of, [one])
  return `${judgement?.verdict} ${judgement?.detail}`.trim()
}

/** The invoice with other lines, and the total and payment that they make. */
function withLines(
  changed: Partial<Record<keyof typeof lines, ObservedInvoice['lines'][number] | null>>,
  total = good.total,
) {
  const all = Object.entries({ ...lines, ...changed }).flatMap(([, one]) => one ?? [])
  return seen({ ...good, lines: all, total })
}

describe('An invoice that is as the shop had it', () => {
  it('is right, in the ways in which one can be written', () => {
    expect(judged(seen(good))).toBe('right')
    const asPayment = {
      ...good,
      total: '151.35',
      lines: good.lines.filter((one) => one !== lines.voucher),
      payments: [...good.payments, { price: '14.80', action: 'balance_settlement', ledger: 'vouchers' }],
    }
    expect(judged(seen(asPayment))).toBe('right')
    const inText = line('Mok\nKleur: Rood\n2 x € 20,0000 excl. btw', '48.40', 'NL 21')
    expect(judged(withLines({ mug: inText }))).toBe('right')
    expect(judged(withLines({ mug: line('Mok × 2\nKleur: Rood', '48.40', 'NL 21') }))).toBe('right')
    expect(
      judged(
        withLines({
          shipping: { ...lines.shipping, price: '6.04' },
          rounding: line('Afronding', '0.01', 'none'),
        } as never),
      ),
    ).toBe('right')
  })
})

describe('A planted error is found:', () => {
  it('no invoice, or more than one', () => {
    expect(judged(seen())).toMatch(/^wrong no invoice/)
    expect(judged(seen(good, good))).toMatch(/^wrong invoiced twice/)
    expect(judged(refused('ZERO_TOTAL', {}, { invoices: [good] }))).toMatch(
      /^wrong ZERO_TOTAL .* 1 in Moneybird/,
    )
  })

  it('another total, or one that is not the sum of its lines', () => {
    expect(judged(withLines({ cloth: { ...lines.cloth, price: '108.00' } }, '135.55'))).toMatch(
      /total: 135.55, not 136.55/,
    )
    expect(judged(seen({ ...good, total: '136.54' }))).toMatch(/^wrong sum/)
    expect(judged(seen({ ...good, currency: 'USD' }))).toMatch(/^wrong currency/)
  })

  it('VAT at another rate, of another country, or by more than a cent', () => {
    expect(judged(withLines({ cloth: { ...lines.cloth, rate: 'NL 21' } }))).toMatch(
      /VAT: .* at NL 21, not 7.35/,
    )
    expect(judged(withLines({ mug: { ...lines.mug, rate: 'BE 21' } }))).toMatch(
      /VAT: 8.40 at BE 21, not 0.0000.*rate of line/,
    )
    const moved = { cloth: { ...lines.cloth, price: '109.20' }, coupon: { ...lines.coupon, price: '-12.30' } }
    expect(judged(withLines(moved))).toMatch(/VAT: 9.02 at NL 9, not 9.0000/)
  })

  it('two lines that changed rates, though VAT per rate is right', () => {
    const swapped = { mug: { ...lines.mug, rate: 'NL 9' }, cloth: line('Doek & droog', '48.40', 'NL 21') }
    expect(judged(withLines(swapped))).toMatch(/rate of line: "Doek & droog" is at NL 21, not NL 9/)
  })

  it('a line too few, one too many, another amount, text or quantity', () => {
    expect(judged(withLines({ mug: null }))).toMatch(/line missing: 2 x "Mok/)
    expect(judged(seen({ ...good, lines: [...good.lines, line('Verzekering', '0.00', 'NL 21')] }))).toMatch(
      /extra line: "Verzekering"/,
    )
    expect(judged(withLines({ mug: { ...lines.mug, description: 'Mok' } }))).toMatch(/line missing/)
    expect(judged(withLines({ cloth: { ...lines.cloth, description: 'Doek &amp; droog' } }))).toMatch(
      /line missing: 1 x "Doek & droog"/,
    )
    expect(judged(withLines({ mug: { ...lines.mug, amount: '1', price: '48.40' } }))).toMatch(
      /line missing: 2 x/,
    )
    const moved = { mug: { ...lines.mug, price: '24.30' }, shipping: { ...lines.shipping, price: '5.85' } }
    expect(judged(withLines(moved))).toMatch(/amount of line: "Mok" is 48.60.*row: "Bezorgen" is 4.8347/)
  })

  it('a row that disappeared into another', () => {
    const merged = { shipping: null, coupon: { ...lines.coupon, price: '-6.05' } }
    expect(judged(withLines(merged))).toMatch(
      /row: "Bezorgen" is 0.0000 in 0 lines.*row: "Korting" is -5.0000/,
    )
  })

  it('rounding of more than three cents, or in two lines', () => {
    const rounded = (price: string, cents: readonly string[]) =>
      seen({
        ...good,
        lines: [
          ...good.lines.filter((one) => one !== lines.voucher),
          { ...lines.voucher, price },
          ...cents.map((one) => line('Afronding', one, 'none')),
        ],
      })
    expect(judged(rounded('-14.84', ['0.04']))).toMatch(/rounding: 0.04/)
    expect(judged(rounded('-14.82', ['0.01', '0.01']))).toMatch(/rounding: 0.02 in 2 lines/)
  })

  it('a voucher as negative turnover, or with VAT', () => {
    expect(judged(withLines({ voucher: { ...lines.voucher, ledger: 'turnover' } }))).toMatch(
      /means as turnover/,
    )
    expect(judged(withLines({ voucher: { ...lines.voucher, rate: 'NL 21' } }))).toMatch(
      /VAT: .*means as turnover: "Bon" at NL 21/,
    )
  })

  it('a payment of another amount, twice, or of an order that is not paid', () => {
    const [payment] = good.payments
    expect(judged(seen({ ...good, payments: [] }))).toMatch(/payment: 0.00, not 136.55/)
    expect(judged(seen({ ...good, payments: [payment!, payment!] }))).toMatch(/payment: 273.10/)
    expect(
      judged(
        seen(good),
        world((order) => ({ ...order, order_status_id: '2' })),
      ),
    ).toMatch(/payment: 136.55, not 0.00/)
  })

  it('a currency whose factor was not read', () => {
    expect(
      judged(
        seen(good),
        world((order) => ({ ...order, currency_value: '1.10000000' })),
      ),
    ).toMatch(/total: 136.55, not 150.21/)
  })
})

/** The order without VAT, of somebody with this number in this country. */
function untaxed(country: string, number: string, fetched = false): OracleWorld {
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

function untaxedInvoice(rate: string, taxNumber: string): Observed {
  const goods = [
    line('Doek & droog', '100.00', rate),
    line('Mok\nKleur: Rood', '20.00', rate, '2'),
    line('Bezorgen', '5.00', rate),
    line('Korting', '-10.00', rate),
    lines.voucher,
  ]
  const contact = { company: '', taxNumber, country: 'DE' }
  return seen({
    ...good,
    lines: goods,
    total: '120.20',
    payments: [{ price: '120.20', action: null, ledger: null }],
    contact,
  })
}

describe('Why there is no VAT', () => {
  it('is reverse charge only for a valid number of another member state, which is on the contact', () => {
    expect(judged(untaxedInvoice('icp', 'DE123456789'), untaxed('DE', 'DE123456789'))).toBe('right')
    expect(judged(untaxedInvoice('icp', 'DE123456789'), untaxed('BE', 'DE 123456789'))).toBe('right')
    expect(judged(untaxedInvoice('icp', 'BE0123456789'), untaxed('DE', 'DE123456789'))).toMatch(
      /^wrong reverse charge/,
    )
    expect(judged(untaxedInvoice('icp', ''), untaxed('DE', ''))).toMatch(/^wrong zero VAT: booked as icp/)
    expect(judged(untaxedInvoice('icp', 'BE0999999999'), untaxed('BE', 'BE0999999999'))).toMatch(
      /^wrong zero VAT/,
    )
    expect(judged(untaxedInvoice('export', ''), untaxed('DE', 'DE123456789'))).toMatch(
      /^wrong zero VAT: booked as export/,
    )
  })

  it('is export only for what leaves the EU', () => {
    expect(judged(untaxedInvoice('export', ''), untaxed('CH', ''))).toBe('right')
    expect(judged(untaxedInvoice('export', ''), untaxed('CH', '', true))).toMatch(
      /^wrong zero VAT: booked as export/,
    )
    expect(judged(untaxedInvoice('icp', 'DE123456789'), untaxed('DE', 'DE123456789', true))).toMatch(
      /^wrong zero VAT/,
    )
  })
})

describe('A reason is right only when it is true of the order:', () => {
  const title = 'Doek & droog'
  const cases: readonly [OracleWorld, string, Readonly<Record<string, string>>, boolean][] = [
    [untaxed('NL', ''), 'ZERO_VAT_UNEXPLAINED', { country: 'NL', title }, true],
    [untaxed('NL', ''), 'ZERO_VAT_UNEXPLAINED', { country: 'NL', title: 'Lepel' }, false],
    [untaxed('NL', ''), 'ZERO_VAT_UNEXPLAINED', { country: 'BE', title }, false],
    [world(), 'ZERO_VAT_UNEXPLAINED', { country: 'NL', title }, false],
    [untaxed('CH', ''), 'ZERO_VAT_UNEXPLAINED', { country: 'CH', title }, false],
    [untaxed('BE', 'BE0999999999'), 'VAT_NUMBER_INVALID', { number: 'BE0999999999' }, true],
    [untaxed('BE', 'BE0123456789'), 'VAT_NUMBER_INVALID', { number: 'BE0123456789' }, false],
    [
      untaxed('BE', 'NL001234567B01'),
      'VAT_NUMBER_COUNTRY',
      { number: 'NL001234567B01', country: 'BE' },
      true,
    ],
    [untaxed('BE', 'DE123456789'), 'VAT_NUMBER_COUNTRY', { number: 'DE123456789', country: 'BE' }, false],
    [untaxed('DE', 'DE123456789', true), 'ICP_DELIVERY_DOMESTIC', { number: 'DE123456789' }, true],
    [untaxed('DE', 'DE123456789'), 'ICP_DELIVERY_DOMESTIC', { number: 'DE123456789' }, false],
    [untaxed('CH', '', true), 'EXPORT_DELIVERY_INSIDE_EU', { country: 'NL' }, true],
    [untaxed('CH', ''), 'EXPORT_DELIVERY_INSIDE_EU', { country: 'CH' }, false],
    [
      untaxed('DE', 'DE123456789'),
      'CONTACT_VAT_NUMBER',
      { number: 'DE123456789', contactNumber: 'BE0123456789' },
      false,
    ],
    [world(), 'OSS_HOME_RATE_USED', { country: 'NL' }, false],
    [world(), 'OSS_RATE_OTHER_COUNTRY', { country: 'NL', rateCountry: 'BE' }, false],
    [world(), 'TOTAL_MISMATCH', { lines: '136.55', total: '130.00', difference: '6.55' }, false],
    [world(), 'TAX_MISMATCH', { title: 'BTW 9%', charged: '9.00', expected: '8.40' }, false],
    [world(), 'TAX_AMBIGUOUS', { title: 'Bezorgen' }, false],
    [world(), 'TAX_AMBIGUOUS', { title: 'Korting' }, false],
    [afterTax(), 'TAX_AMBIGUOUS', { title: 'Korting' }, true],
    [afterTax(), 'TAX_AMBIGUOUS', { title: 'Bezorgen' }, false],
    [world(), 'TAX_MAPPING_MISSING', { name: 'BTW 9%', percentage: '9' }, false],
    [world(), 'SHIPPING_WITHOUT_VAT', { amount: '5.00' }, false],
    [world(), 'ZERO_TOTAL', {}, false],
    [world(), 'NEGATIVE_TOTAL', { total: '136.55' }, false],
    [overdrawn(), 'NEGATIVE_TOTAL', { total: '-13.45' }, false],
    [overdrawn(), 'TOTAL_MISMATCH', { lines: '-13.45', total: '0.00', difference: '13.45' }, true],
    [overdrawn(), 'TOTAL_MISMATCH', { lines: '-13.45', total: '0.00', difference: '13.00' }, false],
    [world(), 'MONEYBIRD_TEMPORARY', { reason: '503' }, false],
  ]

  it.each(cases)('%# %o', (of, code, data, isTrue) => {
    expect(judged(refused(code, data), of)).toMatch(isTrue ? /^rightly refused/ : /^falsely refused/)
  })

  it('an order that is neither done nor refused counts as refused without a reason', () => {
    expect(judged({ ...refused('x'), state: 'planned', problem: null })).toMatch(/^falsely refused planned/)
  })
})

/** The coupon sorted after the tax, so that it lowered none. */
function afterTax(): OracleWorld {
  const plain = world()
  const rows = plain.rows.order_total.map((row) => {
    if (row.code === 'coupon') return { ...row, sort_order: '6' }
    return row.title === 'BTW 21%' ? { ...row, value: '9.4500' } : row
  })
  return { ...plain, rows: { ...plain.rows, order_total: rows } }
}

/** OpenCart 2.3 took 150.00 of credit for what cost less: the order says less than nothing, the row says nothing. */
function overdrawn(): OracleWorld {
  const plain = world((order) => ({ ...order, total: '-13.4500' }))
  const rows = plain.rows.order_total.map((row) => {
    if (row.code === 'voucher') return { ...row, code: 'credit', title: 'Tegoed', value: '-164.8000' }
    return row.code === 'total' ? { ...row, value: '0.0000' } : row
  })
  return { ...plain, rows: { ...plain.rows, order_total: rows } }
}
