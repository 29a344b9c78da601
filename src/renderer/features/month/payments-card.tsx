import type { MonthView } from '../../../shared/contract/month.ts'
import { decimal, money, sum } from '../../../shared/domain/decimal.ts'
import { monthText } from '../../../shared/text/screens/month.ts'
import { useText } from '../../app/app-context.tsx'
import { useFormat } from '../../app/use-format.ts'
import { Card } from '../../components/basics/card.tsx'
import styles from './month.module.css'
import { SumTable } from './sum-table.tsx'

/** What came in and went back per provider, and what is owed to customers: vouchers and store credit. */
export function PaymentsCard({ view: { report, currency } }: { readonly view: MonthView }) {
  const text = useText(monthText)
  const format = useFormat()
  const euro = (amount: string | null) => (amount === null ? '–' : format.money(amount, currency))
  const { payments, vouchers, credits } = report
  const all = (part: 'received' | 'back') => euro(money(sum(payments.map((one) => decimal(one[part])))))
  const hasBalance = payments.some(({ opening }) => opening !== null)
  const debts = [
    [text.vouchers, vouchers],
    [text.credits, credits],
  ] as const
  return (
    <Card title={text.payments}>
      <p className={styles.hint}>{text.paymentsHint}</p>
      <SumTable
        label={text.payments}
        head={
          hasBalance
            ? [text.provider, text.opening, text.received, text.back, text.costs, text.paidOut, text.end]
            : [text.provider, text.received, text.back]
        }
        rows={payments.map((one) =>
          hasBalance
            ? [
                one.provider,
                euro(one.opening),
                euro(one.received),
                euro(one.back),
                euro(one.costs),
                euro(one.paidOut),
                euro(one.closing),
              ]
            : [one.provider, euro(one.received), euro(one.back)],
        )}
        foot={hasBalance ? undefined : [text.together, all('received'), all('back')]}
        amountsFrom={1}
      />
      <p className={styles.hint}>{text.vouchersHint}</p>
      <SumTable
        label={text.vouchers}
        head={[text.owed, text.opening, text.sold, text.used, text.outstanding]}
        rows={debts.map(([name, { opening, added, used, closing }]) => [
          name,
          euro(opening),
          euro(added),
          euro(used),
          euro(closing),
        ])}
        amountsFrom={1}
      />
    </Card>
  )
}
