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
import { Chip } from './chip.tsx'

const looks = {
  open: { tone: 'wait', Icon: IconClock },
  planned: { tone: 'wait', Icon: IconClock },
  sending: { tone: 'wait', Icon: IconLoader2 },
  draft: { tone: 'wait', Icon: IconFileText },
  done: { tone: 'good', Icon: IconCircleCheck },
  failed: { tone: 'bad', Icon: IconAlertTriangle },
  skipped: { tone: 'wait', Icon: IconMinus },
  ignored: { tone: 'wait', Icon: IconMinus },
  attention: { tone: 'warn', Icon: IconEye },
} as const satisfies Record<EntryState, unknown>

interface StateChipProps {
  readonly state: EntryState
  readonly warnings?: number
}

/** The state of an order. */
export function StateChip({ state, warnings = 0 }: StateChipProps) {
  const { language } = useApp()
  const words = wordsOfState(state, warnings)
  return (
    <Chip look={looks[state]} meaning={words.meaning[language]}>
      {words.chip[language]}
    </Chip>
  )
}
