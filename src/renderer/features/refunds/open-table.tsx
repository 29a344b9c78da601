import type { RefundView } from '../../../shared/contract/refunds.ts'
import { amountOf, proposalWords } from '../../../shared/text/refund-words.ts'
import { refundsText } from '../../../shared/text/screens/refunds.ts'
import { useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useFormat } from '../../app/use-format.ts'
import { GoButton } from '../../components/basics/go-button.tsx'
import styles from './page.module.css'

/** What is to be looked at, newest first. */
export function OpenTable({ views }: { readonly views: readonly RefundView[] }) {
  const text = useText(refundsText)
  return (
    <div className={`fb-card ${styles.wrap ?? ''}`}>
      <table className={styles.table}>
        <caption className="fb-unseen">{text.list}</caption>
        <thead>
          <tr>
            <th scope="col">{text.head.order}</th>
            <th scope="col" className={styles.when}>
              {text.head.when}
            </th>
            <th scope="col">{text.head.what}</th>
            <th scope="col">{text.head.proposal}</th>
            <th scope="col" className={styles.amount}>
              {text.head.amount}
            </th>
            <th scope="col">
              <span className="fb-unseen">{text.head.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {views.map((view) => (
            <Row key={view.orderId} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ view }: { readonly view: RefundView }) {
  const text = useText(refundsText)
  const format = useFormat()
  const { orderId, customer, at, kind, reason, currency, pending } = view
  const amount = amountOf(view)
  const path = pathTo('refunds', orderId)
  const products = reason.data.products ?? ''
  return (
    <tr>
      <td>
        <a className={styles.number} href={path}>
          {orderId}
        </a>
        <span className={styles.sub}>{customer}</span>
      </td>
      <td className={styles.when}>{at === '' ? '' : format.moment(at)}</td>
      <td>
        {text.kind[kind]}
        {products === '' ? null : <span className={styles.sub}>{products}</span>}
        {at === '' ? null : (
          <span className={`${styles.sub ?? ''} ${styles.underDay ?? ''}`}>{format.moment(at)}</span>
        )}
      </td>
      <td>
        {proposalWords(view, text)}
        {pending === null ? null : <span className={styles.sub}>{text.state[pending.state]}</span>}
      </td>
      <td className={styles.amount}>{amount === null ? '' : format.money(amount, currency)}</td>
      <td className={styles.act}>
        <GoButton variant="default" size="compact-sm" path={path} name={text.viewOrder(orderId)}>
          {text.view}
        </GoButton>
      </td>
    </tr>
  )
}
