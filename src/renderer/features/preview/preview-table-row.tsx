import { memo } from 'react'
import type { PreviewRow } from '../../../shared/contract/views.ts'
import type { Language } from '../../../shared/text/language.ts'
import { sayTitle, sayWarning } from '../../../shared/text/say.ts'
import { previewText } from '../../../shared/text/screens/preview.ts'
import { pathTo } from '../../app/route.ts'
import type { Formats } from '../../app/use-format.ts'
import { rowId } from '../../components/basics/use-return.ts'
import { queryOf, type Tab } from './model.ts'
import styles from '../../components/orders/order-table.module.css'
import { VerdictChip } from './verdict-chip.tsx'

interface PreviewTableRowProps {
  readonly row: PreviewRow
  /** Place in the whole table, its head being 1. */
  readonly index: number
  readonly tab: Tab
  readonly isOpened: boolean
  readonly format: Formats
  readonly language: Language
}

/** Names in a row are cut by the browser; without this a name of megabytes would still be laid out. */
const LONGEST = 120

/** One order. The link in the first cell is as large as the row. */
export const PreviewTableRow = memo(function PreviewTableRow(props: PreviewTableRowProps) {
  const { row, index, tab, isOpened, format, language } = props
  const text = previewText[language]
  const { orderId, date, customer, total, currency, verdict } = row
  const name = customer === '' ? text.noCustomer : customer.slice(0, LONGEST)
  const remark = remarkOf(row, language)
  return (
    <tr className={isOpened ? styles.opened : styles.row} aria-rowindex={index}>
      <td className={styles.order}>
        <a
          id={rowId(orderId)}
          href={pathTo('preview', orderId, queryOf(tab))}
          className={styles.link}
          aria-current={isOpened ? 'true' : undefined}
        >
          {orderId}
        </a>
      </td>
      <td className={styles.date}>{date === '' ? '' : format.day(date)}</td>
      <td className={styles.customer} title={name}>
        <bdi>{name}</bdi>
      </td>
      <td className={styles.total}>{total === '' ? '' : format.money(total, currency)}</td>
      <td className={styles.state}>
        <VerdictChip verdict={verdict} />
      </td>
      <td className={styles.remark} title={remark}>
        {remark}
      </td>
    </tr>
  )
})

/** What is to be said of an order in a few words: what keeps it, and otherwise what is remarkable. */
function remarkOf({ problem, leftOut, warnings }: PreviewRow, language: Language): string {
  if (problem !== null) return sayTitle(problem.code, language)
  if (leftOut !== null) return previewText[language].beforeStart
  const [warning] = warnings
  return warning === undefined ? '' : sayWarning(warning, language).what
}
