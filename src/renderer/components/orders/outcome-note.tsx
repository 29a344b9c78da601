import { Button, CloseButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { createPortal } from 'react-dom'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { useText } from '../../app/app-context.tsx'
import styles from './outcome-note.module.css'
import { ProblemNote } from './problem-note.tsx'
import type { ActOutcome, OrderActs } from './use-order-acts.ts'

/**
 * What came of an action, at the bottom of the window so that nothing moves. Stays until the next action: who reads slowly
 * must be able to undo as well.
 */
export function OutcomeNote({ acts }: { readonly acts: OrderActs }) {
  const text = useText(partsText)
  const { outcome, dismiss, unignore } = acts
  // Outside the screen: a part of it that measures itself would hold what is fixed to the window.
  return createPortal(
    <div className={styles.place} role="status">
      {outcome === null ? null : (
        <div className={`fb-card ${styles.note ?? ''}`}>
          <Said outcome={outcome} />
          {outcome.kind === 'done' && outcome.what === 'ignored' ? (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                void unignore(outcome.ids)
              }}
            >
              {text.undo}
            </Button>
          ) : null}
          <CloseButton size="sm" aria-label={text.close} onClick={dismiss} />
        </div>
      )}
    </div>,
    document.body,
  )
}

function Said({ outcome }: { readonly outcome: ActOutcome }) {
  const text = useText(partsText)
  if (outcome.kind === 'problem') return <ProblemNote problem={outcome.problem} isBare />
  const isGood = outcome.kind === 'done'
  const Icon = isGood ? IconCircleCheck : IconAlertTriangle
  return (
    <>
      <Icon size={20} className={isGood ? styles.good : styles.warn} aria-hidden />
      <p className={styles.text}>{sentence(outcome, text)}</p>
    </>
  )
}

function sentence(
  outcome: Exclude<ActOutcome, { readonly kind: 'problem' }>,
  text: (typeof partsText)['nl'],
): string {
  switch (outcome.kind) {
    case 'done':
      return outcome.what === 'contact' || outcome.what === 'reference'
        ? text.done[outcome.what]
        : text.done[outcome.what](outcome.count)
    case 'partly':
      return text.outcome.partly(outcome.count, outcome.asked)
    case 'refused':
      return text.outcome[outcome.why]
    case 'lost':
      return text.lost
  }
}
