import type { Observed } from '../observed.ts'
import type { OracleWorld } from '../world.ts'
import { factsOf, indexOf, type Facts } from './facts.ts'
import { faultsOfInvoice } from './invoice.ts'
import { untruth } from './reasons.ts'

export type Verdict = 'right' | 'rightly refused' | 'falsely refused' | 'wrong'

/** How an order ended, judged from its rows and the truth alone. */
export interface Judgement {
  readonly orderId: string
  readonly verdict: Verdict
  /** The code of a refusal, or the class of a fault; `''` when the invoice is right. */
  readonly cause: string
  /** What was seen, in words. */
  readonly detail: string
  /** How big the order is: lines, options and rows. */
  readonly size: number
}

/** Judges what became of every order of a world. */
export function judgeWorld(world: OracleWorld, seen: readonly Observed[]): Judgement[] {
  const index = indexOf(world)
  return seen.map((one) => {
    const facts = factsOf(world, index, one.orderId)
    const size = facts.lines.length + facts.taxRows.length + facts.extras.length + facts.means.length
    return { orderId: one.orderId, size, ...judge(facts, one) }
  })
}

function judge(facts: Facts, seen: Observed): Pick<Judgement, 'verdict' | 'cause' | 'detail'> {
  if (seen.state === 'done' || seen.state === 'draft') {
    const faults = faultsOfInvoice(facts, seen)
    if (faults.length === 0) return { verdict: 'right', cause: '', detail: '' }
    const [first = ''] = faults
    return { verdict: 'wrong', cause: first.split(':')[0] ?? '', detail: faults.join('; ') }
  }
  const code = seen.problem?.code ?? seen.state
  const told = `${code} ${JSON.stringify(seen.problem?.data ?? {})}`
  if (seen.invoices.length > 0) {
    return { verdict: 'wrong', cause: 'refused with an invoice', detail: `${told}: ${seen.invoices.length} in Moneybird` }
  }
  const lie = untruth(facts, seen.problem)
  if (lie === null) return { verdict: 'rightly refused', cause: code, detail: told }
  return { verdict: 'falsely refused', cause: code, detail: `${told}: ${lie}` }
}
