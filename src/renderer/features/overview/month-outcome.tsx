import type { MonthCheck } from '../../../shared/contract/month.ts'
import { decimal, money, sum } from '../../../shared/domain/decimal.ts'
import { monthCheckText, sayMonth } from '../../../shared/text/screens/month-check.ts'
import { dutch } from '../../../shared/text/template.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useFormat } from '../../app/use-format.ts'
import { Note } from '../../components/basics/note.tsx'
import table from './days-card.module.css'
import styles from './month-card.module.css'

const kinds = { good: 'good', open: 'warn', bad: 'warn', empty: 'info' } as const

/** What came of the check of a month: the verdict, where its orders are, and what Moneybird says otherwise. */
export function MonthOutcome({ outcome }: { readonly outcome: MonthCheck }) {
  const { language } = useApp()
  const text = useText(monthCheckText)
  const format = useFormat()
  const { verdict, sentence } = sayMonth(outcome, language)
  const amount = (total: string) => format.money(total, dutch.baseCurrency)
  const { sums } = outcome
  return (
    <>
      <Note kind={kinds[verdict]} isNews>
        <p>{sentence}</p>
        {outcome.mismatches.length === 0 ? null : <Mismatches mismatches={outcome.mismatches} />}
      </Note>
      {sums.length === 0 ? null : (
        <table className={`${table.table ?? ''} ${styles.sums ?? ''}`}>
          <tbody>
            {sums.map(({ group, count, total }) => (
              <tr key={group}>
                <th scope="row">{text.groups[group]}</th>
                <td className="fb-amount">{format.number(count)}</td>
                <td className="fb-amount">{amount(total)}</td>
              </tr>
            ))}
            <tr className={styles.all}>
              <th scope="row">{text.all}</th>
              <td className="fb-amount">{format.number(sums.reduce((all, { count }) => all + count, 0))}</td>
              <td className="fb-amount">{amount(money(sum(sums.map(({ total }) => decimal(total)))))}</td>
            </tr>
          </tbody>
        </table>
      )}
    </>
  )
}

function Mismatches({ mismatches }: Pick<MonthCheck, 'mismatches'>) {
  const text = useText(monthCheckText)
  const format = useFormat()
  return (
    <ul className={styles.mismatches}>
      {mismatches.map(({ orderId, kind, ours, theirs, currency }) => (
        <li key={orderId}>
          <a href={pathTo('orders', orderId)}>{text.order(orderId)}</a>
          {': '}
          {text.mismatch[kind](
            format.money(ours, currency),
            theirs === '' ? '' : format.money(theirs, currency),
          )}
        </li>
      ))}
    </ul>
  )
}
