import type { SettingsView } from '../../../../shared/contract/views.ts'
import type { BookingSettings } from '../../../../shared/domain/settings.ts'
import type { Schedule } from '../../../../shared/settings/schema.ts'

/** What is on screen and not stored. Kept apart from what is stored, so that news from the engine overwrites nothing. */
export interface Changes {
  readonly booking: Partial<BookingSettings>
  readonly schedule: Partial<Schedule>
}

export const noChanges: Changes = { booking: {}, schedule: {} }

/** The settings as they are on screen. */
export function applied(
  view: SettingsView,
  ...layers: readonly Changes[]
): { readonly booking: BookingSettings; readonly schedule: Schedule } {
  return {
    booking: Object.assign(
      {},
      view.settings.booking,
      ...layers.map(({ booking }) => booking),
    ) as BookingSettings,
    schedule: Object.assign({}, view.schedule, ...layers.map(({ schedule }) => schedule)) as Schedule,
  }
}

/** Whether changes make a difference; what was changed back does not. */
export function isDifferent(view: SettingsView, changes: Changes): boolean {
  const { booking, schedule } = applied(view, changes)
  return !same(booking, view.settings.booking) || !same(schedule, view.schedule)
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))
}

/** Objects with their keys in one order; lists keep theirs. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([key, member]) => [key, ordered(member)]))
}

/** Name of the setting that the engine refused (`connections.winkel.booking.toleranceCents: ...`), `null` when none. */
export function refusedField(reason: string): string | null {
  return /^connections\.[^.]+\.(?:booking|schedule)\.(\w+)/.exec(reason)?.[1] ?? null
}
