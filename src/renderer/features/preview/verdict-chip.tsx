import { IconAlertTriangle, IconCheck, IconCircleCheck, IconEye, IconMinus } from '@tabler/icons-react'
import type { PreviewRow } from '../../../shared/contract/views.ts'
import { previewText } from '../../../shared/text/screens/preview.ts'
import { useText } from '../../app/app-context.tsx'
import { Chip } from '../../components/orders/chip.tsx'

const looks = {
  good: { tone: 'good', Icon: IconCheck },
  warning: { tone: 'warn', Icon: IconEye },
  failed: { tone: 'bad', Icon: IconAlertTriangle },
  waiting: { tone: 'wait', Icon: IconMinus },
  there: { tone: 'warn', Icon: IconEye },
  done: { tone: 'wait', Icon: IconCircleCheck },
} as const satisfies Record<PreviewRow['verdict'], unknown>

/** What would become of an order, as the chips of states. */
export function VerdictChip({ verdict }: { readonly verdict: PreviewRow['verdict'] }) {
  const { chip, meaning } = useText(previewText).verdicts[verdict]
  return (
    <Chip look={looks[verdict]} meaning={meaning}>
      {chip}
    </Chip>
  )
}
