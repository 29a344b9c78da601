import { fail, ok } from '../../../shared/domain/result.ts'
import type { Read } from './fields.ts'
import { parseJson } from './json.ts'

/** Reads an answer while it comes, so that its length does not matter. */
export interface PartReader<T> {
  readonly add: (text: string) => void
  /** What was read, or where it went wrong; `undefined` when it was no whole list. */
  end(): Read<T> | undefined
}

/** No item is longer. */
const LONGEST = 100_000

/**
 * Reads a list of objects that hold no others.
 * @param take makes of some of them what is worth keeping
 */
export function listReader<T>(take: (items: unknown) => Read<readonly T[]>): PartReader<readonly T[]> {
  const kept: T[] = []
  let rest = ''
  let isFirst = true
  let wrong: Read<never> | 'no list' | null = null
  const read = (items: string): void => {
    const opening = isFirst ? /^\s*\[/ : /^\s*,/
    const json = opening.test(items) ? parseJson(`[${items.replace(opening, '')}]`) : undefined
    const isObject = isFirst && /^\s*\{/.test(items)
    isFirst = false
    const taken = json === undefined ? null : take(json)
    if (taken === null) wrong = isObject ? fail('list') : 'no list'
    else if (!taken.ok) wrong = taken
    else for (const one of taken.value) kept.push(one)
  }
  return {
    add(text) {
      if (wrong !== null) return
      rest += text
      const end = rest.lastIndexOf('}') + 1
      if (end > 0) read(rest.slice(0, end))
      rest = rest.slice(end)
      if (rest.length > LONGEST) wrong = 'no list'
    },
    end() {
      const closing = isFirst ? /^\s*\[\s*\]\s*$/ : /^\s*\]\s*$/
      if (wrong === null && closing.test(rest)) return ok(kept)
      const whole = isFirst ? parseJson(rest) : undefined
      if (whole !== undefined) return take(whole)
      return wrong === null || wrong === 'no list' ? undefined : wrong
    },
  }
}
