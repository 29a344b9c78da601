import { Anchor } from '@mantine/core'
import type { OrderRow } from '../../../../shared/contract/views.ts'
import { counted } from '../../../../shared/text/format.ts'
import { sayTitle } from '../../../../shared/text/say.ts'
import { failuresText } from '../../../../shared/text/screens/failures.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { pathTo } from '../../../app/route.ts'
import { useFormat } from '../../../app/use-format.ts'
import { StateChip } from '../../../components/orders/state-chip.tsx'
import { keyOf } from '../model.ts'
import type { Walk } from './walk.ts'
import styles from './walk.module.css'

interface WalkTableProps {
  readonly walk: Walk
  readonly rows: readonly OrderRow[]
}

/** So many orders of one cause are listed by number. */
const MOST_LISTED = 100

/** Every order of the walk under its cause, with its state and invoice. */
export function WalkTable({ walk, rows }: WalkTableProps) {
  const { language } = useApp()
  const { walk: text } = useText(failuresText)
  const byId = new Map(rows.map((row) => [row.orderId, row]))
  return (
    <section className={`fb-card ${styles.became ?? ''}`} aria-labelledby="geworden">
      <h2 id="geworden" className={styles.title}>
        {text.became}
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.columns.order}</th>
            <th scope="col" className={styles.wide}>
              {text.columns.customer}
            </th>
            <th scope="col" className={styles.amount}>
              {text.columns.amount}
            </th>
            <th scope="col">{text.columns.now}</th>
            <th scope="col">{text.columns.invoice}</th>
          </tr>
        </thead>
        {walk.causes.map((cause) => {
          const known = cause.orderIds.map((id) => byId.get(id)).filter((row) => row !== undefined)
          return (
            <tbody key={keyOf(cause)}>
              <tr>
                <th scope="rowgroup" colSpan={5} className={styles.group}>
                  {sayTitle(cause.code, language)} <span>{counted(cause.count, 'order', language)}</span>
                </th>
              </tr>
              {known.slice(0, MOST_LISTED).map((row) => (
                <Became key={row.orderId} row={row} />
              ))}
              {cause.count > Math.min(known.length, MOST_LISTED) ? (
                <tr>
                  <td colSpan={5}>{text.more(cause.count - Math.min(known.length, MOST_LISTED))}</td>
                </tr>
              ) : null}
            </tbody>
          )
        })}
      </table>
    </section>
  )
}

function Became({ row }: { readonly row: OrderRow }) {
  const { language } = useApp()
  const format = useFormat()
  return (
    <tr>
      <td>
        <Anchor href={pathTo('orders', row.orderId)}>{row.orderId}</Anchor>
      </td>
      <td className={styles.wide}>
        <bdi>{row.customer.slice(0, 60)}</bdi>
      </td>
      <td className={styles.amount}>{format.money(row.total, row.currency)}</td>
      <td>
        <StateChip state={row.state} warnings={row.warnings.length} />
      </td>
      <td>{row.invoiceNumber ?? (row.problem === null ? '' : sayTitle(row.problem.code, language))}</td>
    </tr>
  )
}
