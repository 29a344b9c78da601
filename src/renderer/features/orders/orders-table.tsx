import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import type { OrderRow } from '../../../shared/contract/views.ts'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useFormat } from '../../app/use-format.ts'
import { useSpan } from '../../components/basics/use-span.ts'
import { columnsFor } from './columns.tsx'
import { queryOf, type OrderFilter } from './filter.ts'
import { mayTick } from './model.ts'
import { SortHead } from './sort-head.tsx'
import { OrderTableRow } from './order-table-row.tsx'
import styles from '../../components/orders/order-table.module.css'
import type { Orders } from './use-orders.ts'
import type { OrderSelection } from './use-selection.ts'

interface OrdersTableProps {
  readonly orders: Orders
  readonly selection: OrderSelection
  readonly filter: OrderFilter
  readonly opened: string
}

/** So many rows before the end of what is there, more is fetched. */
const AHEAD = 60

/** The table. Only the rows in sight are drawn; the rest is empty room, so that any number of orders scrolls smoothly. */
export function OrdersTable({ orders, selection, filter, opened }: OrdersTableProps) {
  const { app, language } = useApp()
  const { orderColumns: chosen } = app.preferences
  const columns = useMemo(() => columnsFor(chosen), [chosen])
  const text = useText(ordersText)
  const format = useFormat()
  const body = useRef<HTMLTableSectionElement>(null)
  const { rows, hasMore, more, watch } = orders
  const { span, rowHeight } = useSpan(body, rows.length)

  useEffect(() => {
    watch(span)
    if (hasMore && span.end + AHEAD >= rows.length) more()
  }, [watch, more, span, hasMore, rows])

  const isTickable = filter.tab !== 'pushed'
  const query = queryOf(filter)
  return (
    <table className={styles.table} aria-rowcount={orders.total === null ? -1 : orders.total + 1}>
      <caption className="fb-unseen">{text.list}</caption>
      <thead>
        <tr aria-rowindex={1}>
          {isTickable ? (
            <th scope="col" className={styles.tick}>
              <SelectAll selection={selection} rows={rows.filter(mayTick)} />
            </th>
          ) : null}
          {columns.map((column) => (
            <SortHead key={column.name} column={column} filter={filter} opened={opened} />
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={moveBetweenRows}>
        <Room height={span.start * rowHeight} />
        {rows.slice(span.start, span.end).map((row, index) => (
          <OrderTableRow
            key={row.orderId}
            row={row}
            index={span.start + index + 2}
            href={pathTo('orders', row.orderId, query)}
            columns={columns}
            chosen={chosen}
            isOpened={row.orderId === opened}
            isTicked={isTickable ? selection.rows.has(row.orderId) : null}
            onTick={selection.toggle}
            format={format}
            language={language}
          />
        ))}
        <Room height={(rows.length - span.end) * rowHeight} />
      </tbody>
    </table>
  )
}

/** Where rows are that are not in sight. */
function Room({ height }: { readonly height: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true">
      <td className={styles.room} style={{ height }} />
    </tr>
  )
}

function SelectAll({
  selection,
  rows,
}: {
  readonly selection: OrderSelection
  /** Those that can be ticked. */
  readonly rows: readonly OrderRow[]
}) {
  const text = useText(ordersText)
  if (rows.length === 0) return <span className="fb-unseen">{text.head.select}</span>
  const isPart = selection.rows.size > 0 && !rows.every(({ orderId }) => selection.rows.has(orderId))
  return (
    <input
      type="checkbox"
      className={styles.box}
      aria-label={text.selectAll}
      checked={selection.rows.size > 0}
      ref={(box) => {
        if (box !== null) box.indeterminate = isPart
      }}
      onChange={() => {
        if (selection.rows.size > 0) selection.clear()
        else void selection.all()
      }}
    />
  )
}

/** Up and down go from row to row, with what the row was at. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const at = event.target instanceof HTMLElement ? event.target : null
  const row = at?.closest('tr')
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  const target = next?.querySelector<HTMLElement>(at instanceof HTMLInputElement ? 'input, a' : 'a') ?? null
  if (target === null) return
  event.preventDefault()
  target.focus()
}
