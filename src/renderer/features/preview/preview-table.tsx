import { useRef, type KeyboardEvent } from 'react'
import type { PreviewRow } from '../../../shared/contract/views.ts'
import { previewText } from '../../../shared/text/screens/preview.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { useFormat } from '../../app/use-format.ts'
import { useSpan } from '../../components/basics/use-span.ts'
import type { Tab } from './model.ts'
import { PreviewTableRow } from './preview-table-row.tsx'
import styles from '../../components/orders/order-table.module.css'

interface PreviewTableProps {
  readonly rows: readonly PreviewRow[]
  readonly tab: Tab
  /** Number of the order that is open beside the table, `''` = none. */
  readonly opened: string
}

/** The orders of a dry run. Only the rows in sight are drawn, so that thousands scroll smoothly. */
export function PreviewTable({ rows, tab, opened }: PreviewTableProps) {
  const { language } = useApp()
  const { head, list } = useText(previewText)
  const format = useFormat()
  const body = useRef<HTMLTableSectionElement>(null)
  const { span, rowHeight } = useSpan(body, rows.length)
  const shown = rows.slice(span.start, span.end)
  return (
    <table className={styles.table} aria-rowcount={rows.length + 1}>
      <caption className="fb-unseen">{list}</caption>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className={styles.order}>
            {head.order}
          </th>
          <th scope="col" className={styles.date}>
            {head.date}
          </th>
          <th scope="col">{head.customer}</th>
          <th scope="col" className={styles.total}>
            {head.total}
          </th>
          <th scope="col" className={styles.state}>
            <span>{head.verdict}</span>
          </th>
          <th scope="col" className={styles.remark}>
            {head.remark}
          </th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={moveBetweenRows}>
        <Room height={span.start * rowHeight} />
        {shown.map((row, index) => (
          <PreviewTableRow
            key={row.orderId}
            row={row}
            index={span.start + index + 2}
            tab={tab}
            isOpened={row.orderId === opened}
            format={format}
            language={language}
          />
        ))}
        <Room height={(rows.length - span.start - shown.length) * rowHeight} />
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

/** Up and down go from row to row. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const row = event.target instanceof HTMLElement ? event.target.closest('tr') : null
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  const link = next?.querySelector('a') ?? null
  if (link === null) return
  event.preventDefault()
  link.focus()
}
