import { z } from 'zod'
import { entrySchema, type Entry } from '../../../shared/domain/entry.ts'

/**
 * Entries by order id, each under its own. Looked at one by one: the schema makes a copy of what it has checked, and those of
 * a whole month at once would stay in memory long after.
 */
export const entriesSchema = z.custom<Readonly<Record<string, Entry>>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([id, entry]) => {
      const checked = entrySchema.safeParse(entry)
      return checked.success && checked.data.orderId === id
    }),
)
