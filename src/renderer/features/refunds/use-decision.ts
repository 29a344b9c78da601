import { useState } from 'react'
import type { RefundConfirmed } from '../../../shared/contract/refunds.ts'
import type { RefundMoney } from '../../../shared/domain/entry-refund.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { outcomeWords } from '../../../shared/text/refund-words.ts'
import { refundsText, type RefundsText } from '../../../shared/text/screens/refunds.ts'
import { useText } from '../../app/app-context.tsx'
import { useAction } from '../../app/use-call.ts'

/** What came of the merchant's yes or no. */
export interface DecisionSaid {
  readonly title: string
  readonly isGood: boolean
  readonly problem: Problem | null
}

/** Saying yes or no to a refund. */
export function useDecision(connection: string) {
  const text = useText(refundsText)
  const confirming = useAction('refunds.confirm')
  const leaving = useAction('refunds.leave')
  const [said, setSaid] = useState<DecisionSaid | null>(null)
  return {
    said,
    isBusy: confirming.isBusy || leaving.isBusy,
    problem: confirming.problem ?? leaving.problem,
    async confirm(orderId: string, quantities: readonly string[] | null, money: RefundMoney): Promise<void> {
      setSaid(null)
      const answer = await confirming.run({ connection, orderId, quantities, money })
      if (answer !== null) setSaid(wordsOf(answer, text))
    },
    async leave(orderId: string): Promise<void> {
      setSaid(null)
      const outcome = await leaving.run({ connection, orderId })
      if (outcome === null) return
      const isGood = outcome === 'done'
      setSaid({ title: isGood ? text.outcome.left : text.outcome.not, isGood, problem: null })
    },
  }
}

function wordsOf({ outcome, refund, problem }: RefundConfirmed, text: RefundsText): DecisionSaid {
  if (outcome !== 'done') return { title: text.outcome.not, isGood: false, problem }
  const isGood = refund?.state === 'draft' || refund?.state === 'done'
  const reason = isGood ? null : (refund?.problem ?? problem)
  return { title: outcomeWords(refund, text), isGood, problem: reason }
}
