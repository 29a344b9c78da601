import { Button } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { settingsText } from '../../../../../shared/text/screens/settings/settings.ts'
import { useText } from '../../../../app/app-context.tsx'
import { Unsaved } from '../../../../components/basics/unsaved.tsx'
import type { SectionName } from '../../model/steps.ts'
import { useSectionForm, type SectionForm, type StoredView } from '../../use-section-form.ts'
import { useAskedField } from '../../use-asked-field.ts'
import styles from './form.module.css'
import { Refusal } from './refusal.tsx'
import { SaveBar } from './save-bar.tsx'

interface FormAreaProps {
  readonly name: SectionName
  readonly stored: StoredView
  /** The first time: goes on to the next step once this one is stored. Absent later, when there is a bar to save. */
  readonly onNext?: (() => void) | undefined
  readonly children: (form: SectionForm) => ReactNode
}

/** A part of the settings with its form: what is on screen, the way to store it, and no loss without asking. */
export function FormArea({ name, stored, onNext, children }: FormAreaProps) {
  const form = useSectionForm(stored, name)
  useAskedField()
  return (
    <>
      {children(form)}
      {onNext === undefined ? <SaveBar form={form} /> : <NextButton form={form} onNext={onNext} />}
      <Unsaved isHeld={form.isChanged} save={form.save} />
    </>
  )
}

function NextButton({ form, onNext }: { readonly form: SectionForm; readonly onNext: () => void }) {
  const text = useText(settingsText)
  const { isSaved, isChanged } = form
  // Only after the change is known to be stored: until then leaving would ask about it.
  useEffect(() => {
    if (isSaved && !isChanged) onNext()
  }, [isSaved, isChanged, onNext])
  const isPending = isChanged || form.isProposed()
  return (
    <div className={styles.form}>
      {form.hasWrong ? <p role="alert">{text.checkFields}</p> : null}
      <Refusal problem={form.problem} />
      <div>
        <Button
          size="md"
          loading={form.isBusy}
          onClick={() => {
            if (isPending) void form.save()
            else onNext()
          }}
        >
          {isPending ? text.saveAndGoOn : text.goOn}
        </Button>
      </div>
    </div>
  )
}
