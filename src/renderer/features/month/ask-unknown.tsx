import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Outputs } from '../../../shared/contract/calls.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { monthText } from '../../../shared/text/screens/month.ts'
import { useText } from '../../app/app-context.tsx'
import { answerOf, RefusedError } from '../../app/use-call.ts'
import { useFormat } from '../../app/use-format.ts'
import { Note } from '../../components/basics/note.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import styles from './month.module.css'

interface AskUnknownProps {
  readonly connection: string
  readonly month: string
  /** Invoices of which the VAT is not known. */
  readonly unknown: number
  readonly reload: () => void
}

/** Says plainly what is not known, and reads it at Moneybird, a hundred invoices at a time, until it is stopped. */
export function AskUnknown({ connection, month, unknown, reload }: AskUnknownProps) {
  const text = useText(monthText)
  const format = useFormat()
  const { left, problem, start, stop } = useAsking(connection, month, reload)
  const isBusy = left !== null
  return (
    <Note kind="warn">
      <p>{text.unknown(unknown)}</p>
      <div className={styles.row}>
        {isBusy ? (
          <>
            <span role="status">
              {text.asking(format.number(Math.max(0, unknown - left)), format.number(unknown))}
            </span>
            <Button variant="default" size="compact-md" onClick={stop}>
              {text.stop}
            </Button>
          </>
        ) : (
          <Button variant="default" size="compact-md" onClick={() => void start(unknown)}>
            {text.ask}
          </Button>
        )}
      </div>
      {problem === null ? null : <ProblemNote problem={problem} />}
    </Note>
  )
}

function useAsking(connection: string, month: string, reload: () => void) {
  const [left, setLeft] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const isWanted = useRef(false)
  const goesOn = () => isWanted.current
  const stop = () => {
    isWanted.current = false
  }
  useEffect(() => stop, [])
  const start = async (unknown: number) => {
    isWanted.current = true
    setProblem(null)
    setLeft(unknown)
    try {
      let after: string | null = '0'
      while (after !== null) {
        const asked: Outputs['month.ask'] = await answerOf('month.ask', { connection, month, after })
        setLeft(asked.unknown)
        after = goesOn() ? asked.next : null
      }
    } catch (error) {
      setProblem(error instanceof RefusedError ? error.problem : null)
    }
    setLeft(null)
    reload()
  }
  return { left, problem, start, stop }
}
