import { TextInput } from '@mantine/core'
import { statusesText } from '../../../../../shared/text/screens/settings/statuses.ts'
import { useText } from '../../../../app/app-context.tsx'
import { Card } from '../../../../components/basics/card.tsx'
import { Note } from '../../../../components/basics/note.tsx'
import { isDay } from '../../model/field-checks.ts'
import { todayIn } from '../../model/today.ts'
import type { SectionForm } from '../../use-section-form.ts'
import styles from './form.module.css'

/** From which order date on, with a warning where another date may book things twice or nothing at all. */
export function StartDate({ form }: { readonly form: SectionForm }) {
  const text = useText(statusesText)
  const { startDate, timeZone } = form.booking
  const today = todayIn(timeZone, Date.now())
  const isNew = startDate !== form.view.settings.booking.startDate && isDay(startDate) && startDate !== today
  return (
    <Card title={text.startTitle}>
      <TextInput
        id="veld-startDate"
        type="date"
        label={text.start}
        description={text.startHint}
        classNames={{ wrapper: styles.narrow ?? '' }}
        value={startDate}
        error={form.isWrong('startDate') ? text.startWrong : null}
        onChange={({ currentTarget }) => {
          form.set({ startDate: currentTarget.value })
        }}
      />
      {isNew ? (
        <div className={styles.notes}>
          <Note kind={startDate < today ? 'warn' : 'info'}>
            {startDate < today ? text.startPast : text.startFuture}
          </Note>
        </div>
      ) : null}
    </Card>
  )
}
