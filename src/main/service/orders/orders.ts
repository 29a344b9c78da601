import type { ActionOutcome } from '../../../shared/contract/actions.ts'
import type { Api } from '../../../shared/contract/calls.ts'
import type { Problem, ProblemCode } from '../../../shared/domain/problem.ts'
import { ok, type Result } from '../../../shared/domain/result.ts'
import type { BookingSettings } from '../../../shared/domain/settings.ts'
import type { Ports } from '../../ports/ports.ts'
import * as actions from '../../sync/actions.ts'
import { takeEarlier } from '../../sync/take.ts'
import { why } from '../../sync/why.ts'
import { withConnection, type ServiceContext } from '../context.ts'
import { orderDetail } from './order-detail.ts'
import { listAsFile } from './order-file.ts'
import { causesOf, marksOf, orderPage } from './order-list.ts'
import { rowOf } from './rows.ts'

type OrderCalls = Omit<Pick<Api, Extract<keyof Api, `orders.${string}`>>, 'orders.goReady'>

type EngineAction = (ports: Ports, settings: BookingSettings) => Promise<ActionOutcome>

type ListCalls = Pick<Api, 'orders.list' | 'orders.file' | 'orders.causes' | 'orders.marks' | 'orders.rows'>

/** Lists of orders, and what they can be narrowed by. */
function listCalls(context: ServiceContext): ListCalls {
  return {
    'orders.list': ({ connection, ...query }) =>
      withConnection(context, connection, async ({ ports }) => ok(await orderPage(ports.store, query))),
    'orders.file': ({ connection, ...meant }) =>
      withConnection(context, connection, async ({ ports }) =>
        ok({ text: await listAsFile(ports.store, meant, context.home.settings().language) }),
      ),
    'orders.causes': ({ connection, tab }) =>
      withConnection(context, connection, ({ ports }) => Promise.resolve(ok(causesOf(ports.store, tab)))),
    'orders.marks': ({ connection }) =>
      withConnection(context, connection, ({ ports }) => Promise.resolve(ok(marksOf(ports.store)))),
    'orders.rows': ({ connection, orderIds }) =>
      withConnection(context, connection, ({ ports: { store } }) => {
        const entries = orderIds.map((orderId) => store.entry(orderId)).filter((entry) => entry !== null)
        return Promise.resolve(ok({ rows: entries.map(rowOf) }))
      }),
  }
}

/** Orders: lists, one order, and what the merchant can do with them. */
export function orderCalls(context: ServiceContext): OrderCalls {
  const act = (id: string, action: EngineAction): Promise<Result<ActionOutcome, Problem>> =>
    withConnection(context, id, async ({ ports, settings }) => {
      const outcome = await action(ports, settings().booking)
      if (outcome === 'done') context.events.changed(id)
      return ok(outcome)
    })
  return {
    ...listCalls(context),
    'orders.get': ({ connection, orderId }) =>
      withConnection(context, connection, (opened) => orderDetail(opened, orderId)),
    'orders.why': ({ connection, orderId }) =>
      withConnection(context, connection, async ({ ports, settings }) =>
        ok(await why(ports, settings().booking, orderId)),
      ),
    'orders.retry': ({ connection, orderId }) => act(connection, (ports) => actions.retry(ports, orderId)),
    'orders.retryAll': ({ connection, code, about }) =>
      withConnection(context, connection, async ({ ports }) => {
        const retried = await actions.retryAll(ports, code as ProblemCode | null, about)
        if (retried > 0) context.events.changed(connection)
        return ok({ retried })
      }),
    'orders.allow': ({ connection, orderId, code }) =>
      act(connection, async (ports, settings) => {
        const chosen = code ?? ports.store.entry(orderId)?.problem?.code
        if (chosen === undefined) return 'nothing_to_do'
        const outcome = await actions.allow(ports, orderId, chosen as ProblemCode)
        if (outcome !== 'unknown_order' || chosen !== 'BEFORE_START_DATE') return outcome
        return takeEarlier(ports, settings, orderId)
      }),
    'orders.ignore': ({ connection, orderIds, reason }) =>
      withConnection(context, connection, async ({ ports }) => {
        const outcomes = [...(await actions.ignoreAll(ports, orderIds, reason)).values()]
        const ignored = outcomes.filter((outcome) => outcome === 'done').length
        if (ignored > 0) context.events.changed(connection)
        return ok({ ignored, outcome: outcomes.find((outcome) => outcome !== 'done') ?? 'done' })
      }),
    'orders.unignore': ({ connection, orderId }) =>
      act(connection, (ports) => actions.unignore(ports, orderId)),
    'orders.seen': ({ connection, orderId }) =>
      act(connection, (ports) => actions.acknowledge(ports, orderId)),
    'orders.contact': ({ connection, orderId, contactId }) =>
      act(connection, (ports) => actions.chooseContact(ports, orderId, contactId)),
    'orders.reference': ({ connection, orderId, suffix }) =>
      act(connection, (ports) => actions.changeReference(ports, orderId, suffix)),
  }
}
