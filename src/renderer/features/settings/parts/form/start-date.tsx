import { statusesText } from '../../../../../shared/text/screens/settings/statuses.ts'
import { useText } from '../../../../app/app-context.tsx'
import { Card } from '../../../../components/basics/card.tsx'
import { Note } from '../../../../components/basics/note.tsx'
import { isDay } from '../../model/field-checks.ts'
import { todayIn } from '../../model/today.ts'
import { shownDay, typedDay } from '../../../../components/basics/typed-day.ts'
import type { SectionForm } from '../../use-section-form.ts'
import styles from './form.module.css'
import { TypedField } from './typed-field.tsx'

/** From which order date on, with a warning where another date may book things twice or nothing at all. */
export function StartDate({ form }: { readonly form: SectionForm }) {
  const text = useText(statusesText)
  const { startDate, timeZone } = form.booking
  const today = todayIn(timeZone, Date.now())
  const isNew = startDate !== form.view.settings.booking.startDate && isDay(startDate) && startDate !== today
  return (
    <Card title={text.startTitle}>
      <TypedField
        id="veld-startDate"
        label={text.start}
        hint={text.startHint}
        example={text.dayExample}
        value={startDate}
        error={form.isWrong('startDate') ? text.startWrong : null}
        show={shownDay}
        read={typedDay}
        onChange={(day) => {
          form.set({ startDate: day })
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
