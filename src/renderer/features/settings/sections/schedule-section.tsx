import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { scheduleText } from '../../../../shared/text/screens/settings/schedule.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { Card } from '../../../components/basics/card.tsx'
import { Fold } from '../../../components/basics/fold.tsx'
import { Note } from '../../../components/basics/note.tsx'
import { AutomaticSwitch } from '../parts/form/automatic-switch.tsx'
import styles from '../parts/form/form.module.css'
import { StartDate } from '../parts/form/start-date.tsx'
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
          <TextInput
            id="veld-nightlyAt"
            type="time"
            label={text.nightly.label}
            description={text.nightly.hint}
            value={schedule.nightlyAt}
            error={form.isWrong('nightlyAt') ? text.nightly.wrong : null}
            classNames={{ wrapper: styles.short ?? '' }}
            onChange={({ currentTarget }) => {
              form.setSchedule({ nightlyAt: currentTarget.value })
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
