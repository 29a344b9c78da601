import { describe, test } from 'vitest'
import { createVies } from '../../src/main/adapters/vies/vies.ts'
import type { Chance } from '../simulation/chance.ts'
import { hostileAnswer, type RealTexts } from './answers.ts'
import { barrage, must, OVER_HTTP } from './barrage.ts'
import { inProcess, overHttp, type Deliver } from './deliver.ts'

const answer = (isValid: boolean, userError: string): string =>
  JSON.stringify({
    isValid,
    requestDate: '2026-11-24T11:00:00.000Z',
    userError,
    name: isValid ? 'VOORBEELD GMBH' : '---',
    address: isValid ? 'STRASSE 1\n10115 BERLIN' : '---',
    requestIdentifier: isValid ? 'WAPIAAAAXXXXXXXX' : '',
    originalVatNumber: '123456789',
    vatNumber: '123456789',
    viesApproximate: { name: '---', matchName: 3 },
  })

const real: RealTexts = {
  good: [answer(true, 'VALID'), answer(false, 'INVALID'), answer(false, 'MS_UNAVAILABLE')],
  bad: ['{"actionSucceed":false,"errorWrappers":[{"error":"MS_MAX_CONCURRENT_REQ"}]}'],
}

/** The two fields that decide, read in another way than the program reads them; a byte order mark does not come through HTTP. */
function saysItself(body: string): string {
  try {
    const { isValid, userError } = Object(JSON.parse(body.replace(/^\ufeff/, ''))) as Record<string, unknown>
    return `${JSON.stringify(isValid)} ${JSON.stringify(userError)}`
  } catch {
    return ''
  }
}

async function shoot(deliver: Deliver, chance: Chance): Promise<string> {
  const hostile = hostileAnswer(chance, real)
  const vies = createVies({ http: deliver(hostile, chance), baseUrl: 'https://vies.test/rest-api' })
  const end = await vies.check('DE123456789')
  const said = saysItself(hostile.body)
  if (end.kind === 'valid') must(said === 'true "VALID"', 'valid is only what VIES says is')
  if (end.kind === 'invalid')
    must(/^false "INVALID(_INPUT)?"$/.test(said), 'invalid is only what VIES says is')
  must(end.kind === 'unavailable' || end.requestId.length <= 100, 'the request id is short')
  return end.kind
}

describe('each hostile reply of VIES is a clear yes or no, or counts as none', () => {
  test('thousands of them', () => barrage('VIES', (chance) => shoot(inProcess, chance)))

  test('and some over real HTTP', async () => {
    const deliver = await overHttp()
    await barrage('VIES over HTTP', (chance) => shoot(deliver, chance), OVER_HTTP)
  })
})
