import type { Observed } from '../observed.ts'
import type { OracleWorld } from '../world.ts'
import { describe } from './describe.ts'
import { factsOf, type Facts } from './facts.ts'
import { indexOf } from './world-index.ts'
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
  /** The same for orders that ended alike. */
  readonly kind: string
  /** How big the order is: lines and rows. */
  readonly size: number
  /** The order for a reader, line by line; none when its invoice is right. */
  readonly order: readonly string[]
}

/** Judges what became of every order of a world. */
export function judgeWorld(world: OracleWorld, seen: readonly Observed[]): Judgement[] {
  const index = indexOf(world)
  return seen.map((one) => {
    const facts = factsOf(world, index, one.orderId)
    const size = facts.lines.length + facts.taxRows.length + facts.extras.length + facts.means.length
    const verdict = judge(facts, one)
    return {
      orderId: one.orderId,
      size,
      ...verdict,
      order: verdict.verdict === 'right' ? [] : describe(facts),
    }
  })
}

type Outcome = Pick<Judgement, 'verdict' | 'cause' | 'detail' | 'kind'>

function judge(facts: Facts, seen: Observed): Outcome {
  if (seen.state === 'done' || seen.state === 'draft') {
    const faults = faultsOfInvoice(facts, seen)
    const [first = ''] = faults
    if (faults.length === 0) return { verdict: 'right', cause: '', detail: '', kind: '' }
    return { verdict: 'wrong', cause: first.split(':')[0] ?? '', detail: faults.join('; '), kind: '' }
  }
  const cause = seen.problem?.code ?? seen.state
  const told = `${cause} ${JSON.stringify(seen.problem?.data ?? {})}`
  if (seen.invoices.length > 0) {
    const detail = `${told}, and ${seen.invoices.length} in Moneybird`
    return { verdict: 'wrong', cause: 'refused with an invoice', detail, kind: cause }
  }
  const lie = untruth(facts, seen.problem)
  if (lie === null) return { verdict: 'rightly refused', cause, detail: told, kind: '' }
  return {
    verdict: 'falsely refused',
    cause,
    detail: `${told}: ${lie}`,
    kind: lie.replace(/"[^"]*"|-?[\d.]+/gu, ''),
  }
}
