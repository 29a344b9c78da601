import { Checkbox } from '@mantine/core'
import { deviationsText } from '../../../../../shared/text/screens/settings/deviations.ts'
import { useText } from '../../../../app/app-context.tsx'
import { ticked } from '../../model/status-rows.ts'
import type { SectionForm } from '../../use-section-form.ts'
import styles from './options.module.css'

/** Which tax classes of the shop are exempt. A class that is gone from the shop stays to be seen until it is unticked. */
export function ExemptClasses({ form }: { readonly form: SectionForm }) {
  const { exemptClasses: text } = useText(deviationsText)
  const { exemptClasses } = form.booking
  const { taxClasses } = form.view.choices
  const gone = exemptClasses.filter((id) => taxClasses.every((known) => known.id !== id))
  const rows = [...taxClasses, ...gone.map((id) => ({ id, title: text.gone(id) }))]
  if (rows.length === 0) return null
  return (
    <Checkbox.Group label={text.label} description={text.hint} value={[...exemptClasses]}>
      <div className={styles.options}>
        {rows.map(({ id, title }) => (
          <Checkbox
            key={id}
            value={id}
            label={title}
            onChange={({ currentTarget }) => {
              form.set({ exemptClasses: ticked(exemptClasses, id, currentTarget.checked) })
            }}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}
