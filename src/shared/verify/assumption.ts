import type { Words } from '../text/language.ts'

/** Something that Moneybird is taken to do, which only our stand-in says so far. */
export interface Assumption {
  readonly says: Words
  /** What a measurement gives when it is so: a status, names of fields, amounts, or a word of `measuredWords`. */
  readonly assumed: string
  /** The files that rely on it. */
  readonly reliesOn: readonly string[]
  /** Measured only when asked for, or with what this names; absent = always. */
  readonly needs?: 'read-only-token' | 'plan-limit' | 'until-limit' | 'sign-in'
}
