import { useCallback, useState } from 'react'
import type { SettingsView } from '../../../shared/contract/views.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { useCall } from '../../app/use-call.ts'
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
  const { data, problem, isLoading, reload } = useCall(
    'connection.settings',
    connection === null ? null : { connection },
  )
  // What came back from storing counts until the engine is asked anew.
  const [newer, setNewer] = useState<{
    readonly than: SettingsView | null
    readonly view: SettingsView
  } | null>(null)
  const replace = useCallback(
    (view: SettingsView) => {
      setNewer({ than: data, view })
    },
    [data],
  )
  const view = newer !== null && newer.than === data ? newer.view : data
  return {
    stored: connection === null || view === null ? null : { connection, view, replace },
    problem,
    isLoading,
    reload,
  }
}
