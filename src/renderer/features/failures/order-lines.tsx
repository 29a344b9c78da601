import { Anchor } from '@mantine/core'
import { useState } from 'react'
import type { FailureGroup } from '../../../shared/contract/views.ts'
import type { SaidProblem } from '../../../shared/text/say.ts'
import { failuresText } from '../../../shared/text/screens/failures.ts'
import { useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import type { OrderActs } from '../../components/orders/use-order-acts.ts'
import type { Asking } from './ask-dialog.tsx'
import { OrderLine } from './order-line.tsx'
import styles from './order-lines.module.css'

interface OrderLinesProps {
  readonly group: FailureGroup
  readonly title: string
  /** What of the problem is to be told for each order. */
  readonly differs: readonly (keyof SaidProblem)[]
  readonly acts: OrderActs
  readonly ask: (asking: Asking) => void
}

/** So many orders are in sight before the merchant asks for more. */
const FEW = 5
/** And so many after that; all of a shop's orders at once would hold up the screen. */
const MANY = 200

/** The orders of a group, the newest first: a few, more on request, and a way to all. */
export function OrderLines({ group, title, differs, acts, ask }: OrderLinesProps) {
  const text = useText(failuresText)
  const [isOpen, setOpen] = useState(false)
  const { orders, count } = group
  const many = orders.slice(0, MANY)
  const more = many.length === count ? text.showAll : text.showNewest
  const shown = isOpen ? many : many.slice(0, FEW)
  return (
    <div className={styles.orders}>
      <ul className={styles.lines} aria-label={text.orders(title)}>
        {shown.map((row) => (
          <OrderLine
            key={row.orderId}
            row={row}
            differs={differs}
            isAlone={count === 1}
            acts={acts}
            ask={ask}
          />
        ))}
      </ul>
      {orders.length > FEW ? (
        <Anchor
          component="button"
          type="button"
          className={styles.more ?? ''}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen)
          }}
        >
          {isOpen ? text.showFewer : more(many.length)}
        </Anchor>
      ) : null}
      {isOpen && count > many.length ? (
        <p className={styles.rest}>
          {text.newest(many.length, count)}{' '}
          <Anchor href={pathTo('orders', '', { tab: 'failed' })}>{text.allFailed}</Anchor>
        </p>
      ) : null}
    </div>
  )
}
