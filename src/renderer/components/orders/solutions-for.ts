import type { OrderRow } from '../../../shared/contract/views.ts'
import { solutionsOf } from '../../../shared/problems/about.ts'
import type { Solution } from '../../../shared/problems/solutions.ts'

/** What can be done about an order's problem, the best first: only what may be done with this one. */
export function solutionsFor({ problem, may }: Pick<OrderRow, 'problem' | 'may'>): readonly Solution[] {
  const all = problem === null ? [] : solutionsOf(problem)
  return all.filter(({ kind }) => isForAll(kind) || may.includes(kind))
}

/** What is no deed with one order. */
function isForAll(kind: Solution['kind']): kind is 'go' | 'open' | 'adopt' {
  return kind === 'go' || kind === 'open' || kind === 'adopt'
}
