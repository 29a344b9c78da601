import type { ReactNode } from 'react'
import type { OrderRow } from '../../../shared/contract/views.ts'
import { orderColumns, type OrderColumn } from '../../../shared/settings/app-state.ts'
import { countryName } from '../../../shared/text/format.ts'
import type { Language } from '../../../shared/text/language.ts'
import { sayTitle } from '../../../shared/text/say.ts'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import type { Formats } from '../../app/use-format.ts'
import { rowId } from '../../components/basics/use-return.ts'
import styles from '../../components/orders/order-table.module.css'
import type { OrderSort } from './filter.ts'
import { StateChip } from '../../components/orders/state-chip.tsx'

/** An order with what its cells need. */
export interface CellProps {
  readonly row: OrderRow
  /** Of the order's own page. */
  readonly href: string
  readonly isOpened: boolean
  readonly format: Formats
  readonly language: Language
  readonly chosen: readonly OrderColumn[]
}

export interface Column {
  /** Its head is called so in the texts. */
  readonly name: keyof (typeof ordersText)['nl']['head']
  /** What it can be sorted by. */
  readonly sort?: OrderSort
  readonly look?: string | undefined
  readonly cell: (props: CellProps) => ReactNode
  /** The whole text, for a cell that can be too narrow. */
  readonly whole?: (props: CellProps) => string
}

/** The columns of the list of orders from left to right, beside the boxes to tick. The first holds the link of the row. */
const columns: readonly Column[] = [
  { name: 'order', sort: 'order', look: styles.order, cell: orderLink },
  { name: 'date', sort: 'date', look: styles.date, cell: ({ row, format }) => format.day(row.date) },
  { name: 'customer', sort: 'customer', cell: customerCell, whole: customerOf },
  {
    name: 'total',
    sort: 'total',
    look: styles.total,
    cell: ({ row, format }) => format.money(row.total, row.currency),
  },
  {
    name: 'state',
    look: styles.state,
    cell: ({ row }) => <StateChip state={row.state} warnings={row.warnings.length} />,
  },
  {
    name: 'country',
    look: styles.country,
    cell: ({ row, language }) => (row.country === '' ? '' : countryName(row.country, language)),
  },
  {
    name: 'status',
    look: styles.shop,
    cell: ({ row }) => row.statusName.slice(0, LONGEST),
    whole: ({ row }) => row.statusName.slice(0, LONGEST),
  },
  { name: 'outcome', look: styles.remark, cell: outcomeOf, whole: outcomeOf },
]

/** The columns of somebody who chose these. */
export function columnsFor(chosen: readonly OrderColumn[]): readonly Column[] {
  return columns.filter(({ name }) => !isAtChoice(name) || chosen.includes(name))
}

function isAtChoice(name: Column['name']): name is OrderColumn {
  return orderColumns.some((one) => one === name)
}

/** The link is as large as the row. Where the table is too narrow for a column of its own, the day stands beneath. */
function orderLink({ row: { orderId, date }, href, isOpened, format, chosen }: CellProps): ReactNode {
  return (
    <>
      <a id={rowId(orderId)} href={href} className={styles.link} aria-current={isOpened ? 'true' : undefined}>
        {orderId}
      </a>
      {chosen.includes('date') ? <span className={styles.underDay}>{format.day(date)}</span> : null}
    </>
  )
}

/** Where the table is too narrow for a column of its own, the invoice or the reason stands under the name. */
function customerCell(props: CellProps): ReactNode {
  return (
    <>
      <bdi>{customerOf(props)}</bdi>
      {props.chosen.includes('outcome') ? <span className={styles.under}>{outcomeOf(props)}</span> : null}
    </>
  )
}

/** Names in a row are cut by the browser; without this a name of megabytes would still be laid out. */
const LONGEST = 120

function customerOf({ row: { customer }, language }: CellProps): string {
  return customer === '' ? ordersText[language].noCustomer : customer.slice(0, LONGEST)
}

function outcomeOf({ row: { invoiceNumber, problem }, language }: CellProps): string {
  return invoiceNumber ?? (problem === null ? '' : sayTitle(problem.code, language))
}
