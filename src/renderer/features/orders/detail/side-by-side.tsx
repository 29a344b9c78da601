import type { OrderDetail } from '../../../../shared/contract/views.ts'
import { sayWarning } from '../../../../shared/text/say.ts'
import { ordersText } from '../../../../shared/text/screens/orders.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { useFormat } from '../../../app/use-format.ts'
import { InvoicePaper } from '../../../components/orders/invoice-paper.tsx'
import { Note } from '../../../components/basics/note.tsx'
import { ProblemNote } from '../../../components/orders/problem-note.tsx'
import { ShopOrder } from './shop-order.tsx'
import styles from './side-by-side.module.css'

/** The order as the shop has it, and the invoice as it is or will be. */
export function SideBySide({ detail }: { readonly detail: OrderDetail }) {
  const { order: text } = useText(ordersText)
  const { entry, shop, shopProblem, draft } = detail
  const { invoice } = entry
  return (
    <>
      <Remarks detail={detail} />
      <div className={styles.sides}>
        <section aria-label={text.inShop} className={styles.side}>
          <h3 className={styles.title}>{text.inShop}</h3>
          {shop !== null ? (
            <ShopOrder order={shop} />
          ) : shopProblem !== null ? (
            <ProblemNote problem={shopProblem} />
          ) : (
            <p className={styles.none}>{text.noShop}</p>
          )}
        </section>
        <section aria-label={invoice === null ? text.invoiceWillBe : text.invoice} className={styles.side}>
          <h3 className={styles.title}>
            {invoice === null ? text.invoiceWillBe : text.invoice}
            {invoice === null ? null : <span className={styles.state}>{text.states[invoice.state]}</span>}
          </h3>
          {draft !== null ? (
            <InvoicePaper invoice={draft} number={invoice?.number ?? null} />
          ) : (
            <p className={styles.none}>
              {entry.state === 'failed' && invoice === null ? (
                text.noInvoice
              ) : (
                <WithoutPaper detail={detail} />
              )}
            </p>
          )}
        </section>
      </div>
    </>
  )
}

/** What can be said of an invoice that cannot be drawn, for the shop does not tell what is in the order. */
function WithoutPaper({ detail }: { readonly detail: OrderDetail }) {
  const { order: text } = useText(ordersText)
  const format = useFormat()
  const { invoice, currency } = detail.entry
  if (invoice === null) return text.noInvoiceNeeded
  return text.invoiceIs(invoice.number ?? '', format.money(invoice.total, currency))
}

/** Remarks with an order that did go through, and the proof of a checked VAT number. */
function Remarks({ detail }: { readonly detail: OrderDetail }) {
  const { language } = useApp()
  const { order: text } = useText(ordersText)
  const format = useFormat()
  const { warnings, vatCheck } = detail.entry
  if (warnings.length === 0 && vatCheck === null) return null
  return (
    <section aria-label={text.warnings} className={styles.remarks}>
      {warnings.map((warning, index) => {
        const { what, todo } = sayWarning(warning, language)
        return (
          <Note key={index} kind="warn" title={what}>
            {todo}
          </Note>
        )
      })}
      {vatCheck === null ? null : (
        <Note kind={vatCheck.valid ? 'good' : 'warn'}>
          {(vatCheck.valid ? text.vatCheck : text.vatCheckBad)(
            vatCheck.number,
            format.moment(vatCheck.checkedAt),
          )}
        </Note>
      )}
    </section>
  )
}
