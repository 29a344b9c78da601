import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addAdministration, addLedger, addTaxRate } from '../../../src/demo/moneybird/seed/seed.ts'
import { requestLog } from '../../../src/main/adapters/node/request-log.ts'
import { secretNames, type Connection } from '../../../src/main/home.ts'
import type { Log } from '../../../src/main/ports/log.ts'
import type { Secrets } from '../../../src/main/ports/secrets.ts'
import { createLimiter } from '../../../src/main/sync/limiter.ts'
import { SETTLE_MS } from '../../../src/main/sync/doubts.ts'
import { openConnection, type Surroundings } from '../../../src/main/wiring/connection.ts'
import type { ConnectionSettings } from '../../../src/shared/settings/schema.ts'
import { invoicesOf } from '../../support/books.ts'
import { bookingFor, connectionFor } from '../../support/connection-settings.ts'
import { freshFolder } from '../../support/folders.ts'
import { shopOrder, shopOrders } from '../../support/orders.ts'
import { personalTokens } from '../../support/way-in.ts'
import { moneybirdToken, shopKey, standIns, type StandIns } from '../../support/stand-ins.ts'

interface Place {
  readonly world: StandIns
  readonly around: Surroundings
  readonly warnings: string[]
  readonly settings: ConnectionSettings
  open(settings: ConnectionSettings): Promise<Connection>
}

const keyOf = (name: string) =>
  Promise.resolve(
    name.endsWith('/shop-key') ? shopKey : name.endsWith('/moneybird-token') ? moneybirdToken : null,
  )

const anyKey: Secrets = {
  get: keyOf,
  getFor: keyOf,
  setFor: () => Promise.reject(new Error('not here')),
  snapshot: () => Promise.reject(new Error('not here')),
  remove: () => Promise.reject(new Error('not here')),
}

async function place(secrets = anyKey): Promise<Place> {
  const world = await standIns()
  const folder = await freshFolder()
  const warnings: string[] = []
  const log: Log = { info: () => undefined, warn: (event) => warnings.push(event), error: () => undefined }
  const throttle = await createLimiter(world.clock, requestLog(folder), () => false)
  const around = {
    folder,
    fetch,
    clock: world.clock,
    log,
    secrets,
    access: personalTokens(secrets),
    throttle,
    progress: () => undefined,
  }
  return {
    world,
    around,
    warnings,
    settings: connectionFor(world, bookingFor(world)),
    async open(settings) {
      const opened = await openConnection(around, endpointsOf(world), () => settings)
      if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
      return opened.value
    },
  }
}

function endpointsOf(world: StandIns) {
  return { moneybird: world.moneybird.url, vies: world.vies.baseUrl }
}

test('a connection that lacks a side or a key is not opened, and says what is missing', async () => {
  const { around, world, settings } = await place()
  const open = (changed: ConnectionSettings, secrets = anyKey) =>
    openConnection({ ...around, secrets, access: personalTokens(secrets) }, endpointsOf(world), () => changed)
  expect(await open({ ...settings, shop: { address: '' } })).toMatchObject({
    problem: { code: 'SETTINGS_INCOMPLETE', data: { missing: 'shop' } },
  })
  expect(await open({ ...settings, moneybird: { administrationId: '' } })).toMatchObject({
    problem: { code: 'SETTINGS_INCOMPLETE', data: { missing: 'moneybird' } },
  })
  expect(await open(settings, { ...anyKey, getFor: () => Promise.resolve(null) })).toMatchObject({
    problem: { code: 'SECRET_MISSING', data: { name: secretNames.shopKey('winkel') } },
  })
  const onlyShop = (name: string) => Promise.resolve(name.endsWith('shop-key') ? shopKey : null)
  const noToken = { ...anyKey, get: onlyShop, getFor: onlyShop }
  const opened = await open(settings, noToken)
  if (!opened.ok) throw new Error('the shop alone is enough to open')
  expect(await opened.value.engine.run('manual')).toMatchObject({
    problem: { code: 'MONEYBIRD_DISCONNECTED' },
  })
  expect(world.moneybird.requests, 'nothing leaves without a token').toEqual([])
})

