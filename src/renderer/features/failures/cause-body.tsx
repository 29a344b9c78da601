import type { FailureGroup } from '../../../shared/contract/views.ts'
import { sayTitle } from '../../../shared/text/say.ts'
import { failuresText } from '../../../shared/text/screens/failures.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import type { OrderActs } from '../../components/orders/use-order-acts.ts'
import type { Asking } from './ask-dialog.tsx'
import { ButtonsForAll } from './buttons-for-all.tsx'
import { ButtonsForOne } from './buttons-for-one.tsx'
import styles from './causes.module.css'
import { differing } from './model.ts'
import { OrderLines } from './order-lines.tsx'

interface CauseBodyProps {
  readonly group: FailureGroup
  readonly acts: OrderActs
  readonly ask: (asking: Asking) => void
}

/** All of one cause: what, why, what to do with its buttons, and the orders. */
export function CauseBody({ group, acts, ask }: CauseBodyProps) {
  const { language } = useApp()
  const text = useText(failuresText)
  const [first] = group.orders
  if (first === undefined || first.problem === null) return null
  const differs = differing(group.orders, language)
  const title = sayTitle(group.code, language)
  return (
    <>
      {group.ready === 0 ? null : <p className={styles.ready}>{text.ready(group.ready, group.count)}</p>}
      <ProblemNote problem={first.problem} currency={first.currency} isBare leaveOut={differs}>
        {group.count === 1 ? (
          <ButtonsForOne row={first} acts={acts} ask={ask} />
        ) : (
          <ButtonsForAll group={group} acts={acts} ask={ask} />
        )}
      </ProblemNote>
      <OrderLines group={group} title={title} differs={differs} acts={acts} ask={ask} />
    </>
  )
}
