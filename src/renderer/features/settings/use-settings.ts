import type { Problem } from '../../../shared/domain/problem.ts'
import { putAnswer, useCall } from '../../app/use-call.ts'
import type { StoredView } from './use-section-form.ts'

export interface LoadedSettings {
  /** `null` while they are not known. */
  readonly stored: StoredView | null
  readonly problem: Problem | null
  readonly isLoading: boolean
  readonly reload: () => void
}

/** The settings of a connection with everything there is to choose from. */
export function useSettings(connection: string | null): LoadedSettings {
  const { data: view, ...rest } = useCall('connection.settings', connection === null ? null : { connection })
  if (connection === null || view === null) return { ...rest, stored: null }
  const stored: StoredView = {
    connection,
    view,
    replace: (newer) => {
      putAnswer('connection.settings', { connection }, newer)
    },
  }
  return { ...rest, stored }
}
