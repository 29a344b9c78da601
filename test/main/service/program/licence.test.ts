import { describe, expect, test } from 'vitest'
import { secretNames } from '../../../../src/main/home.ts'
import { makeLink } from '../../../../src/main/licence/link.ts'
import { shopHost } from '../../../../src/shared/licence/licence.ts'
import { termsVersion } from '../../../../src/shared/text/terms.ts'
import { keyOf, newVendor } from '../../../support/licence.ts'
import { shopOrder, shopOrders } from '../../../support/orders.ts'
import { DAY_MS, shopKey, standIns, type StandIns } from '../../../support/stand-ins.ts'
import { connection, openBench, until, type Bench } from '../bench.ts'

const vendor = newVendor()

/** A program that asks for a licence, set up, on the first day of its trial. */
async function licensed(world?: StandIns): Promise<Bench> {
  const licencePublicKey = vendor.publicKey
  return openBench({ stage: 'ready', licencePublicKey, ...(world === undefined ? {} : { world }) })
}

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** A key for the shop of a bench, valid from yesterday for a year. */
function goodKey({ world }: Bench, changes: Parameters<typeof keyOf>[1] = {}): string {
  const [from, until] = [day(Date.now() - DAY_MS), day(Date.now() + 365 * DAY_MS)]
  return keyOf(vendor, { shop: shopHost(world.shop.address), from, until, ...changes })
}

/** As if the terms had been accepted so many days ago. */
async function trialBegan({ home }: Bench, daysAgo: number): Promise<void> {
  const trialFrom = new Date(Date.now() - daysAgo * DAY_MS).toISOString()
  await home.appState.change((state) => ({ ...state, licence: { ...state.licence, trialFrom } }))
}

const run = async ({ get }: Bench) => (await get('run.now', { connection })).problem
const writes = ({ world }: Bench) => world.moneybird.counts.writes
const licenceOf = async ({ get }: Bench) => (await get('app.view', {})).connections[0]?.licence
const rows = async ({ get }: Bench) =>
  (await get('orders.list', { connection, tab: 'all', search: '', after: null, limit: 50 })).rows

test('a build without a vendor asks for nothing, however long ago it was installed', async () => {
  const bench = await openBench({ stage: 'ready' })
  await trialBegan(bench, 4000)
  bench.world.shop.data.addOrder(shopOrder(1001))
  expect(await run(bench)).toBeNull()
  expect(writes(bench)).toMatchObject({ invoicesCreated: 1 })
  expect(await licenceOf(bench)).toBeNull()
  expect((await bench.get('app.view', {})).licence).toBeNull()
  expect(await bench.codeOf('licence.use', { connection, text: goodKey(bench) })).toBe('LICENCE_INVALID')
})

test('the trial books without a key, and shows its days', async () => {
  const bench = await licensed()
  bench.world.shop.data.addOrder(shopOrder(1001))
  expect(await run(bench)).toBeNull()
  expect(writes(bench)).toMatchObject({ invoicesCreated: 1, payments: 1 })
  expect(await licenceOf(bench)).toMatchObject({ kind: 'trial', daysLeft: 30, holder: '' })
})

describe('after the end of the trial', () => {
  test('orders are still fetched and shown, and nothing is written, by day nor by night', async () => {
    const bench = await licensed()
    await trialBegan(bench, 31)
    for (const order of shopOrders(3)) bench.world.shop.data.addOrder(order)
    expect(await run(bench)).toMatchObject({ code: 'LICENCE_ENDED' })
    bench.world.shop.data.addOrder(shopOrder(1004))
    const opened = await bench.home.open(connection)
    if (!opened.ok) throw new Error('The connection opens')
    await opened.value.engine.run('hourly')
    await opened.value.engine.run('nightly')
    expect((await rows(bench)).map(({ state }) => state)).toEqual(Array(4).fill('planned'))
    expect(writes(bench)).toMatchObject({ invoicesCreated: 0, contactsCreated: 0, payments: 0 })
    expect(await licenceOf(bench)).toMatchObject({ kind: 'ended', daysLeft: 0 })
    expect((await bench.get('preview.days', { connection, days: 1 })).orders).toHaveLength(4)
  })

  test('a new key has all that waited booked, each once', async () => {
    const bench = await licensed()
    await trialBegan(bench, 31)
    for (const order of shopOrders(3)) bench.world.shop.data.addOrder(order)
    await run(bench)
    await bench.get('licence.use', { connection, text: goodKey(bench).replaceAll(/(.{50})/g, '$1\n> ') })
    await until(async () => (await rows(bench)).every(({ state }) => state === 'done'))
    expect(await run(bench)).toBeNull()
    expect(writes(bench)).toMatchObject({ invoicesCreated: 3, sendRequests: 3, payments: 3 })
    expect(await licenceOf(bench)).toMatchObject({ kind: 'licence', holder: 'Kaas & Zo' })
  })

  test('what exists already can still be found again', async () => {
    const bench = await licensed()
    bench.world.shop.data.addOrder(shopOrder(1001))
    await run(bench)
    await trialBegan(bench, 31)
    expect(await bench.get('connection.rebuild', { connection })).toMatchObject({ found: 1 })
    expect(writes(bench)).toMatchObject({ invoicesCreated: 1, payments: 1 })
  })
})