test('a new start with damaged records waits, asks Moneybird, and makes nothing twice', async () => {
  const here = await place()
  const { world, settings, around } = here
  world.shop.data.addOrder(shopOrder(1001))
  world.moneybird.faults.add({ kind: 'reset', applied: true, request: 'POST sales_invoices', times: 1 })
  const first = await here.open(settings)
  await first.engine.run('manual')
  await first.ports.store.close()
  await truncate(join(around.folder, 'connections', 'winkel', 'records.db'), 100)
  const before = { time: world.clock.now(), requests: world.moneybird.requests.length }
  const { engine } = await here.open(settings)
  expect(here.warnings).toEqual(['data-damaged'])
  await engine.run('manual')
  expect((world.moneybird.requests[before.requests]?.at ?? 0) - before.time).toBeGreaterThanOrEqual(SETTLE_MS)
  world.clock.advance(SETTLE_MS)
  await engine.run('hourly')
  expect(invoicesOf(world, 1001)).toMatchObject([{ state: 'paid' }])
})

test('two connections keep their data apart and share one limit', async () => {
  const here = await place()
  const { world, settings } = here
  const second = addAdministration(world.moneybird.world, { name: 'Tweede' })
  const taxRateId = addTaxRate(world.moneybird.world, second, { name: '21% btw', percentage: '21' })
  const product = addLedger(world.moneybird.world, second, { name: 'Omzet' })
  const { booking } = settings
  const other: ConnectionSettings = {
    ...settings,
    id: 'tweede',
    moneybird: { administrationId: second.record.id },
    booking: {
      ...booking,
      taxMap: [{ name: 'BTW 21%', percentage: '21', taxRateId }],
      ledgers: { ...booking.ledgers, product, voucher: null },
    },
  }
  for (const order of shopOrders(40)) world.shop.data.addOrder(order)
  const [one, two] = [await here.open(settings), await here.open(other)]
  const reports = await Promise.all([one.engine.run('manual'), two.engine.run('manual')])
  for (const report of reports) expect(report).toMatchObject({ orders: { done: 40 }, problem: null })
  expect(world.administration.invoices.size).toBe(40)
  expect(second.invoices.size).toBe(40)
  expect(world.moneybird.requests.length).toBeGreaterThan(300)
  expect(world.moneybird.limiter.maxInWindow()).toBeLessThanOrEqual(150)
  expect(world.moneybird.limiter.refused()).toBe(0)
  const invoice = (connection: Connection) => connection.ports.store.entry('1001')?.invoice?.id ?? ''
  expect(world.administration.invoices.has(invoice(one))).toBe(true)
  expect(second.invoices.has(invoice(two))).toBe(true)
})

test('a run that is interrupted finishes the request that has left, and the next goes on', async () => {
  const here = await place()
  const { world, settings } = here
  for (const order of shopOrders(10)) world.shop.data.addOrder(order)
  const connection = await here.open(settings)
  const interrupted: Promise<void>[] = []
  world.moneybird.hooks.onApplied = () => {
    const isThird = world.moneybird.counts.writes.invoicesCreated === 3
    if (isThird && interrupted.length === 0) interrupted.push(connection.interrupt())
  }
  await connection.engine.run('manual')
  await Promise.all(interrupted)
  world.moneybird.hooks.onApplied = null
  expect(connection.engine.isRunning()).toBe(false)
  expect(world.moneybird.counts.writes.invoicesCreated).toBe(3)
  world.clock.advance(SETTLE_MS)
  expect(await connection.engine.run('manual')).toMatchObject({ problem: null })
  const states = [...world.administration.invoices.values()].map((invoice) => invoice.state)
  expect(states).toEqual(Array(10).fill('paid'))
})

test('a connection that was closed runs no more', async () => {
  const here = await place()
  here.world.shop.data.addOrder(shopOrder(1001))
  const connection = await here.open(here.settings)
  await connection.close()
  expect(await connection.engine.run('manual')).toMatchObject({ orders: {}, problem: null })
  expect(here.world.moneybird.requests).toEqual([])
  expect(here.world.shop.requests).toEqual([])
})
