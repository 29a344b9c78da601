import type { Order } from './order.ts'
import { destinationOf } from './territory.ts'

/** An order of the shop that shows what a question is about. */
export interface ExampleOrder {
  readonly orderId: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** What the customer paid, VAT included, in the shop's base currency; decimal text. */
  readonly total: string
  /** ISO code of where it goes. */
  readonly country: string
}

/** Which questions about VAT the orders of a shop raise; `null` = no order does. */
export interface VatExamples {
  /** How many orders were looked at. */
  readonly seen: number
  /** By the name of the VAT row: the newest order that has it. */
  readonly byRate: Readonly<Record<string, ExampleOrder>>
  /** To another EU country, with VAT. */
  readonly euWithVat: ExampleOrder | null
  /** To another EU country, without any VAT. */
  readonly euWithoutVat: ExampleOrder | null
  /** To outside the EU. */
  readonly outside: ExampleOrder | null
  /** Within the Netherlands, without any VAT. */
  readonly homeWithoutVat: ExampleOrder | null
}

/** The newest example of each, from orders as the shop gives them. Orders of nothing tell nothing. */
export function vatExamples(orders: readonly Order[]): VatExamples {
  const newest = orders.filter(({ total }) => total.gt(0)).toSorted(newestFirst)
  const first = (fits: (order: Order) => boolean) => {
    const found = newest.find(fits)
    return found === undefined ? null : exampleOf(found)
  }
  const isIn = (zone: string, order: Order) => destinationOf(order).zone === zone
  const byRate: Record<string, ExampleOrder> = {}
  for (const order of newest) for (const { title } of vatRows(order)) byRate[title] ??= exampleOf(order)
  return {
    seen: newest.length,
    byRate,
    euWithVat: first((order) => isIn('eu', order) && hasVat(order)),
    euWithoutVat: first((order) => isIn('eu', order) && !hasVat(order)),
    outside: first((order) => !isIn('eu', order) && !isIn('home', order)),
    homeWithoutVat: first((order) => isIn('home', order) && !hasVat(order)),
  }
}

function newestFirst(a: Order, b: Order): number {
  return b.date === a.date ? Number(b.id) - Number(a.id) : b.date < a.date ? -1 : 1
}

function vatRows(order: Order): Order['totals'] {
  return order.totals.filter(({ code, value }) => code === 'tax' && !value.eq(0))
}

function hasVat(order: Order): boolean {
  return vatRows(order).length > 0
}

function exampleOf(order: Order): ExampleOrder {
  const { country } = destinationOf(order)
  return { orderId: order.id, date: order.date, total: order.total.toFixed(2), country }
}
