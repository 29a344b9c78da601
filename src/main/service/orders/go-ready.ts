import type { Api, Outputs } from '../../../shared/contract/calls.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { ok, type Result } from '../../../shared/domain/result.ts'
import { withMemory } from '../../../shared/settings/app-state.ts'
import { retry, retryAll } from '../../sync/actions.ts'
import { withConnection, type ServiceContext } from '../context.ts'

/** What offers many failures again after one thing was settled for all of them. */
export function goReadyCalls(context: ServiceContext): Pick<Api, 'orders.goReady' | 'connection.adopt'> {
  return {
    'orders.goReady': ({ connection }) => goReady(context, connection),
    'connection.adopt': ({ connection: id }) =>
      withConnection(context, id, async ({ ports }) => {
        const adoptsAt = new Date(context.home.clock.now()).toISOString()
        await context.home.appState.change((state) => withMemory(state, id, { adoptsAt }))
        const offered = await retryAll(ports, 'INVOICE_THERE')
        context.events.changed(id)
        return ok({ offered })
      }),
  }
}

function goReady(
  { home, ready, runs, events }: ServiceContext,
  id: string,
): Promise<Result<Outputs['orders.goReady'], Problem>> {
  return withConnection({ home }, id, async ({ ports }) => {
    const orderIds = await ready.of(id)
    ready.forget(id)
    let retried = 0
    for (const orderId of orderIds) if ((await retry(ports, orderId)) === 'done') retried += 1
    if (retried === 0) return ok({ retried, problem: null })
    events.changed(id)
    const run = await runs.run(id, 'manual')
    return ok({ retried, problem: run.ok ? run.value.problem : run.problem })
  })
}
