import type { ShopOrderView } from '../../../../shared/contract/views.ts'
import { dutch } from '../../../../shared/text/template.ts'
import { ordersText } from '../../../../shared/text/screens/orders.ts'
import { useText } from '../../../app/app-context.tsx'
import { useFormat } from '../../../app/use-format.ts'
import styles from './shop-order.module.css'

/** The order as the shop shows it now. Amounts are in the shop's own currency, lines without VAT. */
export function ShopOrder({ order }: { readonly order: ShopOrderView }) {
  const { order: text } = useText(ordersText)
  return (
    <div className={styles.sheet}>
      <dl className={styles.facts}>
        <dt>{text.status}</dt>
        <dd>
          <bdi>{order.statusName}</bdi>
        </dd>
        <dt>{text.payment}</dt>
        <dd>
          <bdi>{order.paymentMethod}</bdi>
        </dd>
      </dl>
      <Addresses order={order} />
      <Lines order={order} />
      <p className={styles.foot}>{text.excluding}</p>
    </div>
  )
}

function Addresses({ order: { billing, delivery, email } }: { readonly order: ShopOrderView }) {
  const { order: text } = useText(ordersText)
  const isSame = billing.join('\n') === delivery.join('\n')
  return (
    <div className={styles.addresses}>
      <div>
        <p className={styles.label}>{text.invoiceAddress}</p>
        <address className={styles.address}>
          {[...billing, email].map((line, index) => (
            <bdi key={index}>{line}</bdi>
          ))}
        </address>
      </div>
      <div>
        <p className={styles.label}>{text.deliveryAddress}</p>
        <address className={styles.address}>
          {delivery.length === 0
            ? text.noDelivery
            : isSame
              ? text.sameAddress
              : delivery.map((line, index) => <bdi key={index}>{line}</bdi>)}
        </address>
      </div>
    </div>
  )
}

function Lines({ order: { lines, totals } }: { readonly order: ShopOrderView }) {
  const { order: text } = useText(ordersText)
  const format = useFormat()
  const amount = (value: string) => format.money(value, dutch.baseCurrency)
  return (
    <table className={styles.table}>
      <caption className="fb-unseen">{text.lines}</caption>
      <thead>
        <tr>
          <th scope="col">{text.description}</th>
          <th scope="col" className={styles.amount}>
            {text.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <td>
              <bdi className={styles.text}>{line.text}</bdi>
              <span className={styles.under}>
                {text.times(format.number(line.quantity), amount(line.price))}
              </span>
            </td>
            <td className={styles.amount}>{amount(line.total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {totals.map((total, index) => (
          <tr key={index} className={index === totals.length - 1 ? styles.total : undefined}>
            <th scope="row">
              <bdi>{total.title}</bdi>
            </th>
            <td className={styles.amount}>{amount(total.value)}</td>
          </tr>
        ))}
      </tfoot>
    </table>
  )
}
