import { Badge, Checkbox } from '@mantine/core'
import { statusesText } from '../../../../../shared/text/screens/settings/statuses.ts'
import { settingsText } from '../../../../../shared/text/screens/settings/settings.ts'
import { useText } from '../../../../app/app-context.tsx'
import { statusColumns, statusRows, ticked } from '../../model/status-rows.ts'
import type { SectionForm } from '../../use-section-form.ts'
import styles from './table.module.css'

/** What each status of the shop means for the books: a box in every column. */
export function StatusTable({ form }: { readonly form: SectionForm }) {
  const text = useText(statusesText)
  const { proposal } = useText(settingsText)
  const { booking } = form
  const rows = statusRows(form.view.choices.statuses, booking)
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.status}</th>
            {statusColumns.map(({ name, setting }) => (
              <th scope="col" key={name} className={styles.middle}>
                {text.columns[name].name}
                {form.isProposed(setting) && booking[setting].length > 0 ? (
                  <Badge size="xs" variant="light" className={styles.badge}>
                    {proposal}
                  </Badge>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name}
                <span className={styles.hint}>
                  {row.isGone ? text.gone : row.hint === '' ? '' : text.hints[row.hint]}
                </span>
              </th>
              {statusColumns.map(({ name, setting }) => (
                <td key={name} className={styles.middle}>
                  <Checkbox
                    className={styles.box}
                    aria-label={text.box(row.name, text.columns[name].name)}
                    checked={booking[setting].includes(row.id)}
                    onChange={({ currentTarget }) => {
                      form.set({ [setting]: ticked(booking[setting], row.id, currentTarget.checked) })
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
