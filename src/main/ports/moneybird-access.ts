import { problem, type Problem } from '../../shared/domain/problem.ts'
import type { Tokens } from './oauth.ts'

/** What came of a token that was refused. `none`: there is no other way than asking the merchant. */
export type Renewal =
  | { readonly kind: 'renewed'; readonly token: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly problem: Problem }

/** A way in to Moneybird, as its calls need it. */
export interface WayIn {
  /** Token for the next request; `null` = there is none. Asked for at every call, so that a new one works at once. */
  token(): Promise<string | null>
  /** A token in place of one that was refused, stored before it is given. Asked at once by several, there is one request. */
  renew(refused: string): Promise<Renewal>
}

/** The way in of one connection, kept among the secrets. Rejects with a `StoreError` when they cannot be kept. */
export interface MoneybirdAccess extends WayIn {
  /** Keeps what signing in gave, in place of what was there. */
  keepTokens(clientId: string, tokens: Tokens): Promise<void>
  /** Keeps a personal token of the merchant, in place of what was there. */
  keepPersonal(token: string): Promise<void>
  /**
   * Forgets it here, then withdraws it at Moneybird. `true`: withdrawn; `false`: perhaps not; `null`: nothing that can be
   * withdrawn from here (a personal token, or nothing at all).
   */
  end(): Promise<boolean | null>
}

/** A token that was typed and is not kept yet. */
export function typedToken(token: string): WayIn {
  return { token: () => Promise.resolve(token), renew: () => Promise.resolve({ kind: 'none' }) }
}

/** What a refusal says of a token that was just typed: unless it misses a right, Moneybird does not know it. Nothing was cut off. */
export function refusalOfTyped(reason: Problem): Problem {
  if (reason.code !== 'MONEYBIRD_DISCONNECTED' || reason.data.reason?.startsWith('No access to ') === true)
    return reason
  return problem('MONEYBIRD_DISCONNECTED', { reason: 'WRONG_TOKEN' })
}
