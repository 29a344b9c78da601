import Big from 'big.js'
import { type AppliedRate, type OracleWorld, type Rate, type Row, type Truth } from '../world.ts'
import { home, isInUnion } from './vat-numbers.ts'
import { big } from './numbers.ts'
import { taxRowsOf, vatAtRows, type TaxRowFact } from './tax-rows.ts'
import { decoded } from './text.ts'
import type { WorldIndex } from './world-index.ts'

/** An order with everything that the judgement needs, in decimals. Amounts are the shop's, unless said otherwise. */
export interface Facts {
  readonly order: Row
  readonly truth: Truth
  readonly choices: OracleWorld['settings']
  readonly oss: boolean
  readonly rates: ReadonlyMap<string, Rate>
  /** By what amounts are multiplied: the order is booked in the currency that the customer paid in, or not. */
  readonly factor: Big
  readonly currency: string
  /** The order's own total and the row that says it. */
  readonly total: Big
  readonly rowTotal: Big
  readonly lines: readonly ProductFact[]
  readonly taxRows: readonly TaxRowFact[]
  /** Charges and discounts: every row but those of the sum, the taxes, the means of payment and the total. */
  readonly extras: readonly ExtraFact[]
  /** Used gift vouchers and store credit. */
  readonly means: readonly ExtraFact[]
  readonly vouchersSold: readonly { readonly title: string; readonly value: Big }[]
  /** Where the goods are supplied: country of delivery; the shop's own when the customer fetches them. */
  readonly place: string
  readonly isShipped: boolean
  readonly isPickup: boolean
  /** VAT numbers in other orders of the same company and e-mail address, as its contact may have them. */
  readonly otherNumbers: readonly string[]
  /** Place of the last row of VAT among the totals; -1 = there is none. */
  readonly lastTaxAt: number
  /** Rates whose VAT came out below zero, so that OpenCart stored no row of it. */
  readonly unstored: readonly string[]
}

export interface ProductFact {
  readonly name: string
  /** Name and options as the customer read them, one to a line. */
  readonly text: string
  readonly quantity: Big
  readonly price: Big
  readonly net: Big
  /** Percentage rates that were applied, with their ids. */
  readonly rates: readonly { readonly id: string; readonly rate: Rate }[]
  readonly percentage: Big
  /** Whether the shop charged VAT on it: of what is cheap none may be left when it is rounded per piece. */
  readonly isTaxed: boolean
  /** Including VAT, by the rates and by the VAT per piece that is stored: the least and the most. */
  readonly gross: readonly [least: Big, most: Big]
}

export interface ExtraFact {
  readonly code: string
  readonly title: string
  readonly value: Big
  /** Place among the totals. */
  readonly at: number
  /** The VAT that it brought, over all rates; `null` when the truth does not tell. */
  readonly vat: Big
}

/** Gathers the facts of an order from its rows and the truth. */
export function factsOf(world: OracleWorld, index: WorldIndex, orderId: string): Facts {
  const { order, totals, products, options, vouchers } = index.of(orderId)
  const truth = world.truth[orderId]
  if (order === undefined || truth === undefined) throw new Error(`Order ${orderId} has no row or no truth`)
  const rates = new Map(Object.entries(world.world.rates))
  const { foreignCurrency } = world.settings
  const inCurrency = foreignCurrency === 'order' || order.currency_code === 'EUR'
  const computed = vatAtRows(totals, truth)
  const extras = totals.map((row, at): ExtraFact => extraOf(row, at, truth))
  const isMeans = ({ code: key }: ExtraFact) =>
    key === 'voucher' || key === 'credit' || world.settings.fees?.[key] === 'payment'
  const ignored = (key: string) => world.settings.fees?.[key] === 'ignore'
  const known = ['sub_total', 'tax', 'total']
  return {
    order,
    truth,
    choices: world.settings,
    oss: world.world.seed % 2 === 1,
    rates,
    factor: inCurrency ? new Big(order.currency_value ?? '1') : new Big(1),
    currency: foreignCurrency === 'order' ? (order.currency_code ?? 'EUR') : 'EUR',
    total: big(order.total),
    rowTotal: big(totals.findLast((row) => row.code === 'total')?.value ?? order.total),
    lines: products.map((row, at) => productOf(row, truth, at, rates, options)),
    taxRows: taxRowsOf(totals, computed, rates),
    extras: extras.filter((row) => !known.includes(row.code) && !isMeans(row) && !ignored(row.code)),
    means: extras.filter(isMeans),
    vouchersSold: vouchers.map((row) => ({ title: decoded(row.description ?? ''), value: big(row.amount) })),
    ...supplyOf(order, truth),
    otherNumbers: index
      .alike(order)
      .flatMap((id) => (id === orderId ? [] : (world.truth[id]?.vatNumber ?? ''))),
    lastTaxAt: totals.findLastIndex((row) => row.code === 'tax'),
    unstored: [...computed].flatMap(([id, vat]) => (vat.lt('-0.00005') ? [id] : [])),
  }
}

