import type { ProblemCode } from '../../../shared/domain/problem.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { counted } from '../../../shared/text/format.ts'
import type { ActionOutcome } from '../../../shared/contract/actions.ts'
import * as actions from '../../sync/actions.ts'
import { done, misunderstood, withConnection, type Cli } from '../context.ts'
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
  options: RetryOptions,
): Promise<ExitCode> {
  if (orderId === undefined && options.all !== true && options.code === undefined) return misunderstood(cli)
  return withConnection(cli, async ({ ports }) => {
    if (orderId === undefined) {
      const code = (options.code ?? null) as ProblemCode | null
      const count = await actions.retryAll(ports, code)
      cli.out.line(cliText[cli.out.language].retried(counted(count, 'order', cli.out.language)))
      return done(cli, { retried: count })
    }
    if (options.contact !== undefined)
      return tell(cli, await actions.chooseContact(ports, orderId, options.contact))
    if (options.suffix !== undefined)
      return tell(cli, await actions.changeReference(ports, orderId, options.suffix))
    return tell(cli, await actions.retry(ports, orderId))
  })
}

/** Lets one order go in spite of a cause; without a code the order's present one. */
export async function allowOrder(cli: Cli, orderId: string, code: string | undefined): Promise<ExitCode> {
  return withConnection(cli, async ({ ports }) => {
    const present = (await ports.store.find(orderId))?.problem?.code
    const chosen = (code ?? present) as ProblemCode | undefined
    return tell(cli, chosen === undefined ? 'nothing_to_do' : await actions.allow(ports, orderId, chosen))
  })
}

/** Leaves an order out, with a reason. */
export async function ignoreOrder(
  cli: Cli,
  orderId: string,
  options: { readonly reason: string },
): Promise<ExitCode> {
  return withConnection(cli, async ({ ports }) =>
    tell(cli, await actions.ignore(ports, orderId, options.reason)),
  )
}

/** Takes back an ignore. */
export async function unignoreOrder(cli: Cli, orderId: string): Promise<ExitCode> {
  return withConnection(cli, async ({ ports }) => tell(cli, await actions.unignore(ports, orderId)))
}

/** Marks a change after invoicing as seen to. */
export async function seenOrder(cli: Cli, orderId: string): Promise<ExitCode> {
  return withConnection(cli, async ({ ports }) => tell(cli, await actions.acknowledge(ports, orderId)))
}

function tell(cli: Cli, outcome: ActionOutcome): ExitCode {
  const text = cliText[cli.out.language]
  cli.out.line(outcome === 'done' ? text.actionDone : text.actionNot[outcome])
  cli.out.data({ outcome })
  return outcome === 'done' ? exit.ok : exit.failed
}
