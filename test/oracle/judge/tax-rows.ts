import type Big from 'big.js'
import type { Rate, Row, Truth } from '../world.ts'
import { big } from './numbers.ts'
import { decoded } from './text.ts'

/** A row of VAT, and the rate that it is of. */
export interface TaxRowFact {
  readonly at: number
  readonly title: string
  readonly value: Big
  readonly id: string
  readonly rate: Rate
}

/** VAT per rate as it stood when the rows of VAT were made: totals that come later changed no row. */
export function vatAtRows(totals: readonly Row[], truth: Truth): Map<string, Big> {
  const last = totals.findLastIndex((row) => row.code === 'tax')
  const later = last < 0 ? [] : totals.slice(last + 1).map((row) => truth.delta?.[row.code ?? ''] ?? {})
  return new Map(
    Object.entries(truth.taxes).map(([id, vat]) => {
      return [id, later.reduce((sum, delta) => sum.minus(delta[id] ?? 0), big(vat))]
    }),
  )
}

/** The rows of VAT, each with the rate whose VAT it holds: a row of its name and amount. */
export function taxRowsOf(
  totals: readonly Row[],
  computed: ReadonlyMap<string, Big>,
  rates: ReadonlyMap<string, Rate>,
): TaxRowFact[] {
  const left = new Map(computed)
  return totals
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => row.code === 'tax')
    .map(({ row, at }) => {
      const value = big(row.value)
      const alike = [...left].filter(([id]) => rates.get(id)?.[0] === row.title)
      const [nearest] = alike.sort((a, b) => a[1].minus(value).abs().cmp(b[1].minus(value).abs()))
      const rate = rates.get(nearest?.[0] ?? '')
      if (nearest === undefined || rate === undefined || nearest[1].minus(value).abs().gt('0.011')) {
        throw new Error(`Order ${row.order_id}: the row ${row.title} of ${row.value} is of no rate`)
      }
      left.delete(nearest[0])
      return { at, title: decoded(row.title ?? ''), value, id: nearest[0], rate }
    })
}
