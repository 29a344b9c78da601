import { useState } from 'react'
import type { OrderDetail } from '../../../../shared/contract/views.ts'
import type { Comparison } from '../../../../shared/domain/compare-invoice.ts'
import { comparisonText } from '../../../../shared/text/screens/comparison.ts'
import { useText } from '../../../app/app-context.tsx'
import { useFormat } from '../../../app/use-format.ts'
import { Note } from '../../../components/basics/note.tsx'
import { Segments } from '../../../components/basics/segments.tsx'
import styles from './comparison.module.css'
import { Difference } from './difference.tsx'
import { VatComparison } from './vat-comparison.tsx'

interface ComparisonCardProps {
  readonly comparison: Comparison
  readonly invoice: OrderDetail['entry']['invoice']
  /** Of Moneybird's rates. */
  readonly rateNames: Readonly<Record<string, string>>
}

type Basis = 'incl' | 'excl'

/** Longest text of a line; a shop's texts have no end. */
const LONGEST = 200

/** Shop and invoice in one table, on the basis that the merchant chooses; only what differs stands out. */
export function ComparisonCard({ comparison, invoice, rateNames }: ComparisonCardProps) {
  const text = useText(comparisonText)
  const [basis, setBasis] = useState<Basis>('incl')
  const isKnown = comparison.lines.some((line) => line.invoice !== null)
  return (
    <section className={styles.compare} aria-labelledby="vergelijking">
      <header className={styles.head}>
        <h3 id="vergelijking" className={styles.title}>
          {text.title}
        </h3>
        <Segments<Basis>
          label={text.basis}
          data={(['incl', 'excl'] as const).map((value) => ({ value, label: text[value] }))}
          value={basis}
          onChange={setBasis}
        />
      </header>
      {isKnown ? null : <Note kind="warn">{text.unknown}</Note>}
      <Lines comparison={comparison} basis={basis} number={invoice?.number ?? null} />
      {comparison.vat.length === 0 ? null : <VatComparison comparison={comparison} rateNames={rateNames} />}
    </section>
  )
}

interface LinesProps {
  readonly comparison: Comparison
  readonly basis: Basis
  readonly number: string | null
}

function Lines({ comparison, basis, number }: LinesProps) {
  const text = useText(comparisonText)
  const format = useFormat()
  const { lines, total, currency } = comparison
  const amount = (value: string | undefined) => (value === undefined ? '' : format.money(value, currency))
  return (
    <table className={styles.table}>
      <caption className="fb-unseen">{text.title}</caption>
      <thead>
        <tr>
          <th scope="col">{text.line}</th>
          <th scope="col" className={styles.amount}>
            {text.rate}
          </th>
          <th scope="col" className={styles.amount}>
            {text.shop}
          </th>
          <th scope="col" className={styles.amount}>
            {text.invoice(number)}
          </th>
          <th scope="col" className={styles.amount}>
            {text.difference}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index} data-differs={differs(line.shop?.[basis], line.invoice?.[basis])}>
            <td className={styles.text}>
              {line.quantity === '1' ? '' : `${format.number(line.quantity)} × `}
              <bdi>{line.text.slice(0, LONGEST)}</bdi>
            </td>
            <td className={styles.amount}>{format.percentage(line.percentage)}</td>
            <td className={styles.amount}>{amount(line.shop?.[basis])}</td>
            <td className={styles.amount}>{amount(line.invoice?.[basis])}</td>
            <td className={styles.amount}>
              {line.shop === null ? (
                text.rounding
              ) : (
                <Difference shop={line.shop[basis]} invoice={line.invoice?.[basis]} currency={currency} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr data-differs={differs(total.shop[basis], total.invoice[basis])}>
          <th scope="row" colSpan={2}>
            {text.total}
          </th>
          <td className={styles.amount}>{amount(total.shop[basis])}</td>
          <td className={styles.amount}>{amount(total.invoice[basis])}</td>
          <td className={styles.amount}>
            <Difference shop={total.shop[basis]} invoice={total.invoice[basis]} currency={currency} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function differs(shop: string | undefined, invoice: string | undefined): boolean {
  return shop !== undefined && invoice !== undefined && shop !== invoice
}
