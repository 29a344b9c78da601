import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startVies, type ViesVerdict } from '../../../../src/demo/vies.ts'
import { createHttp, type Http } from '../../../../src/main/adapters/http.ts'
import { createVies } from '../../../../src/main/adapters/vies/vies.ts'
import { answer, nobodyListens, testServer } from '../test-server.ts'

const http = createHttp(fetch)
const unavailable = { kind: 'unavailable' }

const answering = (status: number, body: string) => {
  const fixed: Http = () => Promise.resolve({ kind: 'answer', status, header: () => null, body })
  return createVies({ http: fixed, baseUrl: 'https://vies.test/rest-api' })
}

async function standIn(verdicts: Record<string, ViesVerdict>) {
  const server = await startVies(verdicts)
  onTestFinished(() => server.close())
  return { vies: createVies({ http, baseUrl: server.baseUrl }), server }
}

describe('a VAT number', () => {
  it('is valid, invalid or not to be known now, as VIES says', async () => {
    const { vies, server } = await standIn({ DE123456789: 'valid', EL999999999: 'unavailable' })
    expect(await vies.check('DE123456789')).toEqual({ kind: 'valid', requestId: 'DEMO00000001' })
    expect(await vies.check('FR12345678901')).toEqual({ kind: 'invalid', requestId: 'DEMO00000002' })
    expect(await vies.check('EL999999999')).toEqual(unavailable)
    server.verdicts.set('EL999999999', 'valid')
    expect(await vies.check('EL999999999')).toMatchObject({ kind: 'valid' })
    expect(server.asked).toEqual(['DE123456789', 'FR12345678901', 'EL999999999', 'EL999999999'])
  })

  it('is asked for under its country, with odd characters escaped', async () => {
    const { url, seen } = await testServer((response) => {
      answer(response, 200, { isValid: true, userError: 'VALID', requestIdentifier: '' })
    })
    const vies = createVies({ http, baseUrl: url })
    expect(await vies.check('IE1+23456A')).toEqual({ kind: 'valid', requestId: '' })
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/ms/IE/vat/1%2B23456A' })
  })

  it.each([
    '',
    'DE',
    'DE1',
    '123456789',
    'DE 123',
    'de123456789',
    'DE1234567890123',
    'DE12/../..',
    'DE123?x=1',
  ])('cannot look like %j, so VIES is not asked', async (number) => {
    const { vies, server } = await standIn({})
    expect(await vies.check(number)).toEqual({ kind: 'invalid', requestId: '' })
    expect(server.asked).toHaveLength(0)
  })
})

describe('an answer of VIES that is no clear yes or no', () => {
  it.each([
    'MS_UNAVAILABLE',
    'MS_MAX_CONCURRENT_REQ',
    'MS_MAX_CONCURRENT_REQ_TIME',
    'GLOBAL_MAX_CONCURRENT_REQ',
    'GLOBAL_MAX_CONCURRENT_REQ_TIME',
    'SERVICE_UNAVAILABLE',
    'SERVER_BUSY',
    'TIMEOUT',
    'IP_BLOCKED',
    'VAT_BLOCKED',
    'INVALID_REQUESTER_INFO',
    'SOMETHING_NEW',
    '',
  ])('is not taken for invalid: %s', async (userError) => {
    for (const isValid of [false, true]) {
      const vies = answering(200, JSON.stringify({ isValid, userError, requestIdentifier: 'x' }))
      expect(await vies.check('DE123456789')).toEqual(unavailable)
    }
  })

  it.each([
    '{"isValid":false}',
    '{"isValid":true}',
    '{"userError":"INVALID"}',
    '{"isValid":"false","userError":"INVALID"}',
    '{"isValid":true,"userError":"INVALID"}',
    '{"isValid":false,"userError":"VALID"}',
    '{"actionSucceed":false,"errorWrappers":[{"error":"MS_MAX_CONCURRENT_REQ"}]}',
    '[]',
    'null',
    '',
    '<html>',
    '{"isValid":false,"userError":"INV',
  ])('is not taken for one: %s', async (body) => {
    expect(await answering(200, body).check('DE123456789')).toEqual(unavailable)
  })

  it.each([301, 400, 403, 404, 429, 500, 503])('is not taken for invalid with status %i', async (status) => {
    const body = JSON.stringify({ isValid: false, userError: 'INVALID' })
    expect(await answering(status, body).check('DE123456789')).toEqual(unavailable)
  })

  it('is unavailable when VIES cannot be reached, hangs or never stops', async () => {
    expect(await createVies({ http, baseUrl: await nobodyListens() }).check('DE123456789')).toEqual(
      unavailable,
    )
    const silent = await testServer(() => undefined)
    expect(await createVies({ http, baseUrl: silent.url, timeoutMs: 50 }).check('DE123456789')).toEqual(
      unavailable,
    )
    const endless = await testServer((response) => {
      answer(response, 200, ' '.repeat(300 * 1024))
    })
    expect(await createVies({ http, baseUrl: endless.url }).check('DE123456789')).toEqual(unavailable)
  })

  it('is invalid only when it says so, whatever the JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        expect(await answering(200, body).check('DE123456789')).toEqual(unavailable)
      }),
    )
  })

  it('is invalid when no number of that country looks like this', async () => {
    const vies = answering(200, '{"isValid":false,"userError":"INVALID_INPUT","requestIdentifier":""}')
    expect(await vies.check('DE12')).toEqual({ kind: 'invalid', requestId: '' })
  })
})
