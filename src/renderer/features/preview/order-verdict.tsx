import type { PreviewRow } from '../../../shared/contract/views.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { solutionsOf } from '../../../shared/problems/about.ts'
import { sayWarning } from '../../../shared/text/say.ts'
import { previewText } from '../../../shared/text/screens/preview.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { GoButton } from '../../components/basics/go-button.tsx'
import { Note } from '../../components/basics/note.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import { SolutionButton, useSolutionWords } from '../../components/orders/solution-button.tsx'
import styles from './order-verdict.module.css'

/** What would become of an order, why, and what can be done about it. */
export function OrderVerdict({ row }: { readonly row: PreviewRow }) {
  const { language } = useApp()
  const { verdicts, order } = useText(previewText)
  const { problem, leftOut, warnings, currency, verdict, orderId } = row
  return (
    <div className={styles.verdict}>
      {problem === null ? (
        <p className={styles.meaning}>{verdicts[verdict].meaning}</p>
      ) : (
        <Cause problem={problem} currency={currency} orderId={orderId} />
      )}
      {leftOut === null ? null : (
        <Cause problem={leftOut} currency={currency} orderId={orderId} isFetched={false} />
      )}
      {warnings.map((warning, index) => {
        const { what, todo } = sayWarning(warning, language)
        return (
          <Note key={index} kind="warn" title={what}>
            <p>{todo}</p>
          </Note>
        )
      })}
      {verdict === 'done' ? (
        <div>
          <GoButton variant="default" path={pathTo('orders', orderId)}>
            {order.see}
          </GoButton>
        </div>
      ) : null}
    </div>
  )
}

interface CauseProps {
  readonly problem: Problem
  readonly currency: string
  readonly orderId: string
  /** A run fetches it, so that something can be decided about it then. */
  readonly isFetched?: boolean
}

/**
 * The cause with the solutions that Fouten has for it. What is a decision about the order itself can only be taken once it has
 * been fetched by a run: a dry run leaves nothing behind.
 */
function Cause({ problem, currency, orderId, isFetched = true }: CauseProps) {
  const { order: text } = useText(previewText)
  const wordsOf = useSolutionWords()
  const solutions = solutionsOf(problem)
  const now = solutions.filter(({ kind }) => kind === 'go' || kind === 'open')
  const later = isFetched ? solutions.filter(({ kind }) => kind !== 'go' && kind !== 'open') : []
  return (
    <>
      <ProblemNote problem={problem} currency={currency}>
        {now.length === 0
          ? undefined
          : now.map((solution, index) => (
              <SolutionButton
                key={index}
                solution={solution}
                orderId={orderId}
                variant={index === 0 ? 'filled' : 'default'}
              />
            ))}
      </ProblemNote>
      {later.map((solution) => (
        <p key={wordsOf(solution)} className={styles.later}>
          {text.later(wordsOf(solution))}
        </p>
      ))}
    </>
  )
}
