import type { RefundConfirmed, RefundView } from '../../../shared/contract/refunds.ts'
import { refundMoney, type RefundMoney } from '../../../shared/domain/entry-refund.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { cliRefundsText } from '../../../shared/text/cli-refunds.ts'
import { formatMoney } from '../../../shared/text/format.ts'
import { amountOf, outcomeWords, proposalWords } from '../../../shared/text/refund-words.ts'
import { refundsText } from '../../../shared/text/screens/refunds.ts'
import { answered, misunderstood, withConnection, type Cli } from '../context.ts'
import { exit, type ExitCode } from '../exit.ts'

export interface ConfirmOptions {
  readonly pieces?: string
  readonly money?: string
}

/** What is to be looked at, with the proposal. @returns `attention` when there is anything */
export function listRefunds(cli: Cli): Promise<ExitCode> {
  return withConnection(cli, (connection) =>
    answered(cli, cli.call('refunds.list', { connection }), (list) => {
      if (list.open.length === 0) cli.out.line(cliRefundsText[cli.out.language].none)
      else printRefunds(cli, list.open)
      if (list.problem !== null) cli.out.problem(list.problem)
      cli.out.data(list)
      return list.open.length === 0 ? exit.ok : exit.attention
    }),
  )
}

function printRefunds({ out }: Cli, views: readonly RefundView[]): void {
  const { head, lines } = cliRefundsText[out.language]
  const text = refundsText[out.language]
  const rows = views.map((view) => {
    const amount = amountOf(view)
    return [
      view.orderId,
      text.kind[view.kind],
      proposalWords(view, text),
      amount === null ? '' : formatMoney(amount, view.currency, out.language),
      view.proposal?.reference ?? '',
    ]
  })
  out.table([[head.order, head.what, head.proposal, head.amount, head.reference], ...rows], [0, 3])
  out.line()
  out.line(lines)
  for (const view of views) {
    const named = view.lines.map(({ quantity, description }) => `${quantity} × ${description}`)
    if (named.length > 0) out.line(`  ${view.orderId}: ${named.join(', ')}`)
  }
}

/** Approves a refund, and writes it. */
export async function confirmRefund(
  cli: Cli,
  orderId: string,
  { pieces, money }: ConfirmOptions,
): Promise<ExitCode> {
  const chosen = refundMoney.safeParse(money)
  if (money !== undefined && !chosen.success) return misunderstood(cli)
  const quantities = pieces === undefined ? null : pieces.split(',').map((count) => count.trim())
  return withConnection(cli, async (connection) => {
    const to = chosen.success ? chosen.data : await proposedMoney(cli, connection, orderId)
    const asked = cli.call('refunds.confirm', { connection, orderId, quantities, money: to })
    return answered(cli, asked, (answer) => tell(cli, answer))
  })
}

/** What the screen would propose for it. */
async function proposedMoney(cli: Cli, connection: string, orderId: string): Promise<RefundMoney> {
  const list = await cli.call('refunds.list', { connection })
  const view = list.ok ? list.value.open.find((one) => one.orderId === orderId) : undefined
  return view?.moneys[0] ?? 'later'
}

function tell(cli: Cli, { outcome, refund, problem }: RefundConfirmed): ExitCode {
  const { out } = cli
  out.data({ outcome, refund, problem })
  if (outcome !== 'done') {
    out.line(cliText[out.language].actionNot[outcome])
    return exit.failed
  }
  out.line(outcomeWords(refund, refundsText[out.language]))
  const reason = refund?.problem ?? problem
  if (reason !== null && !out.isJson) out.problem(reason)
  return refund?.state === 'draft' || refund?.state === 'done' ? exit.ok : exit.attention
}

/** Leaves a refund as it is. */
export function dismissRefund(cli: Cli, orderId: string): Promise<ExitCode> {
  return withConnection(cli, (connection) =>
    answered(cli, cli.call('refunds.leave', { connection, orderId }), (outcome) => {
      const text = cliText[cli.out.language]
      cli.out.line(outcome === 'done' ? refundsText[cli.out.language].outcome.left : text.actionNot[outcome])
      cli.out.data({ outcome })
      return outcome === 'done' ? exit.ok : exit.failed
    }),
  )
}
