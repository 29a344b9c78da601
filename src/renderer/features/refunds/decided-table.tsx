import { IconCircleCheck, IconFileText, IconMinus } from '@tabler/icons-react'
import type { RefundRow } from '../../../shared/contract/refunds.ts'
import type { RefundState } from '../../../shared/domain/entry-refund.ts'
import { refundsText } from '../../../shared/text/screens/refunds.ts'
import { useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useFormat } from '../../app/use-format.ts'
import { Chip } from '../../components/orders/chip.tsx'
import styles from './page.module.css'

const looks: Readonly<Record<RefundState, { tone: 'good' | 'wait'; Icon: typeof IconMinus }>> = {
  done: { tone: 'good', Icon: IconCircleCheck },
  draft: { tone: 'wait', Icon: IconFileText },
  asked: { tone: 'wait', Icon: IconFileText },
  refused: { tone: 'wait', Icon: IconMinus },
  left: { tone: 'wait', Icon: IconMinus },
}

/** What was decided, newest first. */
export function DecidedTable({ rows }: { readonly rows: readonly RefundRow[] }) {
  const text = useText(refundsText)
  const format = useFormat()
  return (
    <div className={`fb-card ${styles.wrap ?? ''}`}>
      <table className={styles.table}>
        <caption className="fb-unseen">{text.decided}</caption>
        <thead>
          <tr>
            <th scope="col">{text.head.credit}</th>
            <th scope="col">{text.head.invoice}</th>
            <th scope="col">{text.head.what}</th>
            <th scope="col" className={styles.amount}>
              {text.head.amount}
            </th>
            <th scope="col">{text.head.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ orderId, customer, currency, invoiceNumber, refund }) => (
            <tr key={orderId}>
              <td>
                <a className={styles.number} href={pathTo('orders', orderId)}>
                  {refund.reference === '' ? orderId : refund.reference}
                </a>
                <span className={styles.sub}>{customer}</span>
              </td>
              <td>{invoiceNumber}</td>
              <td>
                {text.kind[refund.kind]}
                <span className={styles.sub}>{format.moment(refund.at)}</span>
              </td>
              <td className={styles.amount}>
                {refund.lines.length === 0 ? text.noCredit : format.money(refund.total, currency)}
              </td>
              <td>
                <Chip look={looks[refund.state]} meaning={text.state[refund.state]}>
                  {text.state[refund.state]}
                </Chip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
