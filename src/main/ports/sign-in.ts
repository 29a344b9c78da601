import type { Problem } from '../../shared/domain/problem.ts'
import type { Result } from '../../shared/domain/result.ts'

import type { WayIn } from './moneybird-access.ts'

/** `browser`: Moneybird sends the browser back to this computer. `code`: the merchant copies a code by hand. */
export type SignInWay = 'browser' | 'code'

/** One attempt to sign in. */
export interface Attempt {
  readonly connection: string
  readonly way: SignInWay
  /** Page of Moneybird to open in the browser. */
  readonly address: string
  /** When it is given up, ms. */
  readonly until: number
  /** What Moneybird gave and the merchant has not confirmed yet, to look with whose it is; `null` = nothing. */
  readonly granted: () => WayIn | null
  /** Why the last answer came to nothing; `null` = it did not. The attempt goes on. */
  readonly problem: () => Problem | null
  /** Resolves when it is over: confirmed and kept, or why not; `null` = it was called off. Never rejects. */
  readonly ended: Promise<Result<null, Problem> | null>
}

/** Signing in to Moneybird in the system's browser. One attempt at a time: a second one ends the first. */
export interface SignIn {
  /** Whose registration at Moneybird is used: the vendor's of this build, the merchant's own, or none yet. */
  application(): Promise<'vendor' | 'own' | 'none'>
  /** The exact address to which Moneybird sends the browser back; registered there letter for letter. */
  redirect(): string
  /** Problems: SIGN_IN_NO_APPLICATION, SIGN_IN_PORT_TAKEN. `onChange`: something came of an answer, or nothing. */
  start(connection: string, way: SignInWay, onChange: () => void): Promise<Result<Attempt, Problem>>
  /** Answers an attempt by code. SIGN_IN_CODE_WRONG also when no such attempt is under way. */
  enterCode(connection: string, code: string): Promise<Result<null, Problem>>
  /** Keeps what was given. SIGN_IN_CODE_WRONG when nothing waits for it. */
  confirm(connection: string): Promise<Result<null, Problem>>
  /** Gives it back, and waits on. */
  reject(connection: string): Promise<void>
  /** The attempt under way; `null` = none. */
  current(): Attempt | null
  /** Calls off the attempt under way, and resolves when nothing listens any more. */
  cancel(): Promise<void>
}
