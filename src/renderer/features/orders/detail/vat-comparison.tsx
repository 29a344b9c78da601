import type { Comparison } from '../../../../shared/domain/compare-invoice.ts'
import { comparisonText } from '../../../../shared/text/screens/comparison.ts'
import { useText } from '../../../app/app-context.tsx'
import { useFormat } from '../../../app/use-format.ts'
import styles from './comparison.module.css'
import { Difference } from './difference.tsx'

interface VatComparisonProps {
  readonly comparison: Comparison
  readonly rateNames: Readonly<Record<string, string>>
}

/** The VAT of each rate as the shop charged it and as the invoice has it. */
export function VatComparison({ comparison: { vat, currency }, rateNames }: VatComparisonProps) {
  const text = useText(comparisonText)
  const format = useFormat()
  const amount = (value: string | null) => (value === null ? '–' : format.money(value, currency))
  const sides = ['shop', 'invoice'] as const
  const names = { shop: text.shop, invoice: text.invoice(null) }
  return (
    <table className={styles.table}>
      <caption className={styles.title}>{text.vatTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{text.rate}</th>
          {sides.map((side) => [
            <th key={`${side} over`} scope="col" className={styles.amount}>
              {names[side]}: {text.over}
            </th>,
            <th key={`${side} vat`} scope="col" className={styles.amount}>
              {text.vat}
            </th>,
          ])}
          <th scope="col" className={styles.amount}>
            {text.difference}
          </th>
        </tr>
      </thead>
      <tbody>
        {vat.map((rate) => (
          <tr key={rate.taxRateId} data-differs={rate.shop.vat !== rate.invoice.vat}>
            <td className={styles.text}>
              <bdi>{rateNames[rate.taxRateId] ?? format.percentage(rate.percentage)}</bdi>
            </td>
            {sides.map((side) => [
              <td key={`${side} over`} className={styles.amount}>
                {amount(rate[side].base)}
              </td>,
              <td key={`${side} vat`} className={styles.amount}>
                {amount(rate[side].vat)}
              </td>,
            ])}
            <td className={styles.amount}>
              <Difference shop={rate.shop.vat} invoice={rate.invoice.vat} currency={currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
