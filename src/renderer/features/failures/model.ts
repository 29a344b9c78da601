import type { OrderAction } from '../../../shared/contract/actions.ts'
import type { ConnectionView, FailureGroup, OrderRow } from '../../../shared/contract/views.ts'
import type { Solution } from '../../../shared/problems/solutions.ts'
import type { Language } from '../../../shared/text/language.ts'
import { sayProblem, type SaidProblem } from '../../../shared/text/say.ts'
import { dutch } from '../../../shared/text/template.ts'
import { mayAllowMany, solutionsFor } from '../../components/orders/solutions-for.ts'

/** Name of a group, also as part of an id. */
export function keyOf({ code, about }: Pick<FailureGroup, 'code' | 'about'>): string {
  return `${code}-${about}`
}

/** A problem of an order in sentences. */
export function saidOf({ problem, currency }: OrderRow, language: Language): SaidProblem {
  return problem === null ? nothing : sayProblem(problem, language, { ...dutch, currency })
}

const nothing: SaidProblem = { what: '', why: '', todo: '' }

/** The parts that are not the same for every order, in the order in which they are told. */
export function differing(rows: readonly OrderRow[], language: Language): (keyof SaidProblem)[] {
  const all = rows.map((row) => saidOf(row, language))
  return (['what', 'why', 'todo'] as const).filter((part) =>
    all.some((said) => said[part] !== all[0]?.[part]),
  )
}

/** What is wrong in one sentence, as far as it holds for all orders of the cause. */
export function lineOf({ orders }: FailureGroup, language: Language): string {
  const [first] = orders
  if (first === undefined) return ''
  const differs = differing(orders, language)
  const part = (['what', 'why'] as const).find((one) => !differs.includes(one))
  return part === undefined ? '' : saidOf(first, language)[part]
}

/** What can be done: for the whole group, and for each of its orders apart. */
export interface Remedies {
  readonly forAll: readonly Solution[]
  readonly retryAll: boolean
  readonly seenAll: boolean
  readonly ignoreAll: boolean
}

/** What can be done for all orders of a group at once. What needs each order by its number needs all of them listed. */
export function remediesFor({ orders, count, mayRetryAll }: FailureGroup): Remedies {
  const isListed = orders.length === count
  const mayAll = (action: OrderAction) => isListed && orders.every(({ may }) => may.includes(action))
  return {
    forAll: common(orders).filter((solution) => suitsAll(solution, isListed)),
    retryAll: mayRetryAll,
    seenAll: mayAll('seen'),
    ignoreAll: mayAll('ignore'),
  }
}

/** Solutions that hold for every order. */
function common(orders: readonly OrderRow[]): readonly Solution[] {
  const [first = [], ...others] = orders.map((row) => solutionsFor(row))
  const known = others.map((solutions) => new Set(solutions.map((one) => JSON.stringify(one))))
  return first.filter((solution) => known.every((set) => set.has(JSON.stringify(solution))))
}

function suitsAll(solution: Solution, isListed: boolean): boolean {
  if (solution.kind === 'allow') return isListed && mayAllowMany(solution)
  return (
    solution.kind === 'go' || solution.kind === 'adopt' || (solution.kind === 'open' && !isOfOrder(solution))
  )
}

/** Solutions that are to be chosen for one order of a group. */
export function solutionsForOne(row: OrderRow): readonly Solution[] {
  return solutionsFor(row).filter(
    (solution) =>
      solution.kind !== 'go' &&
      solution.kind !== 'adopt' &&
      (solution.kind !== 'open' || isOfOrder(solution)),
  )
}

function isOfOrder(solution: Extract<Solution, { readonly kind: 'open' }>): boolean {
  return solution.place === 'shop-order' || solution.place === 'moneybird-invoice'
}

/** Why there is nothing to see. */
export type Calm = 'setup' | 'still' | 'running' | 'first' | 'good'

export function calmOf({ verdict }: ConnectionView): Calm {
  const { kind } = verdict
  if (kind === 'standstill' || kind === 'outage') return 'still'
  return kind === 'setup' || kind === 'running' || kind === 'first' ? kind : 'good'
}
