import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { ok, type Result } from '../../../shared/domain/result.ts'
import type { Home } from '../../home.ts'
import { withConnection, type ServiceContext } from '../context.ts'

/** What the merchant should know of the data on this computer, though nothing stands still for it. */
export function remarksOf(
  { folder, sharedPlace }: Pick<Home, 'folder' | 'sharedPlace'>,
  returnedTo: string | null,
): Problem[] {
  return [
    ...(returnedTo === null ? [] : [problem('DATA_RETURNED', { day: returnedTo })]),
    ...sharedFolder({ folder, sharedPlace }),
  ]
}

/** The data folder, when it is where a database is not safe. */
export function sharedFolder({ folder, sharedPlace }: Pick<Home, 'folder' | 'sharedPlace'>): Problem[] {
  return sharedPlace === null ? [] : [problem('DATA_FOLDER_SHARED', { folder, reason: sharedPlace })]
}

/** The merchant has read that the records are those of a copy; it is told no more. */
export function returnSeen(context: ServiceContext, id: string): Promise<Result<null, Problem>> {
  return withConnection(context, id, async ({ ports }) => {
    await ports.store.changeRunState((state) => ({ ...state, returnedTo: null }))
    context.events.changed(id)
    return ok(null)
  })
}
