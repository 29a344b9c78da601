import type { OrderRow } from '../../../shared/contract/views.ts'
import { solutionsOf } from '../../../shared/problems/about.ts'
import type { AllowSolution, Solution } from '../../../shared/problems/solutions.ts'

/** What can be done about an order's problem, the best first: only what may be done with this one. */
export function solutionsFor({ problem, may }: Pick<OrderRow, 'problem' | 'may'>): readonly Solution[] {
  const all = problem === null ? [] : solutionsOf(problem)
  return all.filter(({ kind }) => isForAll(kind) || may.includes(kind))
}

/** Whether an invoice is that of an order is to be seen for each. */
const ofEach: ReadonlySet<string> = new Set(['REFERENCE_IN_USE', 'INVOICE_THERE'])

/** Whether what this allows may be said of many orders at once. */
export function mayAllowMany({ code }: AllowSolution): boolean {
  return !ofEach.has(code)
}

/** What can be allowed for all of these orders at once; `null` = nothing. */
export function allowanceOf(rows: readonly Pick<OrderRow, 'problem' | 'may'>[]): AllowSolution | null {
  const [first, ...others] = rows.map((row) =>
    solutionsFor(row).find((solution) => solution.kind === 'allow'),
  )
  if (first === undefined || !mayAllowMany(first)) return null
  const same = JSON.stringify(first)
  return others.every((other) => JSON.stringify(other) === same) ? first : null
}

/** What is no deed with one order. */
function isForAll(kind: Solution['kind']): kind is 'go' | 'open' | 'adopt' {
  return kind === 'go' || kind === 'open' || kind === 'adopt'
}
