import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconEye,
  IconFileText,
  IconLoader2,
  IconMinus,
} from '@tabler/icons-react'
import type { EntryState } from '../../../shared/domain/entry.ts'
import { wordsOfState } from '../../../shared/text/words.ts'
import { useApp } from '../../app/app-context.tsx'
import styles from './state-chip.module.css'

const looks = {
  open: { tone: styles.wait, Icon: IconClock },
  planned: { tone: styles.wait, Icon: IconClock },
  sending: { tone: styles.wait, Icon: IconLoader2 },
  draft: { tone: styles.wait, Icon: IconFileText },
  done: { tone: styles.good, Icon: IconCircleCheck },
  failed: { tone: styles.bad, Icon: IconAlertTriangle },
  skipped: { tone: styles.wait, Icon: IconMinus },
  ignored: { tone: styles.wait, Icon: IconMinus },
  attention: { tone: styles.warn, Icon: IconEye },
} as const satisfies Record<EntryState, unknown>

/** The state of an order: colour, icon and word, never colour alone. */
export function StateChip({
  state,
  warnings = 0,
}: {
  readonly state: EntryState
  readonly warnings?: number
}) {
  const { language } = useApp()
  const { Icon, tone } = looks[state]
  const words = wordsOfState(state, warnings)
  return (
    <span className={`fb-chip ${styles.chip ?? ''} ${tone ?? ''}`} title={words.meaning[language]}>
      <Icon size={14} aria-hidden />
      <span className={`fb-chip-word ${styles.word ?? ''}`}>{words.chip[language]}</span>
    </span>
  )
}
