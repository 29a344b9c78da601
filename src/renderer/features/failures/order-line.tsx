import { Anchor } from '@mantine/core'
import type { OrderRow } from '../../../shared/contract/views.ts'
import { failuresText } from '../../../shared/text/screens/failures.ts'
import type { SaidProblem } from '../../../shared/text/say.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useFormat } from '../../app/use-format.ts'
import type { OrderActs } from '../../components/orders/use-order-acts.ts'
import type { Asking } from './ask-dialog.tsx'
import { ButtonsForOne } from './buttons-for-one.tsx'
import { saidOf } from './model.ts'
import styles from './order-lines.module.css'

interface OrderLineProps {
  readonly row: OrderRow
  readonly differs: readonly (keyof SaidProblem)[]
  /** The only one of its group: the buttons stand above. */
  readonly isAlone: boolean
  readonly acts: OrderActs
  readonly ask: (asking: Asking) => void
}

/** Names are cut by the browser; without this a name of megabytes would still be laid out. */
const LONGEST = 120

export function OrderLine({ row, differs, isAlone, acts, ask }: OrderLineProps) {
  const { language } = useApp()
  const text = useText(failuresText)
  const format = useFormat()
  const { orderId, customer, problem } = row
  const name = customer === '' ? text.noCustomer : customer.slice(0, LONGEST)
  const said = saidOf(row, language)
  return (
    <li className={styles.line}>
      <Anchor href={pathTo('orders', orderId)} className={styles.number ?? ''}>
        {text.order(orderId)}
      </Anchor>
      <span className={styles.date}>{format.day(row.date)}</span>
      <span className={styles.customer} title={name}>
        <bdi>{name}</bdi>
      </span>
      <span className="fb-amount">{format.money(row.total, row.currency)}</span>
      {isAlone || problem === null ? null : (
        <span className={styles.buttons}>
          <ButtonsForOne row={row} acts={acts} ask={ask} isOneOfMany />
        </span>
      )}
      {differs.length === 0 ? null : (
        <span className={styles.said}>{differs.map((part) => said[part]).join(' ')}</span>
      )}
    </li>
  )
}
