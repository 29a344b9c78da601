/** A program as it is registered with Moneybird. */
export interface OAuthClient {
  readonly id: string
  readonly secret: string
}

export interface Tokens {
  readonly accessToken: string
  /** `null` = none was given: then a new one comes from signing in again. */
  readonly refreshToken: string | null
  /** What the merchant consented to; `null` = Moneybird did not say. */
  readonly scopes: readonly string[] | null
}

/**
 * How asking for tokens ended. `refused`: not given, with the code of RFC 6749 (`invalid_grant`, `invalid_client`, ...).
 * `unclear`: no clear answer, so what was sent may be used up. `not_sent`: it did not arrive.
 */
export type TokenAnswer =
  | { readonly kind: 'tokens'; readonly tokens: Tokens }
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'unclear' | 'not_sent'; readonly reason: string }

/** What is asked of the merchant. */
interface Consent {
  readonly redirect: string
  readonly state: string
  /** PKCE (S256). Moneybird is not known to look at it; it costs nothing. */
  readonly challenge: string
}

/** What a consent is exchanged with. */
interface Exchange {
  readonly code: string
  readonly redirect: string
  readonly verifier: string
}

/** Moneybird's side of signing in (OAuth 2.0, RFC 6749). Nothing is ever asked twice. */
export interface OAuth {
  /** The page on which the merchant logs in and consents. */
  consentAddress(client: OAuthClient, consent: Consent): string
  exchange(client: OAuthClient, exchange: Exchange): Promise<TokenAnswer>
  refresh(client: OAuthClient, refreshToken: string): Promise<TokenAnswer>
  /** Ends a token and its other half; `false` when that is not certain. */
  revoke(client: OAuthClient, token: string): Promise<boolean>
}

/** All that Factuurbrug needs: contacts, invoices, payments and what belongs to them. */
export const SCOPE = 'sales_invoices'

/** Instead of an address: Moneybird shows the code, and the merchant copies it. */
export const OUT_OF_BAND = 'urn:ietf:wg:oauth:2.0:oob'
