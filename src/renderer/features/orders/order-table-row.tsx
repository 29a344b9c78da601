import { memo } from 'react'
import type { OrderRow } from '../../../shared/contract/views.ts'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import type { CellProps, Column } from './columns.tsx'
import { mayTick } from './model.ts'
import styles from '../../components/orders/order-table.module.css'

interface OrderTableRowProps extends CellProps {
  readonly columns: readonly Column[]
  /** Place in the whole table, its head being 1. */
  readonly index: number
  /** `null` = nothing can be ticked in this tab. */
  readonly isTicked: boolean | null
  readonly onTick: (row: OrderRow) => void
}

/** One order. */
export const OrderTableRow = memo(function OrderTableRow(props: OrderTableRowProps) {
  const { row, columns, index, isOpened, isTicked, onTick, language } = props
  const { orderId } = row
  const text = ordersText[language]
  return (
    <tr className={isOpened ? styles.opened : styles.row} aria-rowindex={index}>
      {isTicked === null ? null : (
        <td className={styles.tick}>
          {mayTick(row) ? (
            <input
              type="checkbox"
              className={styles.box}
              aria-label={text.selectOne(orderId)}
              checked={isTicked}
              onChange={() => {
                onTick(row)
              }}
            />
          ) : null}
        </td>
      )}
      {columns.map(({ name, look, cell, whole }) => (
        <td key={name} className={look} title={whole?.(props)}>
          {cell(props)}
        </td>
      ))}
    </tr>
  )
})
