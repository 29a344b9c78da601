import { useId } from 'react'
import type { FailureGroup } from '../../../shared/contract/views.ts'
import { sayTitle } from '../../../shared/text/say.ts'
import { failuresText } from '../../../shared/text/screens/failures.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { useFormat } from '../../app/use-format.ts'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import type { OrderActs } from '../../components/orders/use-order-acts.ts'
import type { Asking } from './ask-dialog.tsx'
import { ButtonsForAll } from './buttons-for-all.tsx'
import { ButtonsForOne } from './buttons-for-one.tsx'
import styles from './groups.module.css'
import { differing } from './model.ts'
import { OrderLines } from './order-lines.tsx'

interface FailureCardProps {
  readonly group: FailureGroup
  readonly acts: OrderActs
  readonly ask: (asking: Asking) => void
}

/** So many currencies are written out. */
const MOST_CURRENCIES = 3

/** One cause: what, why, what to do with its buttons, and the orders. */
export function FailureCard({ group, acts, ask }: FailureCardProps) {
  const { language } = useApp()
  const text = useText(failuresText)
  const format = useFormat()
  const titleId = useId()
  const [first] = group.orders
  if (first === undefined || first.problem === null) return null
  const title = sayTitle(group.code, language)
  const amounts = group.totals
    .slice(0, MOST_CURRENCIES)
    .map(({ currency, total }) => format.money(total, currency))
  const differs = differing(group.orders, language)
  return (
    <section
      className={`fb-card ${styles.card ?? ''} ${(group.kind === 'attention' ? styles.warn : styles.bad) ?? ''}`}
      aria-labelledby={titleId}
      data-code={group.code}
    >
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title} tabIndex={-1}>
          {title}
        </h2>
        <span className={styles.facts}>{text.facts(group.count, amounts.join(' + '))}</span>
      </header>
      {group.ready === 0 ? null : <p className={styles.ready}>{text.ready(group.ready, group.count)}</p>}
      <ProblemNote problem={first.problem} currency={first.currency} isBare leaveOut={differs}>
        {group.count === 1 ? (
          <ButtonsForOne row={first} acts={acts} ask={ask} />
        ) : (
          <ButtonsForAll group={group} acts={acts} ask={ask} />
        )}
      </ProblemNote>
      <OrderLines group={group} title={title} differs={differs} acts={acts} ask={ask} />
    </section>
  )
}
