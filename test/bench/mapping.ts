import { createHttp } from '../../src/main/adapters/http.ts'
import { createOpenCartShop } from '../../src/main/adapters/opencart/client.ts'
import type { ShopInfo } from '../../src/shared/domain/shop-info.ts'
import { demoOrders } from '../../src/demo/shop/demo-orders.ts'
import { startShop } from '../../src/demo/shop/server.ts'
import type { Administration } from '../../src/shared/domain/administration.ts'
import { mapOrder } from '../../src/shared/domain/map-order.ts'
import type { Order } from '../../src/shared/domain/order.ts'
import { bookingSchema, noOverrides } from '../../src/shared/domain/settings.ts'

export interface MappingFigures {
  /** Different orders among those mapped. */
  readonly kinds: number
  readonly mapped: number
  readonly mappedPerSecond: number
}

/**
 * How many orders per second are decided upon: the demo shop's orders of every kind, ordinary and awkward, over and over, by
 * the one pure function that does it.
 *
 * @param seconds how long to go on, after a first round that warms up
 */
export async function measureMapping(seconds: number): Promise<MappingFigures> {
  const { orders, info } = await readDemoShop()
  const context = {
    settings: booking,
    administration,
    shopRates: info.taxRates,
    baseCurrency: info.baseCurrency,
    overrides: noOverrides,
    reference: 'WINKEL-1',
    viesAnswer: 'valid' as const,
  }
  const round = (): void => {
    for (const order of orders) mapOrder(order, context)
  }
  round()
  const started = performance.now()
  let mapped = 0
  while (performance.now() - started < seconds * 1000) {
    round()
    mapped += orders.length
  }
  return {
    kinds: orders.length,
    mapped,
    mappedPerSecond: Math.round((mapped * 1000) / (performance.now() - started)),
  }
}

async function readDemoShop(): Promise<{ orders: readonly Order[]; info: ShopInfo }> {
  const key = 'bench-key-0123456789'
  const server = await startShop({ key })
  try {
    for (const { order } of demoOrders(Date.now())) server.data.addOrder(order)
    const { address } = server
    const zone = { timeZone: 'Europe/Amsterdam' }
    const shop = createOpenCartShop({
      http: createHttp(fetch),
      address,
      apiKey: key,
      licenceKey: '',
      ...zone,
    })
    const info = await shop.info()
    const page = await shop.changedOrders({ modified: '2000-01-01 00:00:00', historyId: '' }, '0')
    if (!info.ok || !page.ok) throw new Error('The demo shop cannot be read')
    const orders = page.value.orders.flatMap((read) => (read.ok ? [read.order] : []))
    return { orders, info: info.value }
  } finally {
    await server.close()
  }
}

const rate = (id: string, name: string, percentage: string, country = '') => {
  return { id, name, percentage, country, active: true }
}

const administration: Administration = {
  id: '1',
  name: 'Administratie',
  currency: 'EUR',
  country: 'NL',
  periodLockedUntil: null,
  suspended: false,
  taxRates: [
    rate('21', '21% btw', '21'),
    rate('9', '9% btw', '9'),
    rate('10', 'Geen btw', '0'),
    rate('11', 'Verlegd', '0'),
    rate('12', 'Export', '0'),
    rate('31', 'België 21%', '21', 'BE'),
    rate('32', 'Duitsland 19%', '19', 'DE'),
  ],
  ledgerAccounts: [{ id: '80', name: 'Omzet', type: 'revenue', active: true, allowsSalesInvoice: true }],
  workflows: [],
  documentStyles: [],
}

const booking = bookingSchema.parse({
  startDate: '2000-01-01',
  pushStatuses: ['1', '2', '3', '5'],
  paidStatuses: ['5'],
  taxMap: [
    { name: 'BTW 21%', percentage: '21', taxRateId: '21' },
    { name: 'BTW 9%', percentage: '9', taxRateId: '9' },
    { name: 'BTW België 21%', percentage: '21', taxRateId: '31' },
    { name: 'MwSt. Deutschland 19%', percentage: '19', taxRateId: '32' },
  ],
  zeroRates: { reverseCharge: '11', export: '12', noVat: '10', kor: null },
  vatNumberField: 'custom_field.1',
  ledgers: { product: '80' },
})
