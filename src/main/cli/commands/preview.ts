import { cliText } from '../../../shared/text/cli.ts'
import { formatDate, formatMoney } from '../../../shared/text/format.ts'
import { sayProblem, sayWarning } from '../../../shared/text/say.ts'
import { previewDays, previewOrder, type Preview, type PreviewedOrder } from '../../sync/preview.ts'
import { done, misunderstood, refuse, withConnection, type Cli } from '../context.ts'
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
  if (!Number.isInteger(days) || days < 1 || days > 366) return misunderstood(cli)
  return withConnection(cli, async ({ ports, settings }) => {
    const { booking } = settings()
    const preview = await (orderId === undefined
      ? previewDays(ports, booking, days)
      : previewOrder(ports, booking, orderId))
    if (!preview.ok) return refuse(cli, preview.problem)
    tell(cli, preview.value, orderId !== undefined || options.bodies === true)
    return done(cli, preview.value)
  })
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
