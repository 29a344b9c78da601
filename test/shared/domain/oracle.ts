import type { Order } from '../../../src/shared/domain/order.ts'
import { percentageOf, type Cart } from './cart.ts'

/**
 * Another way to the same answer: computes forwards, the way OpenCart does, for every rate that every charge can have, every
 * selection of products that coupon and points can be for, with and without free shipping, and keeps what gives the tax rows.
 * In plain numbers, slow and short, and sharing nothing with the solver.
 */
interface Oracle {
  readonly rates: readonly string[]
  /** VAT per rate as the rows of the order say. */
  readonly rows: readonly number[]
  readonly percentages: readonly number[]
  readonly nets: readonly number[]
  readonly lineRates: readonly number[]
  readonly charges: readonly { readonly code: string; readonly value: number }[]
  readonly coupon: number
  readonly reward: number
  readonly margin: number
}

const free = '*'

/** The rate of every charge in order of the rows, in all ways that OpenCart can have come to these rows; `*` = given away. */
export function explanationsOf(cart: Cart, order: Order): Set<string> {
  const oracle = oracleOf(cart, order)
  const found = new Set<string>()
  const options = [...oracle.rates.keys(), -1]
  const assignments = oracle.charges.reduce<number[][]>(
    (done) => done.flatMap((head) => options.map((rate) => [...head, rate])),
    [[]],
  )
  const shipping = oracle.charges.findIndex(({ code }) => code === 'shipping')
  const rewards = spreads(oracle, oracle.reward)
  for (const gift of shipping >= 0 && oracle.coupon > 0 ? [false, true] : [false]) {
    const rest = oracle.coupon - (gift ? (oracle.charges[shipping]?.value ?? 0) : 0)
    if (rest < -0.0002) continue
    const coupons = spreads(oracle, rest)
    for (const assignment of assignments) {
      const charged = assignment.map((rate, i) => (gift && i === shipping ? -1 : rate))
      const fits = coupons.some((coupon) => rewards.some((reward) => gives(oracle, charged, coupon, reward)))
      if (fits) found.add(nameOf(oracle, assignment, gift ? shipping : -1))
    }
  }
  return found
}

function nameOf(oracle: Oracle, assignment: readonly number[], gift: number): string {
  return assignment.map((rate, i) => (i === gift ? free : (oracle.rates[rate] ?? ''))).join('|')
}

function oracleOf(cart: Cart, order: Order): Oracle {
  const value = (code: string) => Number(order.totals.find((row) => row.code === code)?.value ?? 0)
  const taxRows = order.totals.filter((row) => row.code === 'tax')
  const rates = [
    ...new Set([...taxRows.map((row) => row.title), ...cart.goods.flatMap(({ rate }) => rate ?? [])]),
  ]
  return {
    rates,
    rows: rates.map((rate) => Number(taxRows.find((row) => row.title === rate)?.value ?? 0)),
    percentages: rates.map((rate) => Number(percentageOf(rate)) / 100),
    nets: cart.goods.map(({ price, quantity }) => Number(price) * quantity),
    lineRates: cart.goods.map(({ rate }) => (rate === null ? -1 : rates.indexOf(rate))),
    charges: (cart.charges ?? []).map(({ code }) => ({ code, value: value(code) })),
    coupon: -value('coupon'),
    reward: -value('reward'),
    margin: 0.0003 + 0.0001 * (cart.goods.length + (cart.charges ?? []).length + 2),
  }
}

/** All ways to spread an amount over a selection of the lines by their totals: what lies at each rate. */
function spreads({ nets, rates, lineRates }: Oracle, amount: number): number[][] {
  if (Math.abs(amount) < 0.0002) return [rates.map(() => 0)]
  const found = new Map<string, number[]>()
  for (let bits = 1; bits < 2 ** nets.length; bits++) {
    const chosen = nets.map((net, i) => ((bits >> i) & 1 ? net : 0))
    const base = chosen.reduce((sum, net) => sum + net, 0)
    if (base <= 0 || amount > base + 0.0002) continue
    const at = (rate: number) => chosen.reduce((sum, net, i) => sum + (lineRates[i] === rate ? net : 0), 0)
    const shares = rates.map((_, rate) => (amount * at(rate)) / base)
    found.set(shares.map((share) => share.toFixed(5)).join(), shares)
  }
  return [...found.values()]
}

function gives(
  { rows, percentages, nets, lineRates, charges, margin }: Oracle,
  assignment: readonly number[],
  coupon: readonly number[],
  reward: readonly number[],
): boolean {
  return rows.every((row, rate) => {
    const goods = nets.reduce((sum, net, i) => sum + (lineRates[i] === rate ? net : 0), 0)
    const extra = charges.reduce((sum, { value }, i) => sum + (assignment[i] === rate ? value : 0), 0)
    const base = goods + extra - (coupon[rate] ?? 0) - (reward[rate] ?? 0)
    return Math.abs(Math.max(0, base * (percentages[rate] ?? 0)) - row) <= margin
  })
}
