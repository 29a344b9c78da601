import { describe, expect, it } from 'vitest'
import type { Observed, ObservedInvoice } from '../observed.ts'
import { judged, refused, untaxed, world } from './sample.ts'

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
