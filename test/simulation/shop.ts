import { fingerprint } from '../../src/main/adapters/opencart/fingerprint.ts'
import type { ShopInfo } from '../../src/shared/domain/shop-info.ts'
import type { OrderPage, ReadOrder, Shop } from '../../src/main/ports/shop.ts'
import { decimal, money } from '../../src/shared/domain/decimal.ts'
import type { Order } from '../../src/shared/domain/order.ts'
import { problem } from '../../src/shared/domain/problem.ts'
import { fail, ok, type Result } from '../../src/shared/domain/result.ts'
import type { Chance } from './chance.ts'
import type { Faults } from './faults.ts'
import type { SimulatedTime } from './time.ts'

export const statuses = { pending: '1', unpaid: '2', paid: '5', cancelled: '7', refunded: '11' } as const

/** Orders on one page unless told; small, so that a fetch is broken off between pages too. */
const PAGE = 3

/** An order in the simulated shop and everything that it ever cost. */
export interface Sale {
  order: Order
  readonly totals: string[]
  /** Highest id of its status history. */
  historyId: number
  isDeleted: boolean
}

/** The shop's own data; they stay when the program ends. */
export interface ShopBooks {
  readonly sales: Map<string, Sale>
  place(customer: number, status: string): void
  setStatus(sale: Sale, status: string): void
  /** Staff change what was ordered. */
  edit(sale: Sale): void
  /** One piece is reported to come back. */
  giveBack(sale: Sale): void
  remove(sale: Sale): void
  readonly cursor: () => { readonly modified: string; readonly historyId: string }
}

export function openShop(time: SimulatedTime): ShopBooks {
  const sales: ShopBooks['sales'] = new Map()
  let lastHistory = 0
  const stamp = (): string => new Date(time.now()).toISOString().slice(0, 19).replace('T', ' ')
  const shop: ShopBooks = {
    sales,
    cursor: () => ({ modified: stamp(), historyId: String(lastHistory) }),
    place(customer, status) {
      const id = String(1001 + sales.size)
      const order = orderOf(id, customer, status, 1 + (sales.size % 3), stamp())
      sales.set(id, { order, totals: [money(order.total)], historyId: ++lastHistory, isDeleted: false })
    },
    setStatus(sale, statusId) {
      // OpenCart 4.1 leaves date_modified as it is: only the history tells.
      sale.order = { ...sale.order, statusId, statusName: `status ${statusId}` }
      sale.historyId = ++lastHistory
    },
    edit(sale) {
      const { id, email, statusId } = sale.order
      const customer = Number(/\d+/.exec(email)?.[0] ?? '0')
      const quantity = Number(sale.order.products[0]?.quantity.toFixed() ?? '1') + 1
      const { date, placedAt } = sale.order
      sale.order = { ...orderOf(id, customer, statusId, quantity, stamp()), date, placedAt }
      sale.totals.push(money(sale.order.total))
    },
    giveBack(sale) {
      const { returns = [], ...order } = sale.order
      const next = { id: String(returns.length + 1), product: 'Mok', quantity: '1', line: '0', action: '' }
      const returned = { ...order, returns: [...returns, next], modified: stamp() }
      sale.order = { ...returned, fingerprint: fingerprint(returned) }
    },
    remove(sale) {
      sale.isDeleted = true
    },
  }
  return shop
}

