import { problem, type Problem } from '../domain/problem.ts'
import { fail, type Result } from '../domain/result.ts'
import { checkSettings } from './read-settings.ts'
import type { Settings } from './schema.ts'

type Path = readonly (string | number)[]

/**
 * The value at a dotted path, connections by their id: `connections.winkel.booking.toleranceCents`. Keys may hold dots
 * themselves. `undefined` when there is nothing.
 */
export function getAt(settings: Settings, path: string): unknown {
  const { found, rest, value } = follow(settings, path.split('.'))
  return rest.length === 0 && found.length > 0 ? value : undefined
}

/**
 * Settings with one value changed. The text is taken as JSON where that gives valid settings, else as plain text, and for
 * a list as its parts between commas: `toleranceCents` 2, `startDate` 2026-01-01, `pushStatuses` 2,5.
 *
 * @returns CONNECTION_UNKNOWN, or SETTINGS_INVALID with `file` and the reason
 */
export function setAt(
  settings: Settings,
  path: string,
  text: string,
  file: string,
): Result<Settings, Problem> {
  const { found, rest, value } = follow(settings, path.split('.'))
  const refused = noPlace(found, rest, value)
  if (refused === 'connection') return fail(problem('CONNECTION_UNKNOWN', { id: rest[0] ?? '' }))
  if (refused === 'list')
    return fail(problem('SETTINGS_INVALID', { file, line: '1', reason: `${path}: unknown place in a list` }))
  const tries = places(found, rest).flatMap((place) =>
    candidates(text, value, rest).map((candidate) => ({ place, candidate })),
  )
  const checks = tries.map(({ place, candidate }) =>
    checkSettings(replaced(settings, place, candidate) as Settings, file),
  )
  const none = fail(problem('SETTINGS_INVALID', { file, line: '1', reason: `${path}: no value` }))
  return checks.find((check) => check.ok) ?? checks[0] ?? none
}

/** Where nothing can be put: a connection that is not there (`connect` makes those), or beyond the end of a list. */
function noPlace(found: Path, rest: readonly string[], value: unknown): 'connection' | 'list' | null {
  if (!Array.isArray(value) || rest.length === 0) return null
  if (found.length === 1 && found[0] === 'connections') return 'connection'
  return rest[0] === String(value.length) ? null : 'list'
}

interface Followed {
  readonly found: Path
  /** What is left of the path where nothing more was there. */
  readonly rest: readonly string[]
  readonly value: unknown
}

function follow(start: unknown, parts: readonly string[]): Followed {
  const found: (string | number)[] = []
  let value = start
  let rest = parts
  for (;;) {
    const step = nextStep(value, rest, found)
    if (step === null) return { found, rest, value }
    found.push(step.key)
    rest = rest.slice(step.taken)
    value = (value as Record<string | number, unknown>)[step.key]
  }
}

/** The longest beginning of the path that is a key here. */
function nextStep(
  value: unknown,
  rest: readonly string[],
  found: Path,
): { key: string | number; taken: number } | null {
  if (typeof value !== 'object' || value === null || rest.length === 0) return null
  if (Array.isArray(value)) {
    const isConnections = found.length === 1 && found[0] === 'connections'
    const key = isConnections
      ? value.findIndex((item: { readonly id: string }) => item.id === rest[0])
      : /^\d{1,4}$/.test(rest[0] ?? '')
        ? Number(rest[0])
        : -1
    return key in value ? { key, taken: 1 } : null
  }
  for (let taken = rest.length; taken > 0; taken--) {
    const key = rest.slice(0, taken).join('.')
    if (Object.hasOwn(value, key)) return { key, taken }
  }
  return null
}

/** Where a value may go: in new objects named by the parts that are left, or under all of them as one key with dots. */
function places(found: Path, rest: readonly string[]): readonly Path[] {
  const nested = [...found, ...rest]
  return rest.length > 1 ? [nested, [...found, rest.join('.')]] : [nested]
}

function candidates(text: string, current: unknown, rest: readonly string[]): readonly unknown[] {
  const list = rest.length === 0 && Array.isArray(current) ? [text.split(',').map((part) => part.trim())] : []
  const plain = [text, ...list.map((parts) => parts.filter((part) => part !== ''))]
  try {
    return [JSON.parse(text) as unknown, ...plain]
  } catch {
    return plain
  }
}

function replaced(current: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(current)) {
    const items: readonly unknown[] = current
    const index = Number(key)
    return items.toSpliced(index, 1, replaced(items[index], rest, value))
  }
  const members = typeof current === 'object' && current !== null ? (current as Record<string, unknown>) : {}
  const inner = Object.hasOwn(members, key) ? members[key] : undefined
  return { ...members, [key]: replaced(inner, rest, value) }
}
