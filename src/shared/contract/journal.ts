import type { JournalNote } from '../domain/journal.ts'

/** What happened; see `JournalNote`. */
export interface JournalView {
  /** `currency`: in which amounts of the order are; `''` for a setting. */
  readonly notes: readonly (JournalNote & { readonly currency: string })[]
  /** `null` = this was the last. */
  readonly next: string | null
}
