import { NativeSelect, Switch } from '@mantine/core'
import { scheduleText } from '../../../../shared/text/screens/settings/schedule.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { Card } from '../../../components/basics/card.tsx'
import { Fold } from '../../../components/basics/fold.tsx'
import { Note } from '../../../components/basics/note.tsx'
import { AutomaticSwitch } from '../parts/form/automatic-switch.tsx'
import styles from '../parts/form/form.module.css'
import { StartDate } from '../parts/form/start-date.tsx'
import { TypedField } from '../parts/form/typed-field.tsx'
import { typedTime } from '../../../components/basics/typed-day.ts'
import type { SectionForm } from '../use-section-form.ts'

/** From which date on, and when runs are made by themselves. */
export function ScheduleSection({ form }: { readonly form: SectionForm }) {
  const { connection } = useApp()
  const text = useText(scheduleText)
  const { schedule, booking } = form
  return (
    <>
      <StartDate form={form} />
      {connection === null ? null : <AutomaticSwitch connection={connection} />}
      <Card title={text.title}>
        <div className={styles.form}>
          <Switch
            label={text.hourly.label}
            description={text.hourly.hint}
            checked={schedule.hourly}
            onChange={({ currentTarget }) => {
              form.setSchedule({ hourly: currentTarget.checked })
            }}
          />
          {schedule.hourly ? null : <Note>{text.hourly.off}</Note>}
          <TypedField
            id="veld-nightlyAt"
            label={text.nightly.label}
            hint={text.nightly.hint}
            example={text.nightly.example}
            value={schedule.nightlyAt}
            error={form.isWrong('nightlyAt') ? text.nightly.wrong : null}
            show={(time) => time}
            read={typedTime}
            onChange={(nightlyAt) => {
              form.setSchedule({ nightlyAt })
            }}
          />
          <Fold title={text.zone.title} summary={booking.timeZone}>
            <NativeSelect
              label={text.zone.label}
              description={text.zone.hint}
              value={booking.timeZone}
              data={zones(booking.timeZone)}
              onChange={({ currentTarget }) => {
                form.set({ timeZone: currentTarget.value })
              }}
            />
          </Fold>
        </div>
      </Card>
    </>
  )
}

function zones(current: string): string[] {
  return [...new Set([current, ...Intl.supportedValuesOf('timeZone')])].sort()
}
