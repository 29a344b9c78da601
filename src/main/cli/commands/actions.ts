import type { ActionOutcome } from '../../../shared/contract/actions.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import type { Result } from '../../../shared/domain/result.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { counted } from '../../../shared/text/format.ts'
import { answered, done, misunderstood, withConnection, type Cli } from '../context.ts'
import { exit, type ExitCode } from '../exit.ts'

export interface RetryOptions {
  readonly all?: boolean
  readonly code?: string
  readonly contact?: string
  readonly suffix?: string
}

/** Offers one order, or all with a cause, again. */
export async function retryOrders(
  cli: Cli,
  orderId: string | undefined,
  { all, code, contact, suffix }: RetryOptions,
): Promise<ExitCode> {
  if (orderId === undefined) {
    if (all !== true && code === undefined) return misunderstood(cli)
    return withConnection(cli, (connection) =>
      answered(cli, cli.call('orders.retryAll', { connection, code: code ?? null }), ({ retried }) => {
        cli.out.line(cliText[cli.out.language].retried(counted(retried, 'order', cli.out.language)))
        return done(cli, { retried })
      }),
    )
  }
  return act(cli, (connection) => {
    const order = { connection, orderId }
    if (contact !== undefined) return cli.call('orders.contact', { ...order, contactId: contact })
    if (suffix !== undefined) return cli.call('orders.reference', { ...order, suffix })
    return cli.call('orders.retry', order)
  })
}

/** Lets one order go in spite of a cause; without a code the order's present one. */
export function allowOrder(cli: Cli, orderId: string, code: string | undefined): Promise<ExitCode> {
  return act(cli, (connection) => cli.call('orders.allow', { connection, orderId, code }))
}

/** Leaves an order out, with a reason. */
export function ignoreOrder(
  cli: Cli,
  orderId: string,
  { reason }: { readonly reason: string },
): Promise<ExitCode> {
  return withConnection(cli, (connection) =>
    answered(cli, cli.call('orders.ignore', { connection, orderIds: [orderId], reason }), ({ outcome }) =>
      tell(cli, outcome),
    ),
  )
}

/** Takes back an ignore. */
export function unignoreOrder(cli: Cli, orderId: string): Promise<ExitCode> {
  return act(cli, (connection) => cli.call('orders.unignore', { connection, orderId }))
}

/** Marks a change after invoicing as seen to. */
export function seenOrder(cli: Cli, orderId: string): Promise<ExitCode> {
  return act(cli, (connection) => cli.call('orders.seen', { connection, orderId }))
}

function act(
  cli: Cli,
  make: (connection: string) => Promise<Result<ActionOutcome, Problem>>,
): Promise<ExitCode> {
  return withConnection(cli, (connection) => answered(cli, make(connection), (outcome) => tell(cli, outcome)))
}

function tell(cli: Cli, outcome: ActionOutcome): ExitCode {
  const text = cliText[cli.out.language]
  cli.out.line(outcome === 'done' ? text.actionDone : text.actionNot[outcome])
  cli.out.data({ outcome })
  return outcome === 'done' ? exit.ok : exit.failed
}
