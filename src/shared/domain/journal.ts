import type { Entry } from './entry.ts'

/** Something that happened, as it is kept for the accountant. */
export interface JournalNote {
  /** ISO UTC. */
  readonly at: string
  /** `''` = it is about a setting. */
  readonly orderId: string
  /** A story event (see `Entry`), or `setting`. */
  readonly event: string
  /** Name of the setting; `''` for an order. */
  readonly field: string
  /** Before and after: values of the setting, of an order what the event carries. */
  readonly from: string
  readonly to: string
}

/** Longest value that is kept. */
const LONGEST = 1000

/** The last that was noted of an order. */
interface LastNote {
  readonly at: string
  readonly event: string
  readonly detail: string
}

/**
 * What was added to the story of an order since, as notes.
 *
 * @param last `null` = nothing was noted yet
 */
export function notesOf(last: LastNote | null, { orderId, story }: Entry): JournalNote[] {
  const isLast = ({ at, event, detail }: LastNote) =>
    at === last?.at && event === last.event && detail.slice(0, LONGEST) === last.detail
  const found = last === null ? -1 : story.findLastIndex(isLast)
  // The middle of a long story is dropped, and what was noted last with it.
  const known = found === -1 && last !== null ? story.findLastIndex(({ at }) => at <= last.at) : found
  return story.slice(known + 1).map(({ at, event, detail }, index) => ({
    at,
    orderId,
    event,
    field: '',
    from: event === 'status_changed' ? statusBefore(story.slice(0, known + 1 + index)) : '',
    to: detail.slice(0, LONGEST),
  }))
}

function statusBefore(story: Entry['story']): string {
  const last = story.findLast(({ event }) => event === 'seen' || event === 'status_changed')
  return last?.detail.slice(0, LONGEST) ?? ''
}

/** A setting that is another than before, in words that need no program to read. */
export interface SettingChange {
  readonly field: string
  readonly from: string
  readonly to: string
}

/**
 * Which settings differ. Of lists and tables only what was taken away and what came.
 *
 * @param nameOf what an id in a setting is called where it comes from, such as a tax rate; what nobody knows as it is
 */
export function settingChanges(
  before: object,
  after: object,
  nameOf: (id: string, field: string) => string,
): SettingChange[] {
  const parts = { before: new Map(Object.entries(before)), after: new Map(Object.entries(after)) }
  const fields = new Set([...parts.before.keys(), ...parts.after.keys()])
  return [...fields].flatMap((field) => {
    const named = (id: string) => nameOf(id, field)
    const old = wordsOf(parts.before.get(field), named)
    const now = wordsOf(parts.after.get(field), named)
    const gone = old.filter((word) => !now.includes(word))
    const come = now.filter((word) => !old.includes(word))
    if (gone.length + come.length === 0) return []
    return [{ field, from: gone.join(', ').slice(0, LONGEST), to: come.join(', ').slice(0, LONGEST) }]
  })
}

/** The parts of a value, one text each: rows of a list, entries of a table. */
function wordsOf(value: unknown, nameOf: (id: string) => string): string[] {
  if (Array.isArray(value)) return value.map((row) => flat(row, nameOf).join(' – '))
  if (typeof value !== 'object' || value === null) return flat(value, nameOf)
  return Object.entries(value).flatMap(([key, inner]) => {
    const words = flat(inner, nameOf)
    return words.length === 0 ? [] : [`${nameOf(key)}: ${words.join(' – ')}`]
  })
}

/** Everything in a value, however deep. */
function flat(value: unknown, nameOf: (id: string) => string): string[] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value === 'object') return Object.values(value).flatMap((inner) => flat(inner, nameOf))
  // A number or a yes or no reads as JSON.
  return [nameOf(typeof value === 'string' ? value : JSON.stringify(value))]
}
