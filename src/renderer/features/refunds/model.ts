import type { RefundView } from '../../../shared/contract/refunds.ts'
import { decimal } from '../../../shared/domain/decimal.ts'
import { refundLines, type InvoicedLine, type Refund } from '../../../shared/domain/refund-lines.ts'

export const tabs = ['open', 'done', 'left'] as const
export type RefundTab = (typeof tabs)[number]

/** The tab of the address; the first when it names none. */
export function tabOf(query: URLSearchParams): RefundTab {
  return tabs.find((tab) => tab === query.get('tab')) ?? 'open'
}

/** Pieces of each line that are left to be credited. */
export function mostOf({ quantity, creditedQuantity }: InvoicedLine): number {
  return Math.max(0, Number(decimal(quantity).minus(creditedQuantity)))
}

/** Whether a line follows the others and cannot be chosen. */
export function follows({ kind, gross }: InvoicedLine): boolean {
  return kind === 'discount' || kind === 'rounding' || decimal(gross).lt(0)
}

/** The pieces of the proposal, per line. */
export function proposedQuantities({ lines, proposal }: RefundView): readonly number[] {
  return lines.map((_, i) => Number(proposal?.lines.find(({ line }) => line === i)?.quantity ?? '0'))
}

/** What comes of these pieces; with those of the proposal the proposal itself, which may be amounts without pieces. */
export function refundFor(view: RefundView, quantities: readonly number[] | null): Refund | null {
  const { proposal, lines } = view
  if (proposal === null) return null
  if (quantities === null) return proposal
  return refundLines(lines, new Map(quantities.map((count, i) => [i, decimal(count)])))
}
