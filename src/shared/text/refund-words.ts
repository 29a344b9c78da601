import type { RefundView } from '../contract/refunds.ts'
import { decimal } from '../domain/decimal.ts'
import type { EntryRefund } from '../domain/entry-refund.ts'
import type { RefundsText } from './screens/refunds.ts'

/** What is proposed, in a few words. */
export function proposalWords({ proposal, problem, lines }: RefundView, text: RefundsText): string {
  if (proposal === null) return problem === null && lines.length > 0 ? text.nothing : text.notNow
  const isWhole = proposal.way === 'credit' && decimal(proposal.left).eq(0)
  return isWhole ? text.whole : text.way[proposal.way]
}

/** Amount of the proposal, above zero, two decimals; `null` = there is none to show. */
export function amountOf({ proposal, invoiceTotal }: RefundView): string | null {
  if (proposal === null || proposal.way === 'look') return null
  if (proposal.reference === '') return invoiceTotal
  return decimal(proposal.total).abs().toFixed(2)
}

/** How agreeing to it ended, as it stands after the run; `null` = it is gone. */
export function outcomeWords(refund: EntryRefund | null, { outcome: text }: RefundsText): string {
  switch (refund?.state) {
    case 'draft':
      return text.draft(refund.reference)
    case 'done':
      return refund.reference === '' ? text.moneyDone : text.done(refund.reference)
    case 'asked':
      return text.asked
    case 'refused':
    case 'left':
    case undefined:
      return text.not
  }
}
