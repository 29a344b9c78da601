import { IconAlertTriangle, IconCheck, IconCircleCheck, IconEye, IconMinus } from '@tabler/icons-react'
import type { PreviewRow } from '../../../shared/contract/views.ts'
import { previewText } from '../../../shared/text/screens/preview.ts'
import { useText } from '../../app/app-context.tsx'
import chip from '../../components/orders/state-chip.module.css'

const looks = {
  good: { tone: chip.good, Icon: IconCheck },
  warning: { tone: chip.warn, Icon: IconEye },
  failed: { tone: chip.bad, Icon: IconAlertTriangle },
  waiting: { tone: chip.wait, Icon: IconMinus },
  there: { tone: chip.warn, Icon: IconEye },
  done: { tone: chip.wait, Icon: IconCircleCheck },
} as const satisfies Record<PreviewRow['verdict'], unknown>

/** What would become of an order: colour, icon and word, as the chips of states. */
export function VerdictChip({ verdict }: { readonly verdict: PreviewRow['verdict'] }) {
  const { verdicts } = useText(previewText)
  const { tone, Icon } = looks[verdict]
  const { chip: word, meaning } = verdicts[verdict]
  return (
    <span className={`fb-chip ${chip.chip ?? ''} ${tone ?? ''}`} title={meaning}>
      <Icon size={14} aria-hidden />
      <span className={`fb-chip-word ${chip.word ?? ''}`}>{word}</span>
    </span>
  )
}
