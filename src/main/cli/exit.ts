import type { Problem } from '../../shared/domain/problem.ts'
import { kindOf } from '../../shared/problems/about.ts'

/** Exit codes of the terminal program; documented in the README. */
export const exit = {
  /** Done. */
  ok: 0,
  /** Not done; the message says why. Trying again later may help. */
  failed: 1,
  /** The command was not understood. */
  usage: 2,
  /** Done, but there are orders that need the merchant. */
  attention: 3,
  /** The data folder is in use, damaged, of a newer version or cannot be written; or the settings are not valid. */
  data: 4,
  /** The connection stands still until the merchant acts (sign in, key, plan). */
  paused: 5,
} as const

export type ExitCode = (typeof exit)[keyof typeof exit]

/** The exit code that goes with a problem. */
export function exitFor(problem: Problem): ExitCode {
  if (problem.code.startsWith('SIGN_IN_')) return exit.failed
  if (problem.code.startsWith('LICENCE_')) return exit.paused
  const kind = kindOf(problem.code)
  if (kind === 'paused') return exit.paused
  if (kind === 'stopped') return exit.data
  return exit.failed
}
