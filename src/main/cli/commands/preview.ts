import { fields } from '../../../shared/contract/calls.ts'
import type { Preview, PreviewedOrder } from '../../../shared/contract/preview.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { formatDate, formatMoney } from '../../../shared/text/format.ts'
import { sayProblem, sayWarning } from '../../../shared/text/say.ts'
import { answered, done, misunderstood, withConnection, type Cli } from '../context.ts'
import type { ExitCode } from '../exit.ts'

export interface PreviewOptions {
  readonly days: string
  readonly bodies?: boolean
}

/** Shows how orders would be booked, from the same code that books them. Writes nothing. */
export async function previewOrders(
  cli: Cli,
  orderId: string | undefined,
  options: PreviewOptions,
): Promise<ExitCode> {
  const days = Number(options.days)
  if (!fields.days.safeParse(days).success) return misunderstood(cli)
  return withConnection(cli, (connection) =>
    answered(cli, cli.call('terminal.preview', { connection, days, orderId }), (preview) => {
      tell(cli, preview, orderId !== undefined || options.bodies === true)
      return done(cli, preview)
    }),
  )
}

function tell(cli: Cli, preview: Preview, withBodies: boolean): void {
  const { out } = cli
  const text = cliText[out.language]
  const rows = preview.orders.map((order) => [
    order.orderId,
    formatDate(order.date, out.language),
    formatMoney(order.total, order.currency, out.language),
    remark(order, cli),
  ])
  out.table([[text.head.order, text.head.date, text.head.total, text.head.reason], ...rows], [0, 2])
  for (const order of withBodies ? preview.orders : []) {
    const contact = order.bodies?.contact ?? null
    if (contact !== null) out.line(`POST contacts ${contact}`)
    if (order.bodies !== null) out.line(`POST sales_invoices ${order.bodies.invoice}`)
  }
  out.line(text.previewCounts(preview.counts))
  out.line(text.nothingWritten)
}

function remark(order: PreviewedOrder, cli: Cli): string {
  if (order.problem !== null) return sayProblem(order.problem, cli.out.language).what
  return order.warnings.map((warning) => sayWarning(warning, cli.out.language).what).join(' ')
}
