import { paymentsText } from '../../../../shared/text/screens/settings/payments.ts'
import { useText } from '../../../app/app-context.tsx'
import { Card } from '../../../components/basics/card.tsx'
import { Fold } from '../../../components/basics/fold.tsx'
import styles from '../parts/form/form.module.css'
import { PaymentTable } from '../parts/tables/payment-table.tsx'
import type { SectionForm } from '../use-section-form.ts'

/** What happens to a payment, per payment method of the shop. */
export function PaymentSection({ form }: { readonly form: SectionForm }) {
  const text = useText(paymentsText)
  return (
    <Card title={text.title}>
      <p className={styles.lead}>{text.lead}</p>
      <PaymentTable form={form} />
      <div className={styles.apart}>
        <Fold title={text.help.clearingTitle}>{text.help.clearing}</Fold>
        <Fold title={text.help.bankTitle}>{text.help.bank}</Fold>
      </div>
    </Card>
  )
}
