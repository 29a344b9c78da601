import { createHash, randomBytes } from 'node:crypto'
import type { Grant, OAuthBehaviour, TokenReply } from './oauth-grant.ts'
import { issuedTokens } from './oauth-issued.ts'

/** An application registered with Moneybird. */
export interface Application {
  readonly id: string
  readonly secret: string
  readonly name: string
  /** Addresses to which an answer may go; `urn:ietf:wg:oauth:2.0:oob` shows the code instead. Compared letter for letter. */
  readonly redirects: readonly string[]
}

/** What the merchant consented to; a code stands for it. */
interface GivenConsent extends Grant {
  readonly applicationId: string
  readonly redirect: string
  /** PKCE challenge (S256), `null` when none was sent. */
  readonly challenge: string | null
}

export interface OAuthBook {
  readonly applications: Map<string, Application>
  /** Passwords by e-mail address. */
  readonly users: Map<string, string>
  readonly behaviour: OAuthBehaviour
  /** Makes a personal token, as the page of Moneybird does; the same checks apply to it as to any other. */
  addPersonalToken(token: string, grant: Partial<Grant>): void
  newCode(consent: GivenConsent): string
  /** `null` = invalid_grant. A code that was used before also ends the token that was made of it. */
  redeem(code: string, application: Application, redirect: string, verifier: string | null): TokenReply | null
  refresh(refreshToken: string, application: Application): TokenReply | null
  /** Ends a token, access or refresh, and its other half. Unknown ones are fine. */
  revoke(token: string, application: Application): void
  /** The merchant withdraws all that was given. */
  revokeAll(): void
  /** The access tokens of now are over; what refreshes them is not. */
  expireAll(): void
  /** What an access token lets in to; `dead` = it did once, or never will; `unknown` = not made here. */
  grantOf(accessToken: string): Grant | 'dead' | 'unknown'
}

interface Code extends GivenConsent {
  readonly expiresAt: number
  /** Access token that was made of it, `null` = not used yet. */
  usedFor: string | null
}

const everything: Grant = { administrationIds: null, scopes: ['sales_invoices'], readOnly: false }

/** Applications, codes and tokens, in memory. @param now clock in ms */
export function createOAuthBook(now: () => number): OAuthBook {
  const behaviour: OAuthBehaviour = { codeLifetimeMs: 600_000, tokenLifetimeMs: null, rotates: true }
  const codes = new Map<string, Code>()
  const tokens = issuedTokens(now, behaviour)
  const personal = new Map<string, Grant>()
  return {
    applications: new Map(),
    users: new Map(),
    behaviour,
    addPersonalToken(token, grant) {
      personal.set(token, { ...everything, ...grant })
    },
    newCode(consent) {
      const code = randomText()
      codes.set(code, { ...consent, expiresAt: now() + behaviour.codeLifetimeMs, usedFor: null })
      return code
    },
    redeem(text, application, redirect, verifier) {
      const code = codes.get(text)
      if (code?.applicationId !== application.id) return null
      if (code.usedFor !== null) {
        tokens.revoke(code.usedFor, application.id)
        return null
      }
      if (now() >= code.expiresAt || code.redirect !== redirect) return null
      if (!proves(code.challenge, verifier)) return null
      const reply = tokens.issue(code, application.id)
      code.usedFor = reply.access_token
      return reply
    },
    refresh: (token, { id }) => tokens.refresh(token, id),
    revoke: (token, { id }) => {
      tokens.revoke(token, id)
    },
    revokeAll: tokens.revokeAll,
    expireAll: tokens.expireAll,
    grantOf: (access) => tokens.grantOf(access) ?? personal.get(access) ?? 'unknown',
  }
}

/** PKCE (RFC 7636): a code that was asked for with a challenge is given only for what the challenge was made of. */
function proves(challenge: string | null, verifier: string | null): boolean {
  if (challenge === null) return verifier === null
  if (verifier === null || !/^[A-Za-z0-9._~-]{43,128}$/.test(verifier)) return false
  return createHash('sha256').update(verifier).digest('base64url') === challenge
}

/** What nobody guesses. */
function randomText(): string {
  return randomBytes(24).toString('hex')
}
