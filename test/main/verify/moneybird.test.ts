import { describe, expect, test } from 'vitest'
import { createHash } from 'node:crypto'
import { addAdministration } from '../../../src/demo/moneybird/seed/seed.ts'
import { createHttp, type Http } from '../../../src/main/adapters/http.ts'
import { moneybirdOAuth } from '../../../src/main/adapters/moneybird/oauth.ts'
import { createRawCaller } from '../../../src/main/adapters/moneybird/raw.ts'
import { OUT_OF_BAND } from '../../../src/main/ports/oauth.ts'
import { measureConsent } from '../../../src/main/verify/consent.ts'
import { foreignInvoices, verifyMoneybird } from '../../../src/main/verify/moneybird.ts'
import {
  assumptionIds,
  chapters,
  willMake,
  type AssumptionId,
} from '../../../src/shared/verify/assumptions.ts'
import type { VerifyReport } from '../../../src/shared/verify/report.ts'
import { moneybirdToken, standIns, type StandIns } from '../../support/stand-ins.ts'
import { deviating, deviations } from './deviations.ts'

const verifier = 'v'.repeat(43)
const free = { take: () => Promise.resolve(), learn: () => undefined, blockUntil: () => undefined }

const idOf = ({ administration }: StandIns): string => administration.record.id

function rawOf(world: StandIns, http: Http) {
  return createRawCaller({
    http,
    baseUrl: world.moneybird.url,
    token: () => Promise.resolve(moneybirdToken),
    throttle: free,
    now: () => world.clock.now(),
  })
}

/** Measures everything that can be, of a Moneybird that may differ in one point. */
async function measured(world: StandIns, differing?: AssumptionId): Promise<VerifyReport> {
  const real = createHttp(fetch)
  const http = differing === undefined ? real : deviating(real, idOf(world), deviations[differing])
  const { oauth, world: books } = world.moneybird
  oauth.addPersonalToken('lees', { readOnly: true })
  const full = addAdministration(books, { name: 'Vol' })
  full.invoiceLimit = 0
  oauth.applications.set('app', { id: 'app', secret: 'geheim', name: 'Test', redirects: [OUT_OF_BAND] })
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  const grant = { administrationIds: null, scopes: ['sales_invoices'], readOnly: false }
  const code = oauth.newCode({ ...grant, applicationId: 'app', redirect: OUT_OF_BAND, challenge })
  const client = { id: 'app', secret: 'geheim' }
  const origin = () => new URL(world.moneybird.url).origin
  return verifyMoneybird({
    raw: rawOf(world, http),
    clock: world.clock,
    administrationId: idOf(world),
    readOnlyToken: 'lees',
    planLimit: full.record.id,
    untilLimit: true,
    signIn: await measureConsent(moneybirdOAuth({ http, origin }), { client, code, verifier }),
  })
}

const differing = ({ measured: all }: VerifyReport) => all.filter((one) => one.isAsAssumed !== true)

describe('what Moneybird is taken to do, measured', () => {
  test('of our stand-in everything is as assumed; nothing is mailed, and what may go is gone', async () => {
    const world = await standIns()
    const report = await measured(world)
    expect(differing(report)).toEqual([])
    expect(report.made).toEqual(willMake)
    expect(report.left.map(({ kind, number }) => [kind, number])).toEqual([
      ['invoices', '2026-0002'],
      ['invoices', '2026-0001'],
      ['contacts', ''],
    ])
    expect([...world.administration.invoices.values()].map(({ number }) => number)).toHaveLength(2)
    expect(world.administration.contacts.size).toBe(1)
    const mailed = [...world.administration.invoices.values()].flatMap(({ events }) => events)
    expect(mailed.filter(({ action }) => action.includes('email'))).toEqual([])
  })

  test.each(assumptionIds)('of one that differs in %s it says that', async (id) => {
    const report = await measured(await standIns(), id)
    expect(differing(report).map((one) => one.id)).toEqual([id])
  })

  test.each([
    ['line', ['vat-added-fractions']],
    ['line_tax', ['vat-added', 'vat-added-fractions']],
  ] as const)('of one that rounds by %s it says which totals', async (arithmetic, ids) => {
    const report = await measured(await standIns({ arithmetic }))
    expect(differing(report).map((one) => one.id)).toEqual(ids)
  })

  test('without what it needs, something is not measured, and that is said of it', async () => {
    const world = await standIns()
    const options = {
      raw: rawOf(world, createHttp(fetch)),
      clock: world.clock,
      administrationId: idOf(world),
    }
    const report = await verifyMoneybird({ ...options, untilLimit: false, signIn: [] })
    expect(differing(report).map(({ id, seen, detail }) => [id, seen, detail])).toEqual([
      ['read-only-token', null, 'read-only-token'],
      ['plan-limit', null, 'plan-limit'],
      ['over-the-limit', null, 'until-limit'],
      ['wrong-code', null, 'sign-in'],
      ['wrong-application', null, 'sign-in'],
      ['code-shown', null, 'sign-in'],
      ['pkce', null, 'sign-in'],
    ])
  })

  test('the report holds no token, no name and no address', async () => {
    const world = await standIns()
    const text = JSON.stringify(await measured(world))
    for (const secret of [
      moneybirdToken,
      'lees"',
      'geheim',
      'Demo Webwinkel',
      'Proefstraat',
      'moneybird.com',
    ])
      expect(text).not.toContain(secret)
  })
})

test('invoices of an earlier measurement are its own; any other is a merchant’s', async () => {
  const world = await standIns()
  const raw = rawOf(world, createHttp(fetch))
  expect(await foreignInvoices(raw, idOf(world))).toBe(0)
  await measured(world)
  expect(world.administration.invoices.size).toBeGreaterThan(0)
  // The limit was met; the window passes.
  world.clock.advance(400_000)
  expect(await foreignInvoices(raw, idOf(world))).toBe(0)
  for (const invoice of world.administration.invoices.values()) Object.assign(invoice, { reference: '1001' })
  expect(await foreignInvoices(raw, idOf(world))).toBe(2)
  expect(await foreignInvoices(raw, '1'), 'what cannot be read is not empty').toBeNull()
})

test('every assumption stands in one chapter', () => {
  expect(chapters.flatMap(({ ids }) => ids)).toEqual(assumptionIds)
})
