import { z } from 'zod'
import { problem } from '../../shared/domain/problem.ts'
import { secretNames } from '../home.ts'
import type { MoneybirdAccess, Renewal } from '../ports/moneybird-access.ts'
import type { OAuth } from '../ports/oauth.ts'
import type { Secrets } from '../ports/secrets.ts'
import { StoreError } from '../ports/store.ts'
import type { Applications } from './application.ts'

/** What signing in gave, as it is kept: one secret, so that both halves are always of the same time. */
const schema = z.object({
  accessToken: z.string().min(1),
  refreshToken: z.string().min(1).nullable(),
  /** The registration under which it was given: another cannot refresh it. */
  clientId: z.string().min(1),
})
type Kept = z.output<typeof schema>

export interface AccessOptions {
  readonly connection: string
  readonly secrets: Secrets
  readonly oauth: OAuth
  readonly applications: Applications
  /** Address of Moneybird, to which alone these secrets go. */
  readonly address: () => string
}

/**
 * The way in of one connection. There must be one object per connection: it sees to it that a token is refreshed by one request,
 * however many calls were refused.
 */
export function createAccess(options: AccessOptions): MoneybirdAccess {
  const { secrets, connection, address } = options
  const personal = secretNames.moneybirdToken(connection)
  const signedIn = secretNames.moneybirdSignIn(connection)
  /** Tokens that could not be stored yet; without them the way in would be lost. */
  let unstored: Kept | null = null
  let renewing: Promise<Renewal> | null = null

  const store = async (kept: Kept): Promise<void> => {
    unstored = kept
    await secrets.setFor(signedIn, JSON.stringify(kept), address())
    unstored = null
  }
  const read = async (): Promise<Kept | null> => {
    if (unstored !== null) await store(unstored)
    return parse(await secrets.getFor(signedIn, address()))
  }
  const renewOnce = async (refused: string): Promise<Renewal> => {
    if ((await secrets.get(personal)) !== null) return { kind: 'none' }
    const kept = await read()
    if (kept === null) return { kind: 'none' }
    // Renewed meanwhile, or signed in anew.
    if (kept.accessToken !== refused) return { kind: 'renewed', token: kept.accessToken }
    const answer = await refreshed(options, kept)
    if (answer.kind !== 'tokens') return answer
    await store({ ...kept, ...answer.tokens })
    return { kind: 'renewed', token: answer.tokens.accessToken }
  }

  return {
    token: async () => (await secrets.getFor(personal, address())) ?? (await read())?.accessToken ?? null,
    renew(refused) {
      renewing ??= renewOnce(refused).finally(() => {
        renewing = null
      })
      return renewing
    },
    async keepTokens(clientId, { accessToken, refreshToken }) {
      await store({ accessToken, refreshToken, clientId })
      await secrets.remove(personal)
    },
    async keepPersonal(token) {
      await secrets.setFor(personal, token, address())
      unstored = null
      await secrets.remove(signedIn)
    },
    async end() {
      await renewing?.catch(() => undefined)
      const kept = unstored ?? parse(await secrets.get(signedIn))
      const isHere = await belongsHere(options, signedIn)
      unstored = null
      await secrets.remove(personal)
      await secrets.remove(signedIn)
      if (kept === null) return null
      return isHere && withdrawn(options, kept)
    },
  }
}

type Refreshed =
  | { readonly kind: 'tokens'; readonly tokens: Pick<Kept, 'accessToken' | 'refreshToken'> }
  | Extract<Renewal, { kind: 'failed' }>

/** Refusals of RFC 6749 after which only the merchant can help. */
const forGood = new Set(['invalid_grant', 'invalid_client', 'unauthorized_client'])

/** Asks once. A lost reply is not asked for again: the next refusal will show what became of it. */
async function refreshed({ oauth, applications }: AccessOptions, kept: Kept): Promise<Refreshed> {
  const application = await applications.current()
  if (kept.refreshToken === null || application?.id !== kept.clientId) return signedOut('SIGN_IN_ENDED')
  const answer = await oauth.refresh(application, kept.refreshToken)
  if (answer.kind === 'tokens') {
    const { accessToken, refreshToken } = answer.tokens
    return { kind: 'tokens', tokens: { accessToken, refreshToken } }
  }
  if (answer.kind === 'refused' && forGood.has(answer.error)) return signedOut('SIGN_IN_ENDED')
  const reason = answer.kind === 'refused' ? answer.error : answer.reason
  return { kind: 'failed', problem: problem('MONEYBIRD_TEMPORARY', { reason }) }
}

function signedOut(reason: string): Extract<Renewal, { kind: 'failed' }> {
  return { kind: 'failed', problem: problem('MONEYBIRD_DISCONNECTED', { reason }) }
}

/** What was given by another address than the settings name cannot be withdrawn there either. */
async function belongsHere(
  { secrets, address, applications }: AccessOptions,
  name: string,
): Promise<boolean> {
  try {
    await secrets.getFor(name, address())
    await applications.current()
    return true
  } catch (error) {
    if (error instanceof StoreError && error.problem.code === 'SECRET_ELSEWHERE') return false
    throw error
  }
}

async function withdrawn({ oauth, applications }: AccessOptions, kept: Kept): Promise<boolean> {
  const application = await applications.current()
  if (application?.id !== kept.clientId) return false
  return oauth.revoke(application, kept.refreshToken ?? kept.accessToken)
}

/** What cannot be read counts as not there: then one signs in again. */
function parse(text: string | null): Kept | null {
  if (text === null) return null
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
