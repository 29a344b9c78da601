import type { RunKind } from '../../src/shared/contract/run.ts'
import { SETTLE_MS } from '../../src/main/sync/doubts.ts'
import type { Bench } from './bench.ts'
import type { Case, Step } from './format.ts'
import type { Host } from './host.ts'

/** A step, or the removal of the order from the shop, which only `deleted_in_opencart` brings. */
export interface PlayedStep extends Step {
  readonly remove?: true
}

/** The steps of a case: its events, or what is played without them. */
export function stepsOf(testCase: Case): readonly PlayedStep[] {
  const { given = {}, events } = testCase
  const removal: PlayedStep[] =
    given.deleted_in_opencart === undefined ? [] : [{ sync: 1 }, { remove: true, nightly: 1 }]
  if (events !== undefined) return [...removal, ...events]
  if (removal.length > 0) return removal
  return given.local_state?.startsWith('pushed ') === true ? [{ sync: 1 }, { nightly: 1 }] : [{ sync: 1 }]
}

/** Index of the step after which the outer expectation holds: the last before the order changes in the shop. */
export function checkedAfter(steps: readonly PlayedStep[]): number {
  const change = steps.findIndex((step) => step.status !== undefined || step.edit !== undefined)
  return change > 0 ? change - 1 : steps.length - 1
}

/** Longer than the pause before an unclear write is looked up again, and less than an hour. */
const BETWEEN_STEPS_MS = 20 * SETTLE_MS

/** Lets the time between two steps pass. */
export function pause(bench: Bench): void {
  bench.clock.advance(BETWEEN_STEPS_MS)
}

/** Plays one step: restart, changes in the shop, runs. */
export async function playStep(bench: Bench, host: Host, testCase: Case, step: PlayedStep): Promise<void> {
  const { order_id: orderId } = testCase.order
  const { data } = bench.shop
  if (step.restart !== undefined) await host.restart()
  if (step.status !== undefined) data.setStatus(orderId, step.status)
  if (step.edit !== undefined) data.edit(orderId, step.edit)
  if (step.remove === true) data.remove(orderId)
  const runs: RunKind[] = []
  if (step.sync !== undefined) runs.push('hourly')
  if (step.nightly !== undefined) runs.push('nightly')
  const [first = 'manual', ...others] = runs
  if (step.manual_sync_at_same_time !== undefined) await host.run([first, 'manual'])
  else if (runs.length > 0) await host.run([first])
  for (const kind of others) await host.run([kind])
}
