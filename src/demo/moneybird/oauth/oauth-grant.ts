/** What a token lets in to. */
export interface Grant {
  /** `null` = all of them, as a personal token of the owner. */
  readonly administrationIds: readonly string[] | null
  readonly scopes: readonly string[]
  readonly readOnly: boolean
}

export interface TokenReply {
  readonly access_token: string
  readonly token_type: 'bearer'
  readonly refresh_token: string
  readonly scope: string
  /** Seconds since 1970. */
  readonly created_at: number
  readonly expires_in?: number
}

/** How signing in behaves; may be changed while the server runs. */
export interface OAuthBehaviour {
  codeLifetimeMs: number
  /** `null` = tokens do not expire, as Moneybird's at present. */
  tokenLifetimeMs: number | null
  /** Whether a refresh gives a new refresh token, and the one before is dead. */
  rotates: boolean
}
