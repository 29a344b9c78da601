import { describe, expect, test } from 'vitest'
import { secretNames } from '../../../src/main/home.ts'
import { addAdministration } from '../../../src/demo/moneybird/seed/seed.ts'
import { shopOrders } from '../../support/orders.ts'
import { moneybirdToken, shopKey, standIns } from '../../support/stand-ins.ts'
import { acceptTerms, openBench, type Bench } from './bench.ts'

async function started(): Promise<Bench & { id: string }> {
  const bench = await openBench({ stage: 'new' })
  await acceptTerms(bench.get)
  const { connection } = await bench.get('connection.add', { name: 'Mijn winkel' })
  return { ...bench, id: connection }
}

async function viewOf({ get }: Bench, id: string) {
  const found = (await get('app.view', {})).connections.find((connection) => connection.id === id)
  if (found === undefined) throw new Error(`no connection ${id}`)
  return found
}

const shopInput = ({ world }: Bench, connection: string, key = shopKey) => ({
  connection,
  address: world.shop.origin,
  key,
  licence: '',
})

describe('setting up', () => {
  test('goes from nothing to booked orders, and tells at every step what misses', async () => {
    const bench = await started()
    const { get, world, id } = bench
    for (const order of shopOrders(3)) world.shop.data.addOrder(order)
    expect(id).toBe('mijn-winkel')
    expect((await viewOf(bench, id)).missing).toEqual([
      'shop',
      'moneybird',
      'statuses',
      'taxRates',
      'ledgers',
      'preview',
    ])

    expect(await get('connection.shop', shopInput(bench, id))).toMatchObject({ orders: 3 })
    const shop = await viewOf(bench, id)
    expect(shop.shop).toMatchObject({ isConnected: true, title: 'Mijn Webwinkel', problem: null })
    expect(shop.shop.detail).toMatch(/^OpenCart \d/)
    expect(Date.parse(shop.shop.since ?? '')).toBeGreaterThan(Date.now() - 60_000)
    expect(shop.moneybird.isConnected).toBe(false)
    expect(await get('connection.settings', { connection: id })).toMatchObject({
      choices: { statuses: [], moneybirdRates: [] },
      suggestion: {},
    })

    const { administrations } = await get('connection.moneybird', { connection: id, token: moneybirdToken })
    expect(administrations.map(({ name }) => name)).toEqual(['Demo Webwinkel B.V.'])
    expect((await viewOf(bench, id)).moneybird).toMatchObject({
      isConnected: true,
      title: 'Demo Webwinkel B.V.',
    })

    const { settings, suggestion, choices, schedule } = await get('connection.settings', { connection: id })
    expect(choices.statuses.length).toBeGreaterThan(3)
    expect(choices.moneybirdRates.find(({ name }) => name === '19% btw (oud)')?.active).toBe(false)
    expect(choices.ledgers.find(({ name }) => name === 'Cadeaubonnen')?.kind).toBe('liability')
    expect(choices.ledgers.find(({ name }) => name === 'Debiteuren')?.isUsable).toBe(false)
    expect(await bench.codeOf('run.now', { connection: id }), 'not set up yet').toBe('SETTINGS_INCOMPLETE')

    const booking = { ...settings.booking, ...suggestion, paidStatuses: ['5'], pushStatuses: ['5'] }
    await get('connection.save', { connection: id, booking, schedule })
    expect((await viewOf(bench, id)).missing).toEqual(['preview'])
    expect((await viewOf(bench, id)).isReady).toBe(false)
    expect(await bench.codeOf('run.now', { connection: id }), 'not previewed yet').toBe('SETTINGS_INCOMPLETE')

    const preview = await get('preview.days', { connection: id, days: 30 })
    expect(preview.counts).toMatchObject({ good: 3, failed: 0 })
    expect(preview.orders[0]?.invoice).toMatchObject({ isNewContact: true, draft: { total: '20.00' } })
    expect(preview.orders[0]?.invoice?.contact).toContain('Jan Jansen')
    expect(Object.values(preview.orders[0]?.invoice?.rateNames ?? {})).toEqual(['21% btw'])
    expect(world.administration.invoices.size, 'a preview writes nothing').toBe(0)
    expect(await viewOf(bench, id)).toMatchObject({ isReady: true, missing: [] })

    expect(await get('run.now', { connection: id })).toEqual({ problem: null })
    expect(world.administration.invoices.size).toBe(3)
    expect(await get('overview.get', { connection: id })).toMatchObject({
      today: { count: 3, total: '60.00' },
      failures: 0,
    })
  })

  test('stores nothing of a shop whose key is wrong', async () => {
    const bench = await started()
    expect(await bench.codeOf('connection.shop', shopInput(bench, bench.id, 'verkeerd'))).toBe(
      'SHOP_KEY_WRONG',
    )
    expect(await bench.home.secrets.get(secretNames.shopKey(bench.id))).toBeNull()
    expect((await viewOf(bench, bench.id)).shop.isConnected).toBe(false)
  })

  test('keeps the shop and key of before when another is refused', async () => {
    const bench = await started()
    await bench.get('connection.shop', shopInput(bench, bench.id))
    expect(await bench.codeOf('connection.shop', shopInput(bench, bench.id, 'verkeerd'))).toBe(
      'SHOP_KEY_WRONG',
    )
    expect(await bench.home.secrets.get(secretNames.shopKey(bench.id))).toBe(shopKey)
    expect((await viewOf(bench, bench.id)).shop.isConnected).toBe(true)
  })

  test('stores nothing of a token that Moneybird does not know', async () => {
    const bench = await started()
    expect(await bench.codeOf('connection.moneybird', { connection: bench.id, token: 'verzonnen' })).toBe(
      'MONEYBIRD_DISCONNECTED',
    )
    expect(await bench.home.secrets.get(secretNames.moneybirdToken(bench.id))).toBeNull()
    expect(await bench.codeOf('connection.administrations', { connection: bench.id })).toBe('SECRET_MISSING')
  })

  test('lets the merchant choose when a token reaches more administrations, and only among those', async () => {
    const world = await standIns({ now: 'real', rateLimit: null })
    const second = addAdministration(world.moneybird.world, { name: 'Tweede B.V.' })
    const bench = await openBench({ stage: 'new', world })
    await acceptTerms(bench.get)
    const { connection: id } = await bench.get('connection.add', { name: 'Winkel' })
    const { administrations } = await bench.get('connection.moneybird', {
      connection: id,
      token: moneybirdToken,
    })
    expect(administrations).toHaveLength(2)
    expect((await viewOf(bench, id)).moneybird.isConnected, 'none was chosen').toBe(false)
    const wrong = { connection: id, administrationId: '1' }
    expect(await bench.codeOf('connection.administration', wrong)).toBe('ADMINISTRATION_GONE')
    await bench.get('connection.administration', { connection: id, administrationId: second.record.id })
    expect((await viewOf(bench, id)).moneybird).toMatchObject({ isConnected: true, title: 'Tweede B.V.' })
  })

  test('refuses settings that do not hold together as a whole, and keeps those of before', async () => {
    const bench = await openBench({ stage: 'ready' })
    const { settings } = await bench.get('connection.settings', { connection: 'winkel' })
    const save = (nightlyAt: string) =>
      bench.codeOf('connection.save', {
        connection: 'winkel',
        booking: { ...settings.booking, toleranceCents: 9 },
        schedule: { nightlyAt, hourly: true },
      })
    expect(await save('02:30'), 'an hour that the clock changes skip').toBe('SETTINGS_INVALID')
    expect(await save('99:99')).toBe('SETTINGS_INVALID')
    expect(bench.home.settings().connections[0]).toEqual(settings)
  })

  test('gives every connection a short name of its own, whatever it is called', async () => {
    const { get } = await openBench({ stage: 'new' })
    const idOf = async (name: string) => (await get('connection.add', { name })).connection
    expect(await idOf('Café “De Gänze Löwe” & Zonen, sinds 1895')).toBe('cafe-de-ganze-lowe-zonen')
    expect(await idOf('🌷')).toBe('winkel')
    expect(await idOf('__proto__')).toBe('proto')
    expect(await idOf('con'), 'no file name on Windows').toBe('winkel-2')
    expect(await idOf('../../etc')).toBe('etc')
    expect(new Set((await get('app.view', {})).connections.map(({ id }) => id)).size).toBe(5)
  })
})
