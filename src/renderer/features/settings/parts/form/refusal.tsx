import type { Problem } from '../../../../../shared/domain/problem.ts'
import { ProblemNote } from '../../../../components/orders/problem-note.tsx'

/** Why something that was asked was not done; said aloud. */
export function Refusal({ problem }: { readonly problem: Problem | null }) {
  return problem === null ? null : (
    <div role="alert">
      <ProblemNote problem={problem} />
    </div>
  )
}
