import type { problems } from '../problems/problems.ts'
import type { warnings } from '../problems/warnings.ts'

/** Codes of the closed list; all that is known of each, kind, texts and buttons, is its record in `shared/problems`. */
export type ProblemCode = keyof typeof problems

/** The data of each code. */
export type ProblemData = { readonly [C in ProblemCode]: (typeof problems)[C]['example'] }

/** Why an order is not (or not simply) done. */
export interface Problem {
  readonly code: ProblemCode
  readonly data: Readonly<Record<string, string>>
}

/** Makes a problem; the compiler sees to it that the data fit the code. */
export function problem<C extends ProblemCode>(code: C, data: Readonly<ProblemData[C]>): Problem {
  return { code, data }
}

export type WarningCode = keyof typeof warnings

/** A remark with an order that did go through. `cents` only with `TOTAL_DIFFERS`. */
export interface Warning {
  readonly code: WarningCode
  readonly cents?: number
}
