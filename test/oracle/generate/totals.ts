import { discountOf, type Discount } from './discounts.ts'
import type { CartLine } from './cart.ts'
import type { GeneratedShop, ModuleTotal } from './shop.ts'
import { addTax, type TaxSums, type TaxTable } from './tax.ts'

/** What the customer brought to the till besides goods. */
export interface Till {
  readonly shipping: { readonly title: string; readonly cost: number; readonly taxClass: number } | null
  readonly coupon: Discount | null
  readonly reward: Discount | null
  readonly voucher: number
  readonly credit: number
  readonly vouchersSold: number
}

interface TotalRow {
  readonly code: string
  readonly title: string
  readonly value: number
  readonly sortOrder: number
}

/** The totals as OpenCart's modules make them one after another, each with what it did to the VAT per rate. */
export interface Totals {
  readonly rows: readonly TotalRow[]
  /** What the order says it costs; the row never says less than nothing. */
  readonly total: number
  readonly taxes: TaxSums
  readonly delta: Readonly<Record<string, Record<string, number>>>
}

interface State {
  readonly shop: GeneratedShop
  readonly lines: readonly CartLine[]
  readonly table: TaxTable
  readonly till: Till
  readonly taxes: TaxSums
  readonly goods: number
  readonly rows: TotalRow[]
  total: number
}

/** Runs the total modules in their order. */
export function computeTotals(
  shop: GeneratedShop,
  lines: readonly CartLine[],
  table: TaxTable,
  till: Till,
  taxes: TaxSums,
): Totals {
  const goods = lines.reduce((sum, line) => sum + line.total, 0)
  const state: State = { shop, lines, table, till, taxes, goods, rows: [], total: 0 }
  const delta: Record<string, Record<string, number>> = {}
  for (const { code, sortOrder, run } of modulesInOrder(shop)) {
    const before = new Map(taxes)
    const added = run(state)
    for (const row of added) state.rows.push({ code, sortOrder, ...row })
    const changed = [...taxes].flatMap(([id, vat]) => {
      const difference = vat - (before.get(id) ?? 0)
      return difference === 0 ? [] : [[id, difference] as const]
    })
    if (changed.length > 0) delta[code] = Object.fromEntries(changed)
  }
  return { rows: state.rows, total: state.total, taxes, delta }
}

type Run = (state: State) => readonly Pick<TotalRow, 'title' | 'value'>[]

interface Step {
  readonly code: string
  readonly sortOrder: number
  readonly run: Run
}

function modulesInOrder(shop: GeneratedShop): Step[] {
  const own = Object.entries(runs).map(([code, run]) => ({
    code,
    run,
    sortOrder: shop.sortOrders[code] ?? 0,
  }))
  const others = shop.modules.map((one) => ({
    code: one.code,
    sortOrder: one.sortOrder,
    run: moduleRun(one),
  }))
  return [...own, ...others].sort((a, b) => a.sortOrder - b.sortOrder)
}

const runs: Readonly<Record<string, Run>> = {
  sub_total(state) {
    const value = state.goods + state.till.vouchersSold
    state.total += value
    return state.shop.profile === 'hiddensum' ? [] : [{ title: 'Sub-Total', value }]
  },
  shipping(state) {
    const { shipping } = state.till
    return shipping === null ? [] : charge(state, shipping.title, shipping.cost, shipping.taxClass)
  },
  reward: (state) => discount(state, state.till.reward),
  coupon: (state) => discount(state, state.till.coupon),
  low_order_fee(state) {
    const isDue = state.shop.hasLowOrderFee && state.goods > 0 && state.goods < 50
    return isDue ? charge(state, 'Low Order Fee', 2.5, state.shop.feeClass) : []
  },
  handling(state) {
    const isDue = state.shop.hasHandling && state.goods > 20
    return isDue ? charge(state, 'Handling Fee', 1.5, state.shop.feeClass) : []
  },
  tax(state) {
    // What came out below zero gets no row, and is lost.
    const due = [...state.taxes].filter(([, vat]) => vat > 0)
    for (const [, vat] of due) state.total += vat
    return due.map(([id, value]) => ({ title: state.shop.rates[id]?.[0] ?? '', value }))
  },
  credit(state) {
    const { credit } = state.till
    // 2.3 compares with a list instead of the total, and takes all that the customer has.
    const used = state.shop.version.startsWith('2.3') ? credit : Math.min(credit, state.total)
    return used > 0 ? pay(state, 'Store Credit', used) : []
  },
  voucher(state) {
    const used = Math.min(state.till.voucher, state.total)
    return used > 0 ? pay(state, 'Gift Certificate (ABC)', used) : []
  },
  total: (state) => [{ title: 'Total', value: Math.max(0, state.total) }],
}

function charge(
  state: State,
  title: string,
  value: number,
  taxClass: number,
): Pick<TotalRow, 'title' | 'value'>[] {
  for (const { id, amount } of state.table.parts(value, taxClass)) addTax(state.taxes, id, amount)
  state.total += value
  return [{ title, value }]
}

function pay(state: State, title: string, value: number): Pick<TotalRow, 'title' | 'value'>[] {
  state.total -= value
  return [{ title, value: -value }]
}

function discount(state: State, wanted: Discount | null): Pick<TotalRow, 'title' | 'value'>[] {
  if (wanted === null) return []
  const { amount, perLine, shipping } = discountOf(wanted, state.lines, state.till.shipping?.cost ?? 0)
  const taxed: [number, number][] = state.lines.map((line, at) => [perLine[at] ?? 0, line.product.taxClass])
  if (shipping > 0) taxed.push([shipping, state.till.shipping?.taxClass ?? 0])
  for (const [part, taxClass] of taxed) {
    for (const { id, rate, amount: vat } of state.table.parts(part, taxClass)) {
      if (rate[2] === 'P' && vat !== 0) addTax(state.taxes, id, -vat)
    }
  }
  const value = Math.min(amount, state.total)
  if (value <= 0) return []
  state.total -= value
  return [{ title: wanted.title, value: -value }]
}

/** Totals of other makers. */
function moduleRun(one: ModuleTotal): Run {
  const run: Readonly<Record<ModuleTotal['kind'], Run>> = {
    fee: (state) => charge(state, one.title, one.size, one.taxClass),
    discount(state) {
      const before = {
        title: one.title,
        kind: 'P',
        size: one.size,
        eligible: () => true,
        shipping: false,
      } as const
      if (one.taxClass > 0) return discount(state, before)
      return state.total > one.size ? pay(state, one.title, one.size) : []
    },
    rounding(state) {
      const rounded = Math.round(state.total / one.size) * one.size
      const value = rounded - state.total
      state.total = rounded
      return Math.abs(value) < 0.00005 ? [] : [{ title: one.title, value }]
    },
    payment(state) {
      const used = Math.min(one.size, state.total)
      return used > 0 ? pay(state, one.title, used) : []
    },
    information: (state) => [{ title: one.title, value: state.goods / one.size }],
  }
  return run[one.kind]
}
