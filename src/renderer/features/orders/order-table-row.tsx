import { memo } from 'react'
import type { OrderRow } from '../../../shared/contract/views.ts'
import type { Language } from '../../../shared/text/language.ts'
import { sayTitle } from '../../../shared/text/say.ts'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import type { Formats } from '../../app/use-format.ts'
import { rowId } from '../../components/basics/use-return.ts'
import { StateChip } from '../../components/orders/state-chip.tsx'
import { mayIgnore } from './model.ts'
import styles from '../../components/orders/order-table.module.css'

interface OrderTableRowProps {
  readonly row: OrderRow
  /** Place in the whole table, its head being 1. */
  readonly index: number
  readonly href: string
  readonly isOpened: boolean
  /** `null` = nothing can be ticked in this tab. */
  readonly isTicked: boolean | null
  readonly onTick: (orderId: string) => void
  readonly format: Formats
  readonly language: Language
}

/** Names in a row are cut by the browser; without this a name of megabytes would still be laid out. */
const LONGEST = 120

/** One order. The link in the first cell is as large as the row. */
export const OrderTableRow = memo(function OrderTableRow(props: OrderTableRowProps) {
  const { row, index, href, isOpened, isTicked, onTick, format, language } = props
  const text = ordersText[language]
  const { orderId, customer, problem } = row
  const name = customer === '' ? text.noCustomer : customer.slice(0, LONGEST)
  const outcome = row.invoiceNumber ?? (problem === null ? '' : sayTitle(problem.code, language))
  return (
    <tr className={isOpened ? styles.opened : styles.row} aria-rowindex={index}>
      {isTicked === null ? null : (
        <td className={styles.tick}>
          {mayIgnore(row) ? (
            <input
              type="checkbox"
              className={styles.box}
              aria-label={text.selectOne(orderId)}
              checked={isTicked}
              onChange={() => {
                onTick(orderId)
              }}
            />
          ) : null}
        </td>
      )}
      <td className={styles.order}>
        <a
          id={rowId(orderId)}
          href={href}
          className={styles.link}
          aria-current={isOpened ? 'true' : undefined}
        >
          {orderId}
        </a>
      </td>
      <td className={styles.date}>{format.day(row.date)}</td>
      <td className={styles.customer} title={name}>
        <bdi>{name}</bdi>
      </td>
      <td className={styles.total}>{format.money(row.total, row.currency)}</td>
      <td className={styles.state}>
        <StateChip state={row.state} warnings={row.warnings.length} />
      </td>
      <td className={styles.remark} title={outcome}>
        {outcome}
      </td>
    </tr>
  )
})
