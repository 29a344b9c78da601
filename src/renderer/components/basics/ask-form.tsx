import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { useText } from '../../app/app-context.tsx'
import { submitted } from '../../app/form-events.ts'
import styles from './ask-form.module.css'
import { Dialog } from './dialog.tsx'

interface AskFormProps {
  readonly title: string
  /** What the button that does it says. */
  readonly button: string
  /** What was filled in will do. */
  readonly isReady: boolean
  readonly onDone: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that asks for something and does it, or does not. */
export function AskForm({ title, button, isReady, onDone, onClose, children }: AskFormProps) {
  const text = useText(partsText)
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={submitted(() => {
          if (!isReady) return
          onClose()
          onDone()
        })}
      >
        {children}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button type="submit" disabled={!isReady}>
            {button}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
