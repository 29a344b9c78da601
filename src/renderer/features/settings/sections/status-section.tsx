import { statusesText } from '../../../../shared/text/screens/settings/statuses.ts'
import { useText } from '../../../app/app-context.tsx'
import { Card } from '../../../components/basics/card.tsx'
import { Note } from '../../../components/basics/note.tsx'
import { clashes, paidOnly, statusColumns, statusRows } from '../model/status-rows.ts'
import styles from '../parts/form/form.module.css'
import { StatusTable } from '../parts/tables/status-table.tsx'
import table from '../parts/tables/table.module.css'
import type { SectionForm } from '../use-section-form.ts'

/** Which statuses push an order, and which mean paid, cancelled and refunded. */
export function StatusSection({ form }: { readonly form: SectionForm }) {
  const text = useText(statusesText)
  const { booking } = form
  const rows = statusRows(form.view.choices.statuses, booking)
  const clashing = clashes(rows, booking)
  const onlyPaid = paidOnly(rows, booking)
  return (
    <Card title={text.title}>
      <p className={styles.lead}>{text.lead}</p>
      <dl className={table.legend}>
        {statusColumns.map(({ name }) => (
          <div key={name} className={styles.pair}>
            <dt>{text.columns[name].name}</dt>
            <dd>{text.columns[name].meaning}</dd>
          </div>
        ))}
      </dl>
      <StatusTable form={form} />
      <div className={styles.notes}>
        {booking.pushStatuses.length === 0 ? <Note kind="warn">{text.needsPush}</Note> : null}
        {clashing.length > 0 ? <Note kind="warn">{text.clash(clashing.join(', '))}</Note> : null}
        {booking.alwaysPaid ? (
          <Note>{text.alwaysPaid}</Note>
        ) : onlyPaid.length > 0 ? (
          <Note>{text.paidOnly(onlyPaid.join(', '))}</Note>
        ) : null}
      </div>
    </Card>
  )
}