/** Moneybird rate that fixed levies are booked on. */
export function levyKey(facts: Facts): string {
  const taxed = /^([\d.,]+)% btw$/u.exec(facts.choices.levy)?.[1]
  return taxed === undefined ? 'none' : `NL ${taxed.replace(',', '.')}`
}

/** Whether the goods go to a customer in another member state, by transport. */
export function goesIntoUnion(facts: Facts): boolean {
  return facts.isShipped && !facts.isPickup && facts.place !== home && isInUnion(facts.place)
}

function supplyOf(order: Row, truth: Truth): Pick<Facts, 'place' | 'isShipped' | 'isPickup'> {
  const isShipped = (order.shipping_country ?? '') !== ''
  const isPickup = shippingCode(order).startsWith('pickup')
  return { place: isPickup ? home : isShipped ? truth.shipTo : truth.payFrom, isShipped, isPickup }
}

function shippingCode(order: Row): string {
  const method = order.shipping_method ?? ''
  if (!method.startsWith('{')) return order.shipping_code ?? ''
  return (JSON.parse(method) as { code?: string }).code ?? ''
}

function extraOf(row: Row, at: number, truth: Truth): ExtraFact {
  const code = row.code ?? ''
  const vat = Object.values(truth.delta?.[code] ?? {}).reduce<Big>((sum, part) => sum.plus(part), new Big(0))
  return { code, title: decoded(row.title ?? ''), value: big(row.value), at, vat }
}

function productOf(
  row: Row,
  truth: Truth,
  at: number,
  rates: ReadonlyMap<string, Rate>,
  options: readonly Row[],
): ProductFact {
  const line = truth.lines[at]
  if (line === undefined || line[0] !== row.name)
    throw new Error(`Order ${row.order_id}: line ${at} has no truth`)
  const own = options.filter((option) => option.order_product_id === row.order_product_id)
  const applied = line[2].flatMap((rate) => {
    const found = appliedRate(rate, rates, truth)
    return rate[2] === 'F' || Number(rate[1]) === 0 ? [] : [found]
  })
  const percentage = applied.reduce((sum, { rate }) => sum.plus(rate[1]), new Big(0))
  const exact = big(row.total).plus(big(row.total).times(percentage).div(100))
  const levies = line[2].reduce((sum, rate) => (rate[2] === 'F' ? sum.plus(rate[1]) : sum), new Big(0))
  const perPiece = big(row.tax).minus(levies)
  const rounded = big(row.total).plus(perPiece.times(big(row.quantity)))
  return {
    name: decoded(line[0]),
    text: [line[0], ...own.map((option) => `${option.name}: ${option.value}`)].map(decoded).join('\n'),
    quantity: big(row.quantity),
    price: big(row.price),
    net: big(row.total),
    rates: applied,
    percentage,
    isTaxed: percentage.gt(0) && !perPiece.eq(0),
    gross: exact.lt(rounded) ? [exact, rounded] : [rounded, exact],
  }
}

/** The shop's rate that was applied; without an id the one of that name and percentage that left VAT in the order. */
function appliedRate(
  [name, value, type, id]: AppliedRate,
  rates: ReadonlyMap<string, Rate>,
  truth: Truth,
): { id: string; rate: Rate } {
  const alike = [...rates].filter(([key, rate]) =>
    id === undefined
      ? rate[0] === name && Number(rate[1]) === Number(value) && rate[2] === type
      : key === String(id),
  )
  const [found] = [...alike.filter(([key]) => key in truth.taxes), ...alike]
  if (found === undefined) throw new Error(`No rate ${name} ${value}`)
  return { id: found[0], rate: found[1] }
}
