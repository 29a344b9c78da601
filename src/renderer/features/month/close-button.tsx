import { Button } from '@mantine/core'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { MonthView } from '../../../shared/contract/month.ts'
import { formatMonth } from '../../../shared/text/format.ts'
import { monthText } from '../../../shared/text/screens/month.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { useAction } from '../../app/use-call.ts'
import { Dialog } from '../../components/basics/dialog.tsx'
import { Note } from '../../components/basics/note.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import styles from './month.module.css'

interface CloseButtonProps {
  readonly connection: string
  readonly view: MonthView
  readonly reload: () => void
}

/** Marks a month as handed over, after saying what that means; or opens it again, which can be done at any time. */
export function CloseButton({ connection, view, reload }: CloseButtonProps) {
  const text = useText(monthText)
  const [isAsking, setAsking] = useState(false)
  const action = useAction('month.close')
  const { month } = view.report
  const set = (closed: boolean) =>
    void action.attempt({ connection, month, closed }).then((isDone) => {
      if (!isDone) return
      setAsking(false)
      reload()
    })
  if (view.closedAt !== null)
    return (
      <Button
        variant="default"
        leftSection={<IconLockOpen size={16} aria-hidden />}
        loading={action.isBusy}
        onClick={() => {
          set(false)
        }}
      >
        {text.reopen}
      </Button>
    )
  return (
    <>
      <Button
        leftSection={<IconLock size={16} aria-hidden />}
        disabled={!view.isOver}
        title={view.isOver ? undefined : text.notOver}
        onClick={() => {
          setAsking(true)
        }}
      >
        {text.close}
      </Button>
      {isAsking ? (
        <Closing
          view={view}
          isBusy={action.isBusy}
          onYes={() => {
            set(true)
          }}
          onNo={() => {
            setAsking(false)
          }}
        >
          {action.problem === null ? null : <ProblemNote problem={action.problem} />}
        </Closing>
      ) : null}
    </>
  )
}

interface ClosingProps {
  readonly view: MonthView
  readonly isBusy: boolean
  readonly onYes: () => void
  readonly onNo: () => void
  readonly children: ReactNode
}

function Closing({ view, isBusy, onYes, onNo, children }: ClosingProps) {
  const { language } = useApp()
  const { closing: text } = useText(monthText)
  const { report, unknown } = view
  const open = report.differences.items.filter(({ isExplained }) => !isExplained).length
  return (
    <Dialog title={text.title(formatMonth(report.month, language))} onClose={onNo}>
      <p>{text.lead}</p>
      <Note kind={open === 0 ? 'good' : 'warn'}>
        <p>{open === 0 ? text.right : text.open(open)}</p>
      </Note>
      {unknown === 0 ? null : (
        <Note kind="warn">
          <p>{text.unknown(unknown)}</p>
        </Note>
      )}
      <p>{text.later}</p>
      <p className={styles.hint}>{text.undo}</p>
      {children}
      <div className={styles.row}>
        <Button variant="default" data-autofocus onClick={onNo}>
          {text.cancel}
        </Button>
        <Button loading={isBusy} onClick={onYes}>
          {text.go}
        </Button>
      </div>
    </Dialog>
  )
}
