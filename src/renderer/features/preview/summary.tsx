import { IconCircleCheck } from '@tabler/icons-react'
import type { ConnectionView } from '../../../shared/contract/views.ts'
import { previewText } from '../../../shared/text/screens/preview.ts'
import { useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useFormat } from '../../app/use-format.ts'
import { AutomaticNote } from '../../components/basics/automatic-note.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { Note } from '../../components/basics/note.tsx'
import { countsOf, planOf } from './model.ts'
import type { ShownPreview } from './previews.ts'
import { RunForReal } from './run-for-real.tsx'
import styles from './summary.module.css'

interface SummaryProps {
  readonly connection: ConnectionView
  readonly preview: ShownPreview
}

/** A dry run in one sentence, what to know about it, and the step to the real thing. */
export function Summary({ connection, preview }: SummaryProps) {
  const { summary: text } = useText(previewText)
  const format = useFormat()
  const { asked, rows, madeAt, isOld } = preview
  const { good, warning, failed } = countsOf(rows)
  const { before, there } = planOf(rows)
  return (
    <section className={styles.summary} aria-label={text.nothingWritten}>
      <div className={styles.top}>
        <div role="status">
          {asked.kind === 'order' ? null : (
            <p className={styles.counts}>
              {text.counts(format.number(good), format.number(warning), format.number(failed))}
            </p>
          )}
          <p className={styles.nothing}>
            <IconCircleCheck size={17} className={styles.icon} aria-hidden />
            <span>
              {text.nothingWritten} <span className={styles.made}>{text.made(format.moment(madeAt))}</span>
            </span>
          </p>
        </div>
        <RunForReal connection={connection} preview={preview} />
      </div>
      <AutomaticNote connection={connection} />
      {isOld ? (
        <Note isNews>
          <p>{text.old}</p>
        </Note>
      ) : null}
      {there === 0 || asked.kind === 'order' ? null : (
        <Note kind="warn">
          <p>{text.there(there)}</p>
        </Note>
      )}
      {before === 0 || asked.kind === 'order' ? null : (
        <Note>
          <p>{text.before(before)}</p>
          <GoButton variant="subtle" size="compact-sm" path={pathTo('settings', 'schedule')}>
            {text.startDate}
          </GoButton>
        </Note>
      )}
    </section>
  )
}
