import type { AllowSolution } from '../../../shared/problems/solutions.ts'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { actionWords } from '../../../shared/text/words.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { AskAllow } from '../../components/orders/ask-allow.tsx'
import { AskContact, AskMany, AskReason } from '../../components/orders/order-dialogs.tsx'
import type { OrderActs } from '../../components/orders/use-order-acts.ts'

/** What is asked before something is done. */
export type Asking =
  | { readonly kind: 'ignore' | 'seen'; readonly orderIds: readonly string[] }
  | {
      readonly kind: 'allow'
      readonly orderIds: readonly string[]
      readonly solution: AllowSolution
    }
  | { readonly kind: 'contact'; readonly orderId: string }
  | { readonly kind: 'adopt'; readonly count: number }

interface AskDialogProps {
  readonly asking: Asking
  readonly acts: OrderActs
  readonly onClose: () => void
}

export function AskDialog({ asking, acts, onClose }: AskDialogProps) {
  const { language } = useApp()
  const { allow, adopt } = useText(partsText)
  switch (asking.kind) {
    case 'ignore':
      return (
        <AskReason
          count={asking.orderIds.length}
          onClose={onClose}
          onIgnore={(reason) => void acts.ignore(asking.orderIds, reason)}
        />
      )
    case 'contact':
      return <AskContact onClose={onClose} onContact={(id) => void acts.contact(asking.orderId, id)} />
    case 'seen':
      return (
        <AskMany
          what={allow.seen(asking.orderIds.length)}
          button={actionWords.acknowledge[language]}
          onClose={onClose}
          onDone={() => void acts.seen(asking.orderIds)}
        />
      )
    case 'allow':
      return (
        <AskAllow
          solution={asking.solution}
          count={asking.orderIds.length}
          onClose={onClose}
          onDone={() => void acts.allow(asking.orderIds, asking.solution.code)}
        />
      )
    case 'adopt':
      return (
        <AskMany
          title={adopt.title}
          what={`${adopt.what(asking.count)} ${adopt.other}`}
          button={actionWords.adopt[language]}
          onClose={onClose}
          onDone={() => void acts.adopt()}
        />
      )
  }
}
