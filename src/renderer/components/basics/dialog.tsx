import { IconX } from '@tabler/icons-react'
import { ActionIcon } from '@mantine/core'
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { useText } from '../../app/app-context.tsx'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A question before something happens. Shown as long as it is rendered. The browser's own dialog: it keeps the keyboard inside,
 * closes on Escape and gives the focus back, without style tags at run time.
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const text = useText(partsText)
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => {
      element?.close()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <ActionIcon variant="subtle" color="gray" aria-label={text.close} onClick={onClose}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </div>
      {children}
    </dialog>
  )
}
