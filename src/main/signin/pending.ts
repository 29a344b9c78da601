import type { OAuth, OAuthClient, Tokens } from '../ports/oauth.ts'
import { typedToken, type WayIn } from '../ports/moneybird-access.ts'

/** What Moneybird gave, in memory only, until the merchant says whether it is his. */
export interface Pending {
  /** To look with whose it is; one object per gift. `null` = nothing waits. */
  way(): WayIn | null
  put(tokens: Tokens): void
  /** Takes it out, to be kept. */
  take(): Tokens | null
  /** Gives it back to Moneybird. */
  withdraw(): Promise<void>
}

export function createPending(oauth: OAuth, application: OAuthClient): Pending {
  let waiting: { readonly tokens: Tokens; readonly way: WayIn } | null = null
  const take = (): Tokens | null => {
    const tokens = waiting?.tokens ?? null
    waiting = null
    return tokens
  }
  return {
    way: () => waiting?.way ?? null,
    put(tokens) {
      waiting = { tokens, way: typedToken(tokens.accessToken) }
    },
    take,
    async withdraw() {
      const tokens = take()
      if (tokens !== null) await oauth.revoke(application, tokens.refreshToken ?? tokens.accessToken)
    },
  }
}
