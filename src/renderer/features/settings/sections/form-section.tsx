import { settingsText } from '../../../../shared/text/screens/settings/settings.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { DataState } from '../../../components/basics/data-state.tsx'
import { Note } from '../../../components/basics/note.tsx'
import type { FormSectionName } from '../model/steps.ts'
import { FormArea } from '../parts/form/form-area.tsx'
import { StartDate } from '../parts/form/start-date.tsx'
import type { SectionForm } from '../use-section-form.ts'
import type { LoadedSettings } from '../use-settings.ts'
import { DeviationSection } from './deviation-section.tsx'
import { EuSection } from './eu-section.tsx'
import { LedgerSection } from './ledger-section.tsx'
import { PaymentSection } from './payment-section.tsx'
import { ScheduleSection } from './schedule-section.tsx'
import { SendingSection } from './sending-section.tsx'
import { StatusSection } from './status-section.tsx'
import { TaxSection } from './tax-section.tsx'
import { VatStep } from './vat-step.tsx'

interface FormSectionProps {
  readonly name: FormSectionName
  readonly settings: LoadedSettings
  /** The first time: goes on to the next step, and what belongs to the same step is shown with it. */
  readonly onNext?: (() => void) | undefined
}

/** A part of the settings that is chosen from what shop and Moneybird have: only there once both are connected. */
export function FormSection({ name, settings, onNext }: FormSectionProps) {
  const { connection } = useApp()
  const text = useText(settingsText)
  const { stored, problem, isLoading, reload } = settings
  if (connection === null || connection.shop.title === '' || connection.moneybird.title === '')
    return <Note>{text.connectFirst}</Note>
  if (stored === null) return <DataState isLoading={isLoading} problem={problem} reload={reload} />
  return (
    <FormArea key={name} name={name} stored={stored} onNext={onNext}>
      {(form) => <Body name={name} form={form} isFirstTime={onNext !== undefined} />}
    </FormArea>
  )
}

interface BodyProps {
  readonly name: FormSectionName
  readonly form: SectionForm
  readonly isFirstTime: boolean
}

function Body({ name, form, isFirstTime }: BodyProps) {
  switch (name) {
    case 'statuses':
      return (
        <>
          <StatusSection form={form} />
          {isFirstTime ? <StartDate form={form} /> : null}
        </>
      )
    case 'vat':
      return isFirstTime ? <VatStep form={form} /> : <TaxSection form={form} />
    case 'ledgers':
      return <LedgerSection form={form} />
    case 'eu':
      return <EuSection form={form} />
    case 'payments':
      return <PaymentSection form={form} />
    case 'sending':
      return <SendingSection form={form} />
    case 'deviations':
      return <DeviationSection form={form} />
    case 'schedule':
      return <ScheduleSection form={form} />
  }
}
