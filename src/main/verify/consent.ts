import type { Measured } from '../../shared/verify/report.ts'
import { OUT_OF_BAND, type OAuth, type OAuthClient, type TokenAnswer } from '../ports/oauth.ts'

export interface ConsentCode {
  readonly client: OAuthClient
  /** The code that Moneybird showed, as it was typed. */
  readonly code: string
  /** What the challenge of the question was made of. */
  readonly verifier: string
}

/**
 * Measures signing in with a code that Moneybird showed to the merchant. What it gives is withdrawn at once.
 */
export async function measureConsent(
  oauth: OAuth,
  { client, code, verifier }: ConsentCode,
): Promise<readonly Pick<Measured, 'id' | 'seen'>[]> {
  const redirect = OUT_OF_BAND
  const stranger = { id: 'not-an-application', secret: 'of-anybody' }
  const unknownCode = await oauth.exchange(client, { code: 'not-a-code', redirect, verifier })
  const unknownClient = await oauth.exchange(stranger, { code: 'not-a-code', redirect, verifier })
  const unproven = await oauth.exchange(client, { code, redirect, verifier: `${verifier.slice(1)}x` })
  const proven =
    unproven.kind === 'tokens' ? unproven : await oauth.exchange(client, { code, redirect, verifier })
  if (proven.kind === 'tokens')
    await oauth.revoke(client, proven.tokens.refreshToken ?? proven.tokens.accessToken)
  return [
    { id: 'wrong-code', seen: saidToken(unknownCode) },
    { id: 'wrong-application', seen: saidToken(unknownClient) },
    { id: 'pkce', seen: saidToken(unproven) },
    { id: 'code-shown', seen: proven.kind === 'tokens' ? 'yes' : saidToken(proven) },
  ]
}

function saidToken(answer: TokenAnswer): string {
  if (answer.kind === 'tokens') return 'token'
  return answer.kind === 'refused' ? answer.error : `- ${answer.reason}`
}
