import type { Problem } from '../domain/problem.ts'
import { textOf } from '../text/template.ts'
import type { ProblemKind, ProblemRecord, Variant, Wording } from './define.ts'
import { recordOf } from './problems.ts'
import type { Solution } from './solutions.ts'

/** A problem as it may come out of a data file: of another version, or damaged. Nothing here throws on any of it. */
interface StoredCode {
  readonly code: string
  readonly data: Readonly<Record<string, unknown>>
}

/** The kind of a problem; one that this version does not know is a failure of the one order. */
export function kindOf(code: string): ProblemKind {
  return recordOf(code)?.kind ?? 'failed'
}

/** What the merchant may do with an order that has this problem, beyond what its state says. */
export function mayOf(code: string): ProblemRecord['may'] {
  return recordOf(code)?.may ?? {}
}

/** As much of a name as is compared. */
export const LONGEST_SUBJECT = 200

/**
 * What a problem is about: with the code it makes the cause. Two rates that are not mapped are two causes, because mapping one
 * leaves the other.
 * @returns the name of the rate, the currency, ...; `''` when the code says it all
 */
export function subjectOf({ code, data }: Problem): string {
  const record = recordOf(code)
  return (record?.about?.(fieldsOf(record, data)) ?? '').slice(0, LONGEST_SUBJECT)
}

/** What, why and what to do, as fits the data; not yet filled in. `null` for a code that this version does not know. */
export function wordingOf({ code, data }: StoredCode): Wording | null {
  const record = recordOf(code)
  return record && (variantOf(record, data) ?? record)
}

/** What can be done about a problem, the best first. Trying again and ignoring are apart. */
export function solutionsOf({ code, data }: Problem): readonly Solution[] {
  const record = recordOf(code)
  if (record === null) return []
  const buttons = variantOf(record, data)?.buttons ?? record.buttons
  const own = typeof buttons === 'function' ? buttons(fieldsOf(record, data)) : buttons
  const { allow, ask } = record.may
  if (allow === undefined) return own
  return [{ kind: 'allow', code, words: allow, ...(ask === undefined ? {} : { ask }) }, ...own]
}

function variantOf(record: ProblemRecord, data: StoredCode['data']): Variant | null {
  if (record.variants === undefined) return null
  const fields = fieldsOf(record, data)
  return record.variants.find((variant) => variant.when(fields)) ?? null
}

function fieldsOf({ example }: ProblemRecord, data: StoredCode['data']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(example).map((name) => [name, textOf(data, name)]))
}
