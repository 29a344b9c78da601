import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { unsavedText } from '../../../shared/text/screens/unsaved.ts'
import { useText } from '../../app/app-context.tsx'
import { holdHere } from '../../app/route.ts'
import { Dialog } from './dialog.tsx'
import styles from './unsaved.module.css'

interface UnsavedProps {
  /** There are changes that would be lost. */
  readonly isHeld: boolean
  /** Gives whether everything was saved. */
  readonly save: () => Promise<boolean>
}

/** Keeps unsaved changes: leaving the screen asks first, closing the window too. */
export function Unsaved({ isHeld, save }: UnsavedProps) {
  const text = useText(unsavedText)
  const [goOn, setGoOn] = useState<(() => void) | null>(null)
  useHold(isHeld, setGoOn)

  const stay = () => {
    setGoOn(null)
  }
  const leave = () => {
    holdHere(null)
    setGoOn(null)
    goOn?.()
  }
  if (goOn === null) return null
  return (
    <Dialog title={text.title} onClose={stay}>
      <p className={styles.body}>{text.body}</p>
      <div className={styles.buttons}>
        <Button
          data-autofocus
          onClick={() => {
            void save().then((isSaved) => {
              if (isSaved) leave()
              else stay()
            })
          }}
        >
          {text.save}
        </Button>
        <Button variant="default" onClick={stay}>
          {text.stay}
        </Button>
        <Button variant="subtle" color="red" onClick={leave}>
          {text.discard}
        </Button>
      </div>
    </Dialog>
  )
}

function useHold(isHeld: boolean, ask: (goOn: () => () => void) => void): void {
  useEffect(() => {
    if (!isHeld) return
    const onClose = (event: BeforeUnloadEvent) => {
      event.preventDefault()
    }
    holdHere((goOn) => {
      ask(() => goOn)
      return false
    })
    window.addEventListener('beforeunload', onClose)
    return () => {
      holdHere(null)
      window.removeEventListener('beforeunload', onClose)
    }
  }, [isHeld, ask])
}
