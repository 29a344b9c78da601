import { Anchor } from '@mantine/core'
import type { JournalView } from '../../../../shared/contract/journal.ts'
import { sayNote } from '../../../../shared/text/journal.ts'
import { journalText } from '../../../../shared/text/screens/journal.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { pathTo } from '../../../app/route.ts'
import { useFormat } from '../../../app/use-format.ts'
import styles from '../page.module.css'

type ShownNote = JournalView['notes'][number]

/** Longest value that is written out. */
const LONGEST = 300

/** What happened under its day, in a table: when, who, which order, what, from what to what. */
export function JournalDays({ notes }: { readonly notes: readonly ShownNote[] }) {
  const text = useText(journalText)
  const format = useFormat()
  const days = Map.groupBy(notes, ({ at }) => format.stamp(at).slice(0, 10))
  const { columns } = text
  return [...days].map(([day, ofDay]) => (
    <section key={day} aria-label={format.day(day)}>
      <h2 className={styles.day}>{format.day(day)}</h2>
      <table className={styles.table}>
        <thead className="fb-unseen">
          <tr>
            {[columns.at, columns.who, columns.order, columns.what].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ofDay.map((note, index) => (
            <Line key={`${note.at} ${index}`} note={note} time={format.time(note.at)} />
          ))}
        </tbody>
      </table>
    </section>
  ))
}

function Line({ note, time }: { readonly note: ShownNote; readonly time: string }) {
  const { language } = useApp()
  const { columns } = useText(journalText)
  const { what, who, from, to } = sayNote(note, language)
  return (
    <tr>
      <td className={styles.time}>
        <time dateTime={note.at}>{time}</time>
      </td>
      <td className={styles.who}>{who}</td>
      <td className={styles.order}>
        {note.orderId === '' ? null : <Anchor href={pathTo('orders', note.orderId)}>{note.orderId}</Anchor>}
      </td>
      <td className={styles.words}>
        <bdi>{what.slice(0, LONGEST)}</bdi>
        {from === '' ? null : (
          <span className={styles.change}>
            {columns.from} <del>{from.slice(0, LONGEST)}</del> {columns.to.toLowerCase()}{' '}
            <ins>{to.slice(0, LONGEST)}</ins>
          </span>
        )}
      </td>
    </tr>
  )
}