/** A Dutch order of so many mugs of 12.10 each, VAT of 21 % included. */
function orderOf(id: string, customer: number, statusId: string, quantity: number, stamp: string): Order {
  const net = decimal(10).times(quantity)
  const tax = decimal('2.1').times(quantity)
  const total = net.plus(tax)
  const name = { firstName: 'Klant', lastName: String(customer) }
  const address = { ...name, company: '', address1: 'Dorpsstraat 1', address2: '', postcode: '3511 AB' }
  const payment = { ...address, city: 'Utrecht', country: 'NL' }
  const order: Omit<Order, 'fingerprint'> = {
    id,
    storeId: '0',
    invoiceNo: '',
    statusId,
    statusName: `status ${statusId}`,
    date: stamp.slice(0, 10),
    placedAt: `${stamp.replace(' ', 'T')}Z`,
    modified: stamp,
    email: `klant${customer}@example.nl`,
    ...name,
    payment,
    shipping: payment,
    customFields: {},
    paymentMethod: 'iDEAL',
    paymentCode: 'ideal',
    shippingCode: 'flat.flat',
    needsShipping: true,
    currency: 'EUR',
    currencyValue: decimal(1),
    products: [
      {
        name: 'Mok',
        options: [],
        quantity: decimal(quantity),
        price: decimal(10),
        total: net,
        tax: decimal('2.1'),
      },
    ],
    vouchersSold: [],
    totals: [
      { code: 'sub_total', title: 'Subtotaal', value: net },
      { code: 'tax', title: 'BTW 21%', value: tax },
      { code: 'total', title: 'Totaal', value: total },
    ],
    total,
  }
  return { ...order, fingerprint: fingerprint(order) }
}

/** The shop as one life of the program reaches it: pages may repeat orders and come in any order. */
export function simulatedShop(
  { sales, cursor }: ShopBooks,
  parts: {
    readonly time: SimulatedTime
    readonly faults: Faults
    readonly chance: Chance
    readonly pass: (what: string) => Promise<void>
    readonly page?: number
  },
): Shop {
  const { time, faults, chance, pass, page: size = PAGE } = parts
  const existing = (): Sale[] => [...sales.values()].filter(({ isDeleted }) => !isDeleted)

  async function ask<T>(what: string, answer: () => T): Promise<Result<T, ReturnType<typeof unreachable>>> {
    await pass(`before ${what}`)
    if (faults.shopFails()) return fail(unreachable())
    const value = answer()
    time.pass(faults.latency())
    await pass(`after ${what}`)
    return ok(value)
  }

  function page(since: { modified: string; historyId: string }, afterId: string): OrderPage {
    const isNew = ({ order, historyId }: Sale): boolean =>
      order.modified >= since.modified || (since.historyId !== '' && historyId > Number(since.historyId))
    const matching = existing().filter((sale) => isNew(sale))
    const after = matching.filter(({ order }) => Number(order.id) > Number(afterId))
    const rows = after.slice(0, size)
    const last = rows.at(-1)?.order.id
    const isLast = after.length <= rows.length || last === undefined
    return {
      orders: muddled(rows.map(readable)),
      cursor: cursor(),
      total: afterId === '0' ? matching.length : null,
      nextAfterId: isLast ? null : last,
    }
  }

  function muddled(orders: ReadOrder[]): ReadOrder[] {
    if (!chance.once(4) || orders.length < 2) return orders
    return [...orders.toReversed(), ...orders.slice(0, chance.below(2))]
  }

  return {
    info: () => ask('shop info', () => ({ ...info, orderCount: sales.size })),
    changedOrders: (since, afterId) => ask('shop orders', () => page(since, afterId)),
    ordersById: (ids) =>
      ask('shop orders by id', () => {
        const found = existing().filter(({ order }) => ids.includes(order.id))
        const known = new Set(found.map(({ order }) => order.id))
        return { orders: found.map(readable), missing: ids.filter((id) => !known.has(id)) }
      }),
    existingIds: (afterId) =>
      ask('shop ids', () => {
        const ids = existing().map(({ order }) => order.id)
        return { ids: ids.filter((id) => Number(id) > Number(afterId)), nextAfterId: null }
      }),
  }
}

const readable = ({ order }: Sale): ReadOrder => ({ ok: true, order })
const unreachable = () => problem('SHOP_UNREACHABLE', { reason: 'simulated' })

const info: Omit<ShopInfo, 'orderCount'> = {
  openCartVersion: '4.1.0.3',
  moduleVersion: '1.0.0',
  phpVersion: '8.3.0',
  timeZone: 'UTC',
  baseCurrency: 'EUR',
  stores: [{ id: '0', name: 'Winkel', url: 'https://winkel.example/' }],
  orderStatuses: Object.values(statuses).map((id) => ({ id, name: `status ${id}`, hint: '' })),
  taxRates: [{ name: 'BTW 21%', rate: '21', kind: 'percentage', countries: ['NL'] }],
  paymentMethods: [],
  customFields: [],
}
