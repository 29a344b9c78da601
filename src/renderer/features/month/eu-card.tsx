import { Progress } from '@mantine/core'
import type { MonthView } from '../../../shared/contract/month.ts'
import { countryName } from '../../../shared/text/format.ts'
import { monthText } from '../../../shared/text/screens/month.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { useFormat } from '../../app/use-format.ts'
import { Card } from '../../components/basics/card.tsx'
import styles from './month.module.css'
import { SumTable } from './sum-table.tsx'

const colours = { below: 'brug', near: 'orange', over: 'red' } as const

/** The one-stop shop, the threshold for it, and supplies to businesses within the EU. */
export function EuCard({ view: { report, currency } }: { readonly view: MonthView }) {
  const { language } = useApp()
  const text = useText(monthText)
  const format = useFormat()
  const euro = (amount: string) => format.money(amount, currency)
  const { oss, icp, euConsumers } = report
  const share = Math.max(0, Math.min(100, (Number(euConsumers.total) / Number(euConsumers.limit)) * 100))
  return (
    <Card title={text.euTitle}>
      {oss.length === 0 ? null : (
        <SumTable
          label={text.oss}
          head={[text.oss, text.base, text.vat]}
          rows={oss.map(({ country, percentage, corrects, base, vat }) => [
            <span key="rate">
              {countryName(country, language)} {format.percentage(percentage)}
              {corrects === '' ? null : <span className={styles.under}>{text.corrects(corrects)}</span>}
            </span>,
            euro(base),
            euro(vat),
          ])}
          amountsFrom={1}
        />
      )}
      <p className={styles.year}>
        <span>{text.year}</span>
        <strong>{text.yearOf(euro(euConsumers.total), euro(euConsumers.limit))}</strong>
      </p>
      <Progress.Root>
        <Progress.Section
          value={share}
          color={colours[euConsumers.state]}
          withAria={false}
          role="meter"
          aria-label={text.year}
          aria-valuenow={Math.round(share)}
        />
      </Progress.Root>
      <p className={styles.hint}>{text.threshold[euConsumers.state]}</p>
      {icp.length === 0 ? null : (
        <SumTable
          label={text.icp}
          head={[text.icp, 'VIES', text.amount]}
          rows={icp.map(({ customer, vatNumber, viesDate, viesReference, base }) => [
            <span key="customer">
              {customer}
              <span className={styles.under}>{vatNumber}</span>
            </span>,
            viesDate === '' ? text.noVies : text.vies(format.date(viesDate), viesReference),
            euro(base),
          ])}
          amountsFrom={2}
        />
      )}
    </Card>
  )
}
