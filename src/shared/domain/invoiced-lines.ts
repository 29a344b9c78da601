import { decimal, money, plain, ZERO } from './decimal.ts'
import type { EntryRefund } from './entry-refund.ts'
import type { BookedLine } from './invoice.ts'
import type { LineKind } from './line-kinds.ts'
import type { Order } from './order.ts'
import type { InvoicedLine } from './refund-lines.ts'
import { creditedOf } from './refund-record.ts'

/** What of an order tells what the lines of its invoice are. */
export type LinesOf = Pick<Order, 'products' | 'totals' | 'vouchersSold'>

/**
 * The lines of an invoice as a refund is reckoned with, in the order of the invoice. Moneybird keeps no kinds, so the order's own
 * products and totals tell them, by their texts; what is recognised by none is a product, or below zero a discount.
 *
 * @param percentages of Moneybird's rates, by id
 * @param refunds of this invoice
 */
export function invoicedLines(
  booked: readonly BookedLine[],
  order: LinesOf,
  percentages: ReadonlyMap<string, string>,
  refunds: readonly EntryRefund[],
): readonly InvoicedLine[] {
  const products = productLines(booked, order)
  return booked.map((line, i) => {
    const product = products.indexOf(i)
    const credited = creditedOf(refunds, i)
    return {
      kind: product >= 0 ? 'product' : kindOf(line, order),
      description: firstOf(line.description),
      quantity: plain(piecesOf(line, order.products[product])),
      gross: line.gross,
      taxRateId: line.taxRateId,
      percentage: percentages.get(line.taxRateId) ?? '0',
      creditedQuantity: plain(credited.quantity),
      creditedGross: money(credited.gross),
    }
  })
}

/** Per product of the order the position of its line; -1 = there is none. */
export function productLines(booked: readonly BookedLine[], { products }: LinesOf): readonly number[] {
  const taken = new Set<number>()
  return products.map((product) => {
    const at = booked.findIndex(({ description, gross }, i) => {
      const [first] = description.split('\n')
      const isNamed = first === product.name || description.startsWith(`${product.name} `)
      return isNamed && !taken.has(i) && decimal(gross).gt(0)
    })
    const named = at >= 0 ? at : longer(booked, product.name, taken)
    if (named >= 0) taken.add(named)
    return named
  })
}

/** A name that was cut, or that bears its options in the same line. */
function longer(booked: readonly BookedLine[], name: string, taken: ReadonlySet<number>): number {
  return booked.findIndex(
    ({ description, gross }, i) => description.startsWith(name) && !taken.has(i) && decimal(gross).gt(0),
  )
}

/** A line that could not be had by quantity and price stands there once, with its pieces in the text. */
function piecesOf({ quantity }: BookedLine, product: Order['products'][number] | undefined) {
  const stated = decimal(quantity)
  return product !== undefined && stated.eq(1) && product.quantity.gt(0) ? product.quantity : stated
}

function kindOf({ description, gross }: BookedLine, { totals, vouchersSold }: LinesOf): LineKind {
  const text = firstOf(description)
  const isReduction = decimal(gross).lt(0)
  if (text === 'Afronding') return 'rounding'
  if (vouchersSold.some((one) => one.description === text)) return 'gift_voucher_sold'
  const row = totals.find(({ title, value }) => title === text && value.lt(ZERO) === isReduction)
  if (row?.code === 'shipping') return 'shipping'
  if (row?.code === 'voucher') return 'gift_voucher_used'
  if (row?.code === 'credit') return 'store_credit'
  if (isReduction) return 'discount'
  return row === undefined ? 'product' : 'fee'
}

/** What the line is called: the first line of its text, without the pieces that stand in it. */
function firstOf(description: string): string {
  const [first = ''] = description.split('\n')
  return first.replace(/ × \d{1,9}$/u, '')
}

/**
 * What every line of the invoice comes to in the order as it is now, two decimals, in the order of the invoice; lines that only the order
 * has follow.
 */
export function editedLines(
  booked: readonly BookedLine[],
  now: readonly Pick<BookedLine, 'description' | 'gross' | 'taxRateId'>[],
): readonly string[] {
  const left = [...now]
  const amounts = booked.map((line) => {
    const at = left.findIndex(
      (one) => firstOf(one.description) === firstOf(line.description) && one.taxRateId === line.taxRateId,
    )
    return at < 0 ? '0.00' : (left.splice(at, 1)[0]?.gross ?? '0.00')
  })
  return [...amounts, ...left.filter(({ gross }) => !decimal(gross).eq(0)).map(({ gross }) => gross)]
}
