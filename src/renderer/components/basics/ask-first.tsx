import { Button } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import styles from './ask-first.module.css'

interface AskFirstProps {
  /** What will happen. */
  readonly children: ReactNode
  readonly yes: string
  readonly no: string
  readonly isBusy?: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks once, in the place where the button was, what cannot be undone with a click. The safe answer has the keyboard. */
export function AskFirst({ children, yes, no, isBusy = false, onYes, onNo }: AskFirstProps) {
  const safe = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    safe.current?.focus()
  }, [])
  return (
    <div className={styles.ask} role="group">
      <div>{children}</div>
      <div className={styles.buttons}>
        <Button variant="default" onClick={onNo} ref={safe}>
          {no}
        </Button>
        <Button color="red.9" loading={isBusy} onClick={onYes}>
          {yes}
        </Button>
      </div>
    </div>
  )
}
