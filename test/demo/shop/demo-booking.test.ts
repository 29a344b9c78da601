import { describe, expect, it } from 'vitest'
import { demoVatNumbers } from '../../../src/demo/shop/demo-customers.ts'
import { demoOrders } from '../../../src/demo/shop/demo-orders.ts'
import type { Administration, TaxRate } from '../../../src/shared/domain/administration.ts'
import { decimal, money, sum, toCents } from '../../../src/shared/domain/decimal.ts'
import type { MapContext } from '../../../src/shared/domain/map-context.ts'
import { mapOrder, type MapResult } from '../../../src/shared/domain/map-order.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import { noOverrides, type BookingSettings } from '../../../src/shared/domain/settings.ts'
import type { ShopInfo } from '../../../src/shared/domain/shop-info.ts'
import { readAll, shopNow, startTestShop, valueOf } from '../../fixtures/shop.ts'

const rate = (id: string, percentage: string, country = ''): TaxRate => {
  return { id, name: id, percentage, country, active: true }
}

const zero = { reverseCharge: 'icp', export: 'export', noVat: 'none', kor: 'kor' }

/** An administration with a rate for everything that the demo shop charges. */
const administration: Administration = {
  id: '1',
  name: 'Demo',
  currency: 'EUR',
  country: 'NL',
  periodLockedUntil: null,
  suspended: false,
  taxRates: [
    ...Object.values(zero).map((id) => rate(id, '0')),
    ...[rate('NL21', '21'), rate('NL9', '9'), rate('BE21', '21', 'BE'), rate('BE6', '6', 'BE')],
    ...[
      rate('DE19', '19', 'DE'),
      rate('DE7', '7', 'DE'),
      rate('FI25.5', '25.5', 'FI'),
      rate('FR20', '20', 'FR'),
    ],
  ],
  ledgerAccounts: ['revenue', 'vouchers', 'credit'].map((id) => {
    return { id, name: id, type: 'revenue', active: true, allowsSalesInvoice: true }
  }),
  workflows: [],
  documentStyles: [],
}

function settingsFor(info: ShopInfo): BookingSettings {
  const taxMap = info.taxRates.flatMap(({ name, rate: percentage, countries }) => {
    const taxRateId = `${countries[0] ?? ''}${percentage}`
    return administration.taxRates.some(({ id }) => id === taxRateId) ? [{ name, percentage, taxRateId }] : []
  })
  return {
    startDate: '2026-10-01',
    timeZone: 'Europe/Amsterdam',
    pushStatuses: ['2', '3', '5'],
    paidStatuses: ['2', '3', '5'],
    cancelledStatuses: ['7'],
    refundedStatuses: ['11'],
    referenceFormat: '{order_id}',
    taxMap,
    levies: {},
    zeroRates: zero,
    oss: true,
    kor: false,
    korFrom: '',
    korUntil: '',
    pickupCodes: ['pickup'],
    vatNumberField: 'custom_field.1',
    toleranceCents: 3,
    roundingLine: true,
    zeroOrders: 'skip',
    shippingWithoutVat: 'fail',
    untaxedLines: 'fail',
    exemptClasses: [],
    foreignCurrency: 'order',
    fees: { '*': 'line' },
    ledgers: {
      ...{ product: 'revenue', shipping: 'revenue', fee: 'revenue', discount: 'revenue' },
      ...{ voucher: 'vouchers', credit: 'credit', perTreatment: {} },
    },
    invoiceDate: 'order',
    vatPeriod: 'quarter',
    sending: 'Manual',
    alwaysPaid: false,
    registerPayment: true,
    paymentMethods: {},
    afterInvoiceChange: 'flag',
    refundSending: 'draft',
    defaultContactId: null,
    contactMatch: 'company',
    workflowId: null,
    documentStyleId: null,
  }
}

function mapped(order: Order, info: ShopInfo): MapResult {
  const settings = settingsFor(info)
  const shop = { shopRates: info.taxRates, baseCurrency: info.baseCurrency }
  const context = { settings, administration, ...shop, overrides: noOverrides, reference: order.id }
  const first = mapOrder(order, { ...context, viesAnswer: 'unasked' } satisfies MapContext)
  return first.kind === 'check'
    ? mapOrder(order, { ...context, viesAnswer: demoVatNumbers[first.number] ?? 'unavailable' })
    : first
}

const codeOf = (result: MapResult): string | null => (result.kind === 'problem' ? result.problem.code : null)

describe('booking the orders of the demo shop', () => {
  it('refuses exactly those that it should, each with its own code, and totals the others to the cent', async () => {
    const { server, shop } = await startTestShop()
    const demo = demoOrders(shopNow)
    for (const { order } of demo) server.data.addOrder(order)
    const info = valueOf(await shop.info())
    const read = valueOf(await readAll(shop)).orders
    const results = read.flatMap((each, index) =>
      each.ok ? [{ story: demo[index]?.story, order: each.order, result: mapped(each.order, info) }] : [],
    )
    const unexpected = results.filter(({ result }, index) => {
      const code = codeOf(result)
      return code !== 'ZERO_TOTAL' && code !== (demo[index]?.refused ?? null)
    })
    expect(
      unexpected.map(({ story, result }) => `${story ?? ''}: ${JSON.stringify(result).slice(0, 200)}`),
    ).toEqual([])
    for (const { story, order, result } of results) {
      if (result.kind !== 'draft' || order.currency !== 'EUR') continue
      const lines = result.draft.lines.map((each) => decimal(each.price).times(each.amount))
      expect(money(sum(lines)), story).toBe(money(toCents(order.total)))
    }
  })
})
