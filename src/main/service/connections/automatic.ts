import type { Input } from '../../../shared/contract/calls.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { withMemory } from '../../../shared/settings/app-state.ts'
import { noRuns } from '../../ports/store.ts'
import { noteAutomatic } from '../program/note-settings.ts'
import { settingsOf, type ServiceContext } from '../context.ts'
import { missingOf } from './readiness.ts'

/**
 * The merchant says that runs are made by themselves from now on, or no longer. Before that nothing is booked but what is asked
 * for. The first run is at the next hour or night, not at once: who wants that has a button for it.
 *
 * @returns SETTINGS_INCOMPLETE when it is switched on while something misses, CONNECTION_UNKNOWN
 */
export async function setAutomatic(
  context: ServiceContext,
  { connection: id, on }: Input<'connection.automatic'>,
): Promise<Result<null, Problem>> {
  const { home, runs, events } = context
  const known = settingsOf(home, id)
  if (!known.ok) return known
  if (on) {
    const opened = await home.open(id)
    const { lastRuns } = opened.ok ? opened.value.ports.store.runState() : noRuns
    const [missing] = missingOf(known.value, lastRuns, home.appState.current)
    if (missing !== undefined) return fail(problem('SETTINGS_INCOMPLETE', { missing }))
    if (!opened.ok) return opened
  }
  const automaticAt = on ? new Date(home.clock.now()).toISOString() : null
  await home.appState.change((state) => withMemory(state, id, { automaticAt }))
  await noteAutomatic(context, id, on)
  await runs.refresh()
  events.changed(id)
  return ok(null)
}