test.each(['POST contacts', 'POST sales_invoices', 'PATCH sales_invoices/:id/send_invoice'])(
  'a trial that ends in the middle of a run, after %s: no write after it, and with a key all is booked once',
  async (endpoint) => {
    const bench = await licensed()
    const { hooks } = bench.world.moneybird
    for (const order of shopOrders(3)) bench.world.shop.data.addOrder(order)
    const seen: string[] = []
    let atEnd: object | null = null
    hooks.onApplied = async (request) => {
      seen.push(request.endpoint)
      if (request.endpoint !== endpoint) return
      hooks.onApplied = null
      await trialBegan(bench, 31)
      atEnd = { ...writes(bench) }
    }
    expect(await run(bench)).toMatchObject({ code: 'LICENCE_ENDED' })
    expect(atEnd, seen.join(', ')).not.toBeNull()
    const after = { ...writes(bench) }
    expect(await run(bench)).toMatchObject({ code: 'LICENCE_ENDED' })
    expect(writes(bench)).toEqual(after)
    await bench.get('licence.use', { connection, text: goodKey(bench) })
    await until(async () => (await rows(bench)).every(({ state }) => state === 'done'))
    expect(writes(bench)).toMatchObject({
      contactsCreated: 3,
      invoicesCreated: 3,
      sendRequests: 3,
      payments: 3,
    })
  },
)

describe('a key', () => {
  const storedKey = (bench: Bench) => bench.home.secrets.get(secretNames.licenceKey(connection))

  test('that is only read changes nothing and asks nobody', async () => {
    const bench = await licensed()
    const asked = bench.world.shop.requests.length
    const text = makeLink(goodKey(bench), Date.now() + DAY_MS, vendor.sign)
    expect(await bench.get('licence.read', { connection, text })).toMatchObject({ holder: 'Kaas & Zo' })
    expect(await storedKey(bench)).toBeNull()
    expect(bench.world.shop.requests).toHaveLength(asked)
  })

  test.each([
    ['LICENCE_INVALID', () => 'FB1VERZONNEN'],
    ['LICENCE_INVALID', () => keyOf(newVendor())],
    ['LICENCE_OTHER_SHOP', (bench: Bench) => goodKey(bench, { shop: 'andere.nl' })],
    ['LICENCE_ENDED', (bench: Bench) => goodKey(bench, { from: '2020-01-01', until: '2020-12-31' })],
    ['LICENCE_NOT_YET', (bench: Bench) => goodKey(bench, { from: '2098-01-01', until: '2099-01-01' })],
    ['LICENCE_LINK_INVALID', (bench: Bench) => makeLink(goodKey(bench), Date.now() - 1000, vendor.sign)],
    [
      'LICENCE_LINK_INVALID',
      (bench: Bench) => makeLink(goodKey(bench), Date.now() + DAY_MS, newVendor().sign),
    ],
  ] as const)('that does not fit is refused by %s, and never kept', async (code, textFor) => {
    const bench = await licensed()
    const text = textFor(bench)
    expect(await bench.codeOf('licence.read', { connection, text })).toBe(code)
    expect(await bench.codeOf('licence.use', { connection, text })).toBe(code)
    expect(await storedKey(bench)).toBeNull()
  })

  test('that is not the one in the shop is not kept', async () => {
    const world = await standIns({ now: 'real', rateLimit: null, shop: { licenceKey: 'FB1ANDERS' } })
    const bench = await openBench({ stage: 'new', licencePublicKey: vendor.publicKey, world })
    await bench.get('app.acceptTerms', { version: termsVersion, terms: true, privacy: true })
    const { connection: id } = await bench.get('connection.add', { name: 'Winkel' })
    const shop = { connection: id, address: world.shop.address, key: shopKey }
    const licence = goodKey(bench)
    expect(await bench.codeOf('connection.shop', { ...shop, licence })).toBe('SHOP_LICENCE_WRONG')
    expect(await bench.codeOf('connection.shop', { ...shop, licence: 'FB1ANDERS' })).toBe('LICENCE_INVALID')
    expect(await bench.home.secrets.get(secretNames.licenceKey(id))).toBeNull()
  })
})

test('the end is told 14, 7 and 1 day before and when it is there, each once', async () => {
  const bench = await licensed()
  const begun = Date.parse(bench.home.appState.current.licence.trialFrom ?? '')
  const told: string[] = []
  for (const days of [10, 15.5, 16.5, 17, 22.5, 23.5, 29.5, 31, 32]) {
    const latest = new Date(begun + days * DAY_MS).toISOString()
    await bench.home.appState.change((state) => ({ ...state, licence: { ...state.licence, latest } }))
    const before = bench.notices.length
    await run(bench)
    await run(bench)
    told.push(...bench.notices.slice(before).map(({ title, path }) => `${days}: ${title} ${path}`))
  }
  expect(told).toEqual([
    '16.5: Je licentie of proefperiode loopt af: nog 14 dagen. #/settings/licence',
    '23.5: Je licentie of proefperiode loopt af: nog 7 dagen. #/settings/licence',
    '29.5: Je licentie of proefperiode loopt af: nog 1 dag. #/settings/licence',
    '31: Je licentie of proefperiode is afgelopen. #/settings/licence',
  ])
})
