import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { MonthCheck } from '../../../shared/contract/month.ts'
import { formatMonth } from '../../../shared/text/format.ts'
import { monthCheckText } from '../../../shared/text/screens/month-check.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { submitted } from '../../app/form-events.ts'
import { useAction } from '../../app/use-call.ts'
import { Card } from '../../components/basics/card.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import { monthsBefore } from './model.ts'
import styles from './month-card.module.css'
import { MonthOutcome } from './month-outcome.tsx'

interface MonthCardProps {
  readonly connection: string
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** So many months can be chosen. */
const MONTHS = 24

/** Proof on request that a month is right: every order held against what Moneybird has. */
export function MonthCard({ connection, today }: MonthCardProps) {
  const { language } = useApp()
  const text = useText(monthCheckText)
  const months = monthsBefore(today, MONTHS)
  const [month, setMonth] = useState(months[0] ?? '')
  const [outcome, setOutcome] = useState<MonthCheck | null>(null)
  const check = useAction('month.check')
  return (
    <Card title={text.title}>
      <p className={styles.lead}>{text.lead}</p>
      <form
        className={styles.ask}
        onSubmit={submitted(() => {
          void check.run({ connection, month }).then(setOutcome)
        })}
      >
        <NativeSelect
          label={text.month}
          value={month}
          data={months.map((value) => ({ value, label: formatMonth(value, language) }))}
          onChange={({ currentTarget }) => {
            setMonth(currentTarget.value)
            setOutcome(null)
            check.reset()
          }}
        />
        <Button type="submit" variant="default" loading={check.isBusy}>
          {text.check}
        </Button>
      </form>
      {check.problem === null ? null : <ProblemNote problem={check.problem} />}
      {outcome?.month === month && !check.isBusy ? <MonthOutcome outcome={outcome} /> : null}
    </Card>
  )
}
