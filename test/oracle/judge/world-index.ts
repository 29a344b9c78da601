import type { OracleWorld, Row } from '../world.ts'

/** The rows of a world by order. */
export interface WorldIndex {
  of(orderId: string): {
    readonly order: Row | undefined
    readonly totals: readonly Row[]
    readonly products: readonly Row[]
    readonly options: readonly Row[]
    readonly vouchers: readonly Row[]
  }
  /** Ids of the orders of the same company and e-mail address. */
  alike(order: Row): readonly string[]
}

export function indexOf({ rows }: OracleWorld): WorldIndex {
  const group = (list: readonly Row[] | undefined) => Map.groupBy(list ?? [], (row) => row.order_id ?? '')
  const orders = group(rows.order)
  const totals = group(rows.order_total)
  const products = group(rows.order_product)
  const options = group(rows.order_option)
  const vouchers = group(rows.order_voucher)
  const number = (row: Row, key: string) => Number(row[key] ?? 0)
  const customerOf = (row: Row) => `${row.email ?? ''}|${row.payment_company ?? ''}`
  const customers = Map.groupBy(rows.order, customerOf)
  return {
    alike: (order) => (customers.get(customerOf(order)) ?? []).map((row) => row.order_id ?? ''),
    of: (id) => ({
      order: orders.get(id)?.[0],
      totals: (totals.get(id) ?? []).toSorted(
        (a, b) =>
          number(a, 'sort_order') - number(b, 'sort_order') ||
          number(a, 'order_total_id') - number(b, 'order_total_id'),
      ),
      products: products.get(id) ?? [],
      options: options.get(id) ?? [],
      vouchers: vouchers.get(id) ?? [],
    }),
  }
}
