import type { Api } from '../../../shared/contract/calls.ts'
import type { Order } from '../../../shared/domain/order.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { ok, type Result } from '../../../shared/domain/result.ts'
import { vatExamples, type VatExamples } from '../../../shared/domain/vat-examples.ts'
import type { Connection } from '../../home.ts'
import { withConnection, type ServiceContext } from '../context.ts'

const DAYS = 90
/** Of a hundred orders each: enough to know a shop by, and soon read. */
const MOST_PAGES = 10
const DAY_MS = 86_400_000

/** What of VAT occurs in the recent orders of a shop, to ask the merchant about nothing else. */
export function vatExampleCalls(context: ServiceContext): Pick<Api, 'setup.vatExamples'> {
  return {
    'setup.vatExamples': ({ connection }) => withConnection(context, connection, examplesIn),
  }
}

async function examplesIn({ ports }: Connection): Promise<Result<VatExamples, Problem>> {
  const from = new Date(ports.clock.now() - DAYS * DAY_MS).toISOString().slice(0, 10)
  const orders: Order[] = []
  let afterId: string | null = '0'
  for (let page = 0; page < MOST_PAGES && afterId !== null; page += 1) {
    const reply = await ports.shop.changedOrders({ modified: `${from} 00:00:00`, historyId: '' }, afterId)
    if (!reply.ok) return reply
    orders.push(...reply.value.orders.flatMap((read) => (read.ok ? [read.order] : [])))
    afterId = reply.value.nextAfterId
  }
  // One without a status was never finished.
  return ok(vatExamples(orders.filter(({ statusId }) => statusId !== '0')))
}
