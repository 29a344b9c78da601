import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { useText } from '../../app/app-context.tsx'
import { onText } from '../../app/form-events.ts'
import { useFormat } from '../../app/use-format.ts'
import { shownDay, typedDay } from '../../components/basics/typed-day.ts'
import styles from './filter-bar.module.css'
import type { FilterProps } from './filter.ts'
import { daysOf, isDay, periodOf, periods } from './periods.ts'

/** Of which days: a period by its name, or two days. */
export function PeriodFilter({ filter, onFilter }: FilterProps) {
  const { filters: text } = useText(ordersText)
  const format = useFormat()
  const today = format.stamp(new Date().toISOString()).slice(0, 10)
  const period = periodOf(filter, today)
  const [isOwn, setOwn] = useState(false)
  const shown = isOwn ? 'own' : period
  return (
    <>
      <NativeSelect
        className={styles.choice ?? ''}
        aria-label={text.period}
        value={shown}
        data={periods.map((one) => ({ value: one, label: text.periods[one] }))}
        onChange={({ currentTarget }) => {
          const chosen = periods.find((one) => one === currentTarget.value) ?? 'always'
          setOwn(chosen === 'own')
          if (chosen !== 'own') onFilter({ ...filter, ...daysOf(chosen, today) })
        }}
      />
      {shown === 'own' ? (
        <>
          <Day
            label={text.from}
            hint={text.fromHint}
            day={filter.from}
            onDay={(from) => {
              onFilter({ ...filter, from })
            }}
          />
          <Day
            label={text.until}
            hint={text.untilHint}
            day={filter.until}
            onDay={(until) => {
              onFilter({ ...filter, until })
            }}
          />
        </>
      ) : null}
    </>
  )
}

interface DayProps {
  readonly label: string
  readonly hint: string
  readonly day: string
  readonly onDay: (day: string) => void
}

/** A day as it is typed here, used as soon as it is one. */
function Day({ label, hint, day, onDay }: DayProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && typed.trim() !== '' && !isDay(typedDay(typed))
  return (
    <TextInput
      className={styles.day ?? ''}
      aria-label={label}
      placeholder={hint}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      value={typed ?? shownDay(day)}
      error={isWrong}
      onChange={onText((next) => {
        setTyped(next)
        const meant = typedDay(next)
        if (meant === '' || isDay(meant)) onDay(meant)
      })}
      onBlur={() => {
        if (!isWrong) setTyped(null)
      }}
    />
  )
}
