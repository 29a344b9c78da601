import { existsSync } from 'node:fs'
import { chmod, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { secretNames } from '../../../src/main/home.ts'
import { StoreError } from '../../../src/main/ports/store.ts'
import { problem } from '../../../src/shared/domain/problem.ts'
import { holdInvoice } from '../../support/held-write.ts'
import { newVendor } from '../../support/licence.ts'
import { shopOrder, shopOrders } from '../../support/orders.ts'
import { moneybirdToken, shopKey } from '../../support/stand-ins.ts'
import { acceptTerms, connection, openBench } from './bench.ts'

describe('removing a connection', () => {
  test('wipes its keys, settings and data from this computer, and touches nothing elsewhere', async () => {
    const { get, world, home, service } = await openBench({ stage: 'ready' })
    world.shop.data.addOrder(shopOrder(1001))
    await get('run.now', { connection })
    await get('connection.remove', { connection })
    expect((await get('app.view', {})).connections).toEqual([])
    expect(existsSync(join(home.folder, 'connections', connection))).toBe(false)
    for (const nameOf of Object.values(secretNames))
      expect(await home.secrets.get(nameOf(connection))).toBeNull()
    const left = await Promise.all(
      ['settings.json', 'secrets.json', 'app.json'].map((name) => readFile(join(home.folder, name), 'utf8')),
    )
    expect(left.join('')).not.toMatch(/winkel|Winkel-sleutel|moneybird-token/)
    expect(world.administration.invoices.size).toBe(1)
    await service.wake()
  })

  test('in the middle of a run ends the run first', async () => {
    const { get, call, world, home } = await openBench({ stage: 'ready' })
    for (const order of shopOrders(20)) world.shop.data.addOrder(order)
    const second = holdInvoice(world, 2)
    const run = call('run.now', { connection })
    await second.made
    const removed = get('connection.remove', { connection })
    second.release()
    await removed
    await run
    const made = world.administration.invoices.size
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(world.administration.invoices.size).toBe(made)
    expect(existsSync(join(home.folder, 'connections', connection))).toBe(false)
  })

  test('and making it anew finds back what was booked, and books nothing twice', async () => {
    const bench = await openBench({ stage: 'ready' })
    const { get, world, home } = bench
    world.shop.data.addOrder(shopOrder(1001))
    await get('run.now', { connection })
    const [before] = home.settings().connections
    if (before === undefined) throw new Error('no connection')
    await get('connection.remove', { connection })
    const { connection: id } = await get('connection.add', { name: 'Winkel' })
    await get('connection.shop', { connection: id, address: world.shop.origin, key: shopKey, licence: '' })
    await get('connection.moneybird', { connection: id, token: 'moneybird-token-0123456789' })
    await get('connection.save', { connection: id, booking: before.booking, schedule: before.schedule })
    await get('preview.days', { connection: id, days: 30 })
    await get('run.now', { connection: id })
    const entry = async () => (await get('orders.get', { connection: id, orderId: '1001' })).entry
    expect((await entry()).problem?.code).toBe('INVOICE_THERE')
    await get('connection.adopt', { connection: id })
    await get('run.now', { connection: id })
    expect(world.administration.invoices.size).toBe(1)
    expect((await entry()).invoice?.adopted).toBe(true)
  })

  test('that does not exist says so', async () => {
    const { codeOf } = await openBench({ stage: 'ready' })
    expect(await codeOf('connection.remove', { connection: 'weg' })).toBe('CONNECTION_UNKNOWN')
    expect(await codeOf('connection.rename', { connection: 'weg', name: 'x' })).toBe('CONNECTION_UNKNOWN')
    expect(await codeOf('connection.rebuild', { connection: 'weg' })).toBe('CONNECTION_UNKNOWN')
  })
})

describe('disconnecting a side', () => {
  test('wipes its key and leaves the other side and the orders as they are', async () => {
    const { get, home, world, codeOf } = await openBench({ stage: 'ready' })
    world.shop.data.addOrder(shopOrder(1001))
    await get('run.now', { connection })
    await get('connection.disconnect', { connection, side: 'moneybird' })
    expect(await home.secrets.get(secretNames.moneybirdToken(connection))).toBeNull()
    expect(await home.secrets.get(secretNames.shopKey(connection))).toBe(shopKey)
    expect((await get('app.view', {})).connections[0]).toMatchObject({
      shop: { isConnected: true },
      moneybird: { isConnected: false, title: '' },
      isReady: false,
    })
    expect(await codeOf('run.now', { connection })).toBe('SETTINGS_INCOMPLETE')
    await get('connection.moneybird', { connection, token: 'moneybird-token-0123456789' })
    expect(await get('run.now', { connection })).toEqual({ problem: null })
    expect(world.administration.invoices.size).toBe(1)
  })
})

describe('rebuilding', () => {
  test('finds everything back in Moneybird, keeps a copy, and writes nothing', async () => {
    const { get, world, home } = await openBench({ stage: 'ready' })
    for (const order of shopOrders(3)) world.shop.data.addOrder(order)
    await get('run.now', { connection })
    const { found, backup } = await get('connection.rebuild', { connection })
    expect(found).toBe(3)
    expect(existsSync(join(home.folder, 'connections', connection, backup, 'records.db'))).toBe(true)
    expect(world.administration.invoices.size).toBe(3)
    const { rows } = await get('orders.list', {
      connection,
      tab: 'pushed',
      search: '',
      after: null,
      limit: 10,
    })
    expect(rows).toHaveLength(3)
  })

  test('works when the data can no longer be read: that is what it is for', async () => {
    const first = await openBench({ stage: 'ready' })
    const { world, home } = first
    for (const order of shopOrders(2)) world.shop.data.addOrder(order)
    await first.get('run.now', { connection })
    await first.service.close()
    await home.close()
    const data = join(home.folder, 'connections', connection)
    await writeFile(join(data, 'records.db'), 'x')
    await rm(join(data, 'copies'), { recursive: true })
    const { get, codeOf } = await openBench({ stage: 'new', world, folder: home.folder })
    expect((await get('app.view', {})).connections[0]?.lastProblem?.code).toBe('DATA_DAMAGED')
    expect(await codeOf('orders.list', { connection, tab: 'all', search: '', after: null, limit: 9 })).toBe(
      'DATA_DAMAGED',
    )
    expect((await get('connection.rebuild', { connection })).found).toBe(2)
    expect((await get('app.view', {})).connections[0]?.lastProblem).toBeNull()
    expect(world.administration.invoices.size).toBe(2)
  })
})

describe('settings from two windows', () => {
  test('are all there, whoever came first', async () => {
    const { get, home } = await openBench({ stage: 'new' })
    await Promise.all(Array.from({ length: 20 }, (_, i) => get('connection.add', { name: `Winkel ${i}` })))
    expect(home.settings().connections).toHaveLength(20)
    await Promise.all([
      get('app.setLanguage', { language: 'en' }),
      ...home
        .settings()
        .connections.map(({ id }) => get('connection.rename', { connection: id, name: `N ${id}` })),
    ])
    expect(home.settings().language).toBe('en')
    expect(home.settings().connections.every(({ id, name }) => name === `N ${id}`)).toBe(true)
  })

  test('what belongs to the program is kept, and starting at login is asked of the host', async () => {
    const { get, atLogin } = await openBench({ stage: 'new' })
    const preferences = { startAtLogin: true, notifications: false, theme: 'dark' as const }
    await get('app.setPreferences', preferences)
    expect((await get('app.view', {})).preferences).toMatchObject({ ...preferences, updates: true })
    expect(atLogin).toEqual([true])
  })
})

describe('a key in an environment variable without a name', () => {
  test('is for the only connection, and for none as soon as there are two', async () => {
    const environment = { FACTUURBRUG_SHOP_KEY: 'uit-de-omgeving' }
    const { get, home } = await openBench({ stage: 'new', environment })
    const idOf = async (name: string) => (await get('connection.add', { name })).connection
    const first = await idOf('Eerste')
    expect(await home.secrets.get(secretNames.shopKey(first))).toBe('uit-de-omgeving')
    const second = await idOf('Tweede')
    for (const id of [first, second]) expect(await home.secrets.get(secretNames.shopKey(id))).toBeNull()
  })
})

describe('keys that cannot be had', () => {
  test('are told at the connection, which works again as soon as they can', async () => {
    const { get, home, codeOf } = await openBench({ stage: 'ready' })
    const file = join(home.folder, 'secrets.json')
    await home.forget(connection)
    await chmod(file, 0o644)
    const [view] = (await get('app.view', {})).connections
    expect(view).toMatchObject({ isReady: false, lastProblem: { code: 'SETTINGS_INVALID' } })
    expect(await codeOf('run.now', { connection })).toBe('SETTINGS_INVALID')
    await chmod(file, 0o600)
    expect(await get('run.now', { connection })).toEqual({ problem: null })
    expect((await get('app.view', {})).connections[0]).toMatchObject({ isReady: true, lastProblem: null })
  })
})

describe('a key store that is locked', () => {
  test('is no connection that is gone: it is said, and all is there once it is open', async () => {
    const ring = { isOpen: true }
    const values = new Map<string, string>()
    const set = (name: string, value: string) => Promise.resolve(void values.set(name, value))
    const secrets = {
      get: (name: string) =>
        ring.isOpen
          ? Promise.resolve(values.get(name) ?? null)
          : Promise.reject(new StoreError(problem('SECRETS_LOCKED', {}))),
      set,
      remove: (name: string) => Promise.resolve(void values.delete(name)),
    }
    await set(secretNames.shopKey(connection), shopKey)
    await set(secretNames.moneybirdToken(connection), moneybirdToken)
    ring.isOpen = false
    const licencePublicKey = newVendor().publicKey
    const { get, codeOf } = await openBench({ stage: 'connected', secrets, licencePublicKey })
    const view = async () => (await get('app.view', {})).connections[0]
    expect(await view()).toMatchObject({
      isReady: false,
      lastProblem: { code: 'SECRETS_LOCKED' },
      shop: { isConnected: true },
      moneybird: { isConnected: true },
    })
    await acceptTerms(get)
    expect(await codeOf('preview.days', { connection, days: 1 })).toBe('SECRETS_LOCKED')
    ring.isOpen = true
    await get('preview.days', { connection, days: 1 })
    expect(await view()).toMatchObject({ isReady: true, lastProblem: null })
  })
})
