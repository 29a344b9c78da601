import { Note } from '../../components/basics/note.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import type { useDecision } from './use-decision.ts'

/** What came of the merchant's yes or no, said aloud when it comes. */
export function Said({ decision }: { readonly decision: ReturnType<typeof useDecision> }) {
  const { said, problem } = decision
  const reason = said?.problem ?? problem
  return (
    <div role="status">
      {said === null ? null : <Note kind={said.isGood ? 'good' : 'warn'} title={said.title} />}
      {reason === null ? null : <ProblemNote problem={reason} />}
    </div>
  )
}
