import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Overview } from '../../../shared/contract/views.ts'
import { decimal, money, sum } from '../../../shared/domain/decimal.ts'
import { counted } from '../../../shared/text/format.ts'
import { overviewText } from '../../../shared/text/screens/overview.ts'
import { dutch } from '../../../shared/text/template.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { useFormat } from '../../app/use-format.ts'
import { Card } from '../../components/basics/card.tsx'
import { Empty } from '../../components/basics/data-state.tsx'
import styles from './days-card.module.css'
import { DaysChart } from './days-chart.tsx'
import { busiestDay } from './model.ts'

type Days = Overview['days']

/** Invoices per day of the last 30 days, as a chart or as the table that says the same. */
export function DaysCard({ days }: { readonly days: Days }) {
  const { chart: text } = useText(overviewText)
  const [isTable, setTable] = useState(false)
  const [pointed, setPointed] = useState<number | null>(null)
  const say = useSayings(days)
  const busiest = busiestDay(days)
  if (busiest === null) {
    return (
      <Card title={text.title}>
        <Empty title={text.empty}>{text.emptyMore}</Empty>
      </Card>
    )
  }
  const day = pointed === null ? undefined : days[pointed]
  return (
    <Card
      title={text.title}
      action={
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setTable(!isTable)
          }}
        >
          {isTable ? text.asChart : text.asTable}
        </Button>
      }
    >
      <p className={styles.reading}>{day === undefined ? say.all : say.day(day)}</p>
      {isTable ? (
        <DaysTable days={days} />
      ) : (
        <div role="img" aria-label={`${say.all}. ${say.busiest(busiest)}`}>
          <DaysChart days={days} onPoint={setPointed} />
        </div>
      )}
    </Card>
  )
}

/** The chart in words. */
function useSayings(days: Days) {
  const { language } = useApp()
  const { chart: text } = useText(overviewText)
  const format = useFormat()
  const invoices = (count: number) => counted(count, 'invoice', language)
  const amount = (total: string) => format.money(total, dutch.baseCurrency)
  return {
    all: text.summary(
      invoices(days.reduce((all, { count }) => all + count, 0)),
      amount(money(sum(days.map(({ total }) => decimal(total))))),
    ),
    day: ({ date, count, total }: Days[number]) => text.day(format.day(date), invoices(count), amount(total)),
    busiest: ({ date, count }: Days[number]) => text.busiest(format.day(date), invoices(count)),
  }
}

function DaysTable({ days }: { readonly days: Days }) {
  const { chart: text } = useText(overviewText)
  const format = useFormat()
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={text.title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.date}</th>
            <th scope="col" className="fb-amount">
              {text.count}
            </th>
            <th scope="col" className="fb-amount">
              {text.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ date, count, total }) => (
            <tr key={date}>
              <th scope="row">{format.day(date)}</th>
              <td className="fb-amount">{format.number(count)}</td>
              <td className="fb-amount">{format.money(total, dutch.baseCurrency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
