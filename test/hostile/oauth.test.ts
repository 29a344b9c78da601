import { describe, test } from 'vitest'
import { moneybirdOAuth } from '../../src/main/adapters/moneybird/oauth.ts'
import type { TokenAnswer } from '../../src/main/ports/oauth.ts'
import type { Chance } from '../simulation/chance.ts'
import { hostileAnswer, type RealTexts } from './answers.ts'
import { barrage, must, OVER_HTTP } from './barrage.ts'
import { inProcess, overHttp, type Deliver } from './deliver.ts'

const tokens = {
  access_token: 'Toegang-0123456789abcdef',
  token_type: 'Bearer',
  expires_in: 7200,
  refresh_token: 'Ververs-0123456789abcdef',
  scope: 'sales_invoices settings',
  created_at: 1_795_518_000,
}

const real: RealTexts = {
  good: [JSON.stringify(tokens), JSON.stringify({ ...tokens, refresh_token: undefined, scope: undefined })],
  bad: [
    '{"error":"invalid_grant","error_description":"The provided authorization grant is invalid"}',
    '{"error":"invalid_client","error_description":"Client authentication failed"}',
  ],
}

const client = { id: 'programma', secret: 'Geheim-dat-niemand-ziet' }
const before = 'Ververs-van-voorheen'
const exchange = { code: 'code', redirect: 'http://127.0.0.1:28417/moneybird', verifier: 'v' }

async function shoot(deliver: Deliver, chance: Chance): Promise<string> {
  const hostile = hostileAnswer(chance, real)
  const oauth = moneybirdOAuth({ http: deliver(hostile, chance), origin: () => 'https://moneybird.test' })
  const end = chance.once(2) ? await oauth.refresh(client, before) : await oauth.exchange(client, exchange)
  if (end.kind === 'tokens') mustBeGiven(end, hostile.body)
  else mustBeTold(end)
  return end.kind
}

/** Tokens are those of the reply, fit to stand in a header. */
function mustBeGiven({ tokens: given }: Extract<TokenAnswer, { kind: 'tokens' }>, body: string): void {
  const { accessToken, refreshToken, scopes } = given
  const isGiven = (text: string) => body.includes(JSON.stringify(text).slice(1, -1))
  must(/^[\x21-\x7e]{1,4096}$/.test(accessToken) && isGiven(accessToken), 'the access token is in the reply')
  must(
    refreshToken === null ||
      refreshToken === before ||
      (/^[\x21-\x7e]{1,4096}$/.test(refreshToken) && isGiven(refreshToken)),
    'the refresh token is in the reply, or the one of before',
  )
  must(scopes === null || scopes.every((scope) => scope !== '' && !/[\s,]/.test(scope)), 'scopes are words')
}

/** What went wrong is a code, never a text of somebody else. */
function mustBeTold(end: Exclude<TokenAnswer, { kind: 'tokens' }>): void {
  const reason = end.kind === 'refused' ? end.error : end.reason
  must(/^[\w ]{1,60}$/.test(reason), 'the reason is a code')
}

describe('each hostile reply to a question for tokens gives tokens that it holds, or a failure that says so', () => {
  test('thousands of them', () => barrage('tokens', (chance) => shoot(inProcess, chance)))

  test('and some over real HTTP', async () => {
    const deliver = await overHttp()
    await barrage('tokens over HTTP', (chance) => shoot(deliver, chance), OVER_HTTP)
  })
})
