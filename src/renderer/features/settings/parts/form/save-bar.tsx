import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { settingsText } from '../../../../../shared/text/screens/settings/settings.ts'
import { useText } from '../../../../app/app-context.tsx'
import type { SectionForm } from '../../use-section-form.ts'
import { Refusal } from './refusal.tsx'
import styles from './save-bar.module.css'

/** Stands at the bottom of the window as long as something on screen is not stored. Its place is kept free, so nothing moves. */
export function SaveBar({ form }: { readonly form: SectionForm }) {
  const text = useText(settingsText)
  const isPending = form.isChanged || form.isProposed()
  return (
    <div className={styles.place}>
      <div role="status" className={styles.status}>
        {isPending || !form.isSaved ? null : (
          <span className={styles.saved}>
            <IconCircleCheck size={18} aria-hidden /> {text.saved}
          </span>
        )}
      </div>
      {isPending ? (
        <section className={`fb-card ${styles.bar ?? ''}`} aria-label={text.bar}>
          <Refusal problem={form.problem} />
          <div className={styles.line}>
            <span role="status">
              {form.hasWrong ? text.checkFields : form.isChanged ? text.unsaved : text.proposed}
            </span>
            <div className={styles.buttons}>
              {form.isChanged ? (
                <Button variant="default" onClick={form.cancel}>
                  {text.cancel}
                </Button>
              ) : null}
              <Button loading={form.isBusy} onClick={() => void form.save()}>
                {text.save}
              </Button>
            </div>
          </div>
        </section>
      ) : null}
    </div>
  )
}
