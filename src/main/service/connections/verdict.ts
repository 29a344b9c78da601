import type { ConnectionVerdict, SetupStep } from '../../../shared/contract/verdict.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { kindOf } from '../../../shared/problems/about.ts'

/** What the verdict on a connection is made of. */
export interface VerdictFacts {
  readonly missing: readonly SetupStep[]
  /** Its data can be read. */
  readonly isOpen: boolean
  readonly isRunning: boolean
  /** It stands still by its own records. */
  readonly isStill: boolean
  /** Why it stands still, or why its last run did not do everything. */
  readonly problem: Problem | null
  /** Failures and points of attention. */
  readonly needsYou: number
  /** Orders that stand ready to be written, or whose writing is in doubt. */
  readonly ready: number
  /** The merchant paused the program. */
  readonly isPaused: boolean
  readonly isAutomatic: boolean
  /** A run was begun, whether or not it reached its end. */
  readonly hasBegun: boolean
}

/**
 * What the merchant must know first, of all that may be going on at once. What keeps everything from going outranks what is
 * wrong with single orders: nobody is told that the others go on while nothing goes.
 */
export function verdictOf(facts: VerdictFacts): ConnectionVerdict {
  const { missing, isRunning, isPaused, needsYou, ready } = facts
  if (missing.length > 0) return { kind: 'setup', missing }
  if (isRunning) return { kind: 'running' }
  const trouble = troubleOf(facts)
  if (trouble !== null) return trouble
  if (isPaused) return { kind: 'paused', ready }
  if (needsYou > 0) return { kind: 'needsYou', count: needsYou }
  if (!facts.hasBegun) return { kind: 'first' }
  if (ready > 0) return { kind: 'unfinished', ready }
  return { kind: facts.isAutomatic ? 'good' : 'byHand' }
}

function troubleOf({ problem, isStill, isOpen }: VerdictFacts): ConnectionVerdict | null {
  if (problem === null) return null
  const kind = kindOf(problem.code)
  const isLasting = isStill || !isOpen || kind === 'paused' || kind === 'stopped'
  return { kind: isLasting ? 'standstill' : 'outage', side: sideOfProblem(problem), problem }
}

/** Which of the two sides a problem of the whole connection is about; `null` = neither. */
export function sideOfProblem({ code, data }: Problem): 'shop' | 'moneybird' | null {
  if (code === 'SECRET_MISSING' || code === 'SECRET_ELSEWHERE')
    return (data.name ?? '').includes('moneybird-') ? 'moneybird' : 'shop'
  if (code === 'OPENCART_BAD_ANSWER') return 'shop'
  if (code.startsWith('SHOP_') && code !== 'SHOP_CURRENCY') return 'shop'
  const isMoneybird = code.startsWith('MONEYBIRD_') || code.startsWith('ADMINISTRATION_')
  return isMoneybird || code === 'RATE_LIMITED' ? 'moneybird' : null
}
