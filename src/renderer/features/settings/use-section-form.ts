import { useCallback, useMemo, useState } from 'react'
import type { SettingsView } from '../../../shared/contract/views.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import type { BookingSettings } from '../../../shared/domain/settings.ts'
import type { Schedule } from '../../../shared/settings/schema.ts'
import { useAction } from '../../app/use-call.ts'
import { focusOn } from './focus-on.ts'
import { applied, isDifferent, noChanges, refusedField, type Changes } from './model/changes.ts'
import { wrongFields } from './model/field-checks.ts'
import { prefill } from './model/prefill.ts'
import type { SectionName } from './model/steps.ts'

/** One part of the settings while it is being changed. */
export interface SectionForm {
  readonly view: SettingsView
  /** As on screen: what is stored, what the program proposes, what the merchant changed. */
  readonly booking: BookingSettings
  readonly schedule: Schedule
  readonly set: (changes: Partial<BookingSettings>) => void
  readonly setSchedule: (changes: Partial<Schedule>) => void
  /** The merchant changed something that is not stored. */
  readonly isChanged: boolean
  /** The program proposes something that is not stored. */
  readonly isProposed: (field?: keyof BookingSettings) => boolean
  /** The field does not fit; told once it was tried to save it. */
  readonly isWrong: (field: string) => boolean
  readonly hasWrong: boolean
  readonly isBusy: boolean
  /** Why saving was refused, when it is about no field here. */
  readonly problem: Problem | null
  readonly isSaved: boolean
  /** Gives whether it is stored. */
  readonly save: () => Promise<boolean>
  readonly cancel: () => void
}

/** The settings as they are stored, and what to do with those that come back from storing. */
export interface StoredView {
  readonly connection: string
  readonly view: SettingsView
  readonly replace: (view: SettingsView) => void
}

/** The form of one part of Configuratie. Everything is stored in one call, or nothing. */
export function useSectionForm({ connection, view, replace }: StoredView, section: SectionName): SectionForm {
  const proposal = useMemo<Changes>(
    () => ({ booking: prefill(view, section), schedule: {} }),
    [view, section],
  )
  const [changes, setChanges] = useState(noChanges)
  const [wrong, setWrong] = useState<readonly string[]>([])
  const [isSaved, setSaved] = useState(false)
  const action = useAction('connection.save')
  const { booking, schedule } = applied(view, proposal, changes)

  const change = useCallback((next: Partial<Changes>) => {
    setSaved(false)
    setWrong([])
    setChanges((before) => ({
      booking: { ...before.booking, ...next.booking },
      schedule: { ...before.schedule, ...next.schedule },
    }))
  }, [])

  const save = async () => {
    const found = wrongFields(booking, schedule)
    setWrong(found)
    if (found.length > 0) {
      focusOn(`veld-${found[0] ?? ''}`)
      return false
    }
    const saved = await action.run({ connection, booking, schedule })
    if (saved === null) return false
    replace(saved)
    setChanges(noChanges)
    setSaved(true)
    return true
  }

  const refused = refusedBy(action.problem)
  return {
    view,
    booking,
    schedule,
    set: (next) => {
      change({ booking: next })
    },
    setSchedule: (next) => {
      change({ schedule: next })
    },
    isChanged: isDifferent(view, changes),
    isProposed: (field) => isPending(view, proposal, changes, field),
    isWrong: (field) => wrong.includes(field) || refused === field,
    hasWrong: wrong.length > 0 || refused !== null,
    isBusy: action.isBusy,
    problem: refused === null ? action.problem : null,
    isSaved,
    save,
    cancel: () => {
      setChanges(noChanges)
      setWrong([])
      action.reset()
    },
  }
}

/** The setting that the engine refused, when it is one. */
function refusedBy(problem: Problem | null): string | null {
  return problem?.code === 'SETTINGS_INVALID' ? refusedField(problem.data.reason ?? '') : null
}

/** Whether the program's proposal (for one field, or any) is on screen and not stored. */
function isPending(
  view: SettingsView,
  proposal: Changes,
  changes: Changes,
  field: keyof BookingSettings | undefined,
): boolean {
  if (field === undefined) return isDifferent(view, proposal)
  return field in proposal.booking && !(field in changes.booking)
}
