import { useState } from 'react'
import type { JournalView } from '../../../../shared/contract/journal.ts'
import type { Problem } from '../../../../shared/domain/problem.ts'
import { useCall } from '../../../app/use-call.ts'

/** So many lines come at a time, and this is the most that is shown; older ones are in the file. */
const STEP = 100
const MOST = 500

interface ShownJournal {
  /** `null` = not known yet. */
  readonly notes: JournalView['notes'] | null
  readonly hasMore: boolean
  readonly more: () => void
  readonly isLoading: boolean
  readonly problem: Problem | null
  readonly reload: () => void
}

/** What happened, from the newest on. @param about the number of an order, or the settings; `null` = everything */
export function useJournal(connection: string, about: string | null): ShownJournal {
  const [limit, setLimit] = useState(STEP)
  const { data, problem, isLoading, reload } = useCall('journal.list', {
    connection,
    ...(about === null ? {} : { about }),
    after: null,
    limit,
  })
  return {
    notes: data?.notes ?? null,
    hasMore: data !== null && data.next !== null && limit < MOST,
    more: () => {
      setLimit(Math.min(MOST, limit + STEP))
    },
    isLoading,
    problem,
    reload,
  }
}
