import type { ReactNode } from 'react'
import type { MonthView } from '../../../shared/contract/month.ts'
import { monthText } from '../../../shared/text/screens/month.ts'
import { useText } from '../../app/app-context.tsx'
import { useFormat } from '../../app/use-format.ts'
import { Note } from '../../components/basics/note.tsx'
import { AskUnknown } from './ask-unknown.tsx'
import { BoxesCard } from './boxes-card.tsx'
import { DifferencesCard } from './differences-card.tsx'
import { EuCard } from './eu-card.tsx'
import { FilesCard } from './files-card.tsx'
import styles from './month.module.css'
import { PaymentsCard } from './payments-card.tsx'
import { SumCard } from './sum-card.tsx'

interface ReportProps {
  readonly connection: string
  readonly view: MonthView
  readonly reload: () => void
  /** How it compares with Moneybird, at the foot of the sum. */
  readonly children: ReactNode
}

/** The parts of a month's report: the sum first, what is open before what is fine. */
export function Report({ connection, view, reload, children }: ReportProps) {
  const text = useText(monthText)
  const format = useFormat()
  const { report, unknown, closedAt } = view
  const isOpen = !report.isClear
  const differences = <DifferencesCard view={view} />
  return (
    <div className={styles.parts}>
      {closedAt === null ? null : (
        <Note kind="info">
          <p>{text.handedOverAt(format.moment(closedAt))}</p>
        </Note>
      )}
      <SumCard view={view}>{children}</SumCard>
      {unknown === 0 ? null : (
        <AskUnknown connection={connection} month={report.month} unknown={unknown} reload={reload} />
      )}
      {isOpen ? differences : null}
      <div className={styles.pair}>
        <BoxesCard view={view} />
        <EuCard view={view} />
      </div>
      <div className={styles.wide}>
        <div className={styles.parts}>
          <PaymentsCard view={view} />
          {isOpen ? null : differences}
        </div>
        <FilesCard connection={connection} view={view} />
      </div>
    </div>
  )
}
