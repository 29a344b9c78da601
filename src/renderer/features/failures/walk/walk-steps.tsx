import { IconCheck } from '@tabler/icons-react'
import type { FailureGroup } from '../../../../shared/contract/views.ts'
import { counted } from '../../../../shared/text/format.ts'
import { sayTitle } from '../../../../shared/text/say.ts'
import { failuresText } from '../../../../shared/text/screens/failures.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { keyOf } from '../model.ts'
import { useAmounts } from '../use-amounts.ts'
import { walkTo, type Walk } from './walk.ts'
import styles from './walk.module.css'

interface WalkStepsProps {
  readonly walk: Walk
  readonly groups: readonly FailureGroup[]
  readonly place: number
}

/** All causes of the walk: which are solved, where the merchant is, and what is left. */
export function WalkSteps({ walk, groups, place }: WalkStepsProps) {
  const { language } = useApp()
  const { walk: text } = useText(failuresText)
  const amountsOf = useAmounts()
  const there = new Set(groups.map(keyOf))
  return (
    <ol className={`fb-card ${styles.steps ?? ''}`} aria-label={text.steps}>
      {walk.causes.map((cause, index) => {
        const isLeft = there.has(keyOf(cause))
        const words = counted(cause.count, 'order', language)
        return (
          <li key={keyOf(cause)} aria-current={index === place ? 'step' : undefined}>
            <button
              type="button"
              className={styles.goto}
              disabled={!isLeft}
              onClick={() => {
                walkTo(index)
              }}
            >
              <span className={styles.ball} data-done={!isLeft}>
                {isLeft ? index + 1 : <IconCheck size={14} aria-hidden />}
              </span>
              <span>
                <strong>{sayTitle(cause.code, language)}</strong>
                <span className={styles.small}>
                  {isLeft ? `${words} · ${amountsOf(cause.totals)}` : text.gone(words)}
                </span>
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
