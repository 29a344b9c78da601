import { randomBytes } from 'node:crypto'
import type { Grant, OAuthBehaviour, TokenReply } from './oauth-grant.ts'

interface Token extends Grant {
  readonly applicationId: string
  readonly refresh: string
  readonly createdAt: number
  isAlive: boolean
  /** Over before its time; can be refreshed. */
  isOver: boolean
}

interface IssuedTokens {
  issue(grant: Grant, applicationId: string, refresh?: string): TokenReply
  /** `null` = that refresh token is not, or no longer, good. */
  refresh(refreshToken: string, applicationId: string): TokenReply | null
  revoke(text: string, applicationId: string): void
  readonly revokeAll: () => void
  readonly expireAll: () => void
  /** `null` = not issued here. */
  grantOf(access: string): Grant | 'dead' | null
}

/** Tokens that programs got, alive and dead. @param now clock in ms */
export function issuedTokens(now: () => number, behaviour: OAuthBehaviour): IssuedTokens {
  const tokens = new Map<string, Token>()
  const isExpired = ({ createdAt, isOver }: Token): boolean =>
    isOver || (behaviour.tokenLifetimeMs !== null && now() >= createdAt + behaviour.tokenLifetimeMs)

  const issue: IssuedTokens['issue'] = (grant, applicationId, refresh = randomText()) => {
    const access = randomText()
    const { administrationIds, scopes, readOnly } = grant
    tokens.set(access, {
      administrationIds,
      scopes,
      readOnly,
      applicationId,
      refresh,
      createdAt: now(),
      isAlive: true,
      isOver: false,
    })
    const lifetime = behaviour.tokenLifetimeMs
    return {
      access_token: access,
      token_type: 'bearer',
      refresh_token: refresh,
      scope: scopes.join(' '),
      created_at: Math.floor(now() / 1000),
      ...(lifetime === null ? {} : { expires_in: Math.floor(lifetime / 1000) }),
    }
  }
  return {
    issue,
    refresh(refreshToken, applicationId) {
      const token = [...tokens.values()].find(
        (one) => one.isAlive && one.refresh === refreshToken && one.applicationId === applicationId,
      )
      if (token === undefined) return null
      token.isAlive = false
      return behaviour.rotates ? issue(token, applicationId) : issue(token, applicationId, token.refresh)
    },
    revoke(text, applicationId) {
      for (const [access, token] of tokens) {
        const isMeant = access === text || token.refresh === text
        if (isMeant && token.applicationId === applicationId) token.isAlive = false
      }
    },
    revokeAll: () => {
      for (const token of tokens.values()) token.isAlive = false
    },
    expireAll: () => {
      for (const token of tokens.values()) token.isOver = true
    },
    grantOf(access) {
      const token = tokens.get(access)
      if (token === undefined) return null
      return token.isAlive && !isExpired(token) ? token : 'dead'
    },
  }
}

function randomText(): string {
  return randomBytes(24).toString('hex')
}
