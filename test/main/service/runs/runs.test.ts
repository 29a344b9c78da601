import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ServiceEvent } from '../../../../src/main/service/events.ts'
import { holdInvoice } from '../../../support/held-write.ts'
import { shopOrder, shopOrders } from '../../../support/orders.ts'
import { standIns } from '../../../support/stand-ins.ts'
import { acceptTerms, connection, openBench, until, type Bench } from '../bench.ts'

const progressOf = (events: readonly ServiceEvent[]) =>
  events.flatMap((event) => (event.name === 'progress' ? [event.data.progress] : []))

async function hasRun({ get }: Bench): Promise<boolean> {
  return (await get('overview.get', { connection })).lastRunAt !== null
}

describe('runs by themselves', () => {
  test('begin when the alarm rings, once all is set up', async () => {
    const bench = await openBench({ stage: 'ready' })
    bench.world.shop.data.addOrder(shopOrder(1001))
    expect(await hasRun(bench)).toBe(false)
    bench.alarm.ring()
    await until(() => bench.world.administration.invoices.size === 1)
    await until(() => hasRun(bench))
  })

  test('catch up at the start of the program', async () => {
    const bench = await openBench({ stage: 'ready' })
    const { world, home, service } = bench
    await service.close()
    await home.close()
    world.shop.data.addOrder(shopOrder(1001))
    const again = await openBench({ stage: 'new', world, folder: home.folder })
    await until(() => world.administration.invoices.size === 1)
    expect((await again.get('app.view', {})).terms).not.toBeNull()
  })

  test('begin only after the merchant said so once; a preview alone arms nothing', async () => {
    const bench = await openBench({ stage: 'connected' })
    bench.world.shop.data.addOrder(shopOrder(1001))
    await acceptTerms(bench.get)
    bench.alarm.ring()
    await bench.service.wake()
    expect(await bench.codeOf('connection.automatic', { connection, on: true })).toBe('SETTINGS_INCOMPLETE')
    await bench.get('preview.days', { connection, days: 30 })
    bench.alarm.ring()
    await bench.service.wake()
    expect(bench.world.administration.invoices.size, 'nobody said that it may go by itself').toBe(0)
    expect(await bench.get('app.view', {})).toMatchObject({ nextRunAt: null })
    await bench.get('connection.automatic', { connection, on: true })
    expect((await bench.get('app.view', {})).nextRunAt).not.toBeNull()
    bench.alarm.ring()
    await until(() => bench.world.administration.invoices.size === 1)
  })

  test('do not begin while the merchant has paused them, also after a restart; by hand they do', async () => {
    const bench = await openBench({ stage: 'ready' })
    const { get, alarm, service, world } = bench
    world.shop.data.addOrder(shopOrder(1001))
    await get('app.pause', { paused: true })
    expect(await get('app.view', {})).toMatchObject({ paused: true, nextRunAt: null })
    alarm.ring()
    await service.wake()
    expect(world.administration.invoices.size).toBe(0)
    expect(bench.home.appState.current.paused).toBe(true)
    await get('app.pause', { paused: false })
    await until(() => world.administration.invoices.size === 1)
    expect((await get('app.view', {})).nextRunAt).not.toBeNull()
  })

  test('have one alarm, at the time that was saved last', async () => {
    const { get, alarm } = await openBench({ stage: 'ready' })
    const { settings } = await get('connection.settings', { connection })
    await get('connection.save', {
      connection,
      booking: settings.booking,
      schedule: { nightlyAt: '05:45', hourly: false },
    })
    expect(alarm.times).toEqual(['05:45'])
    expect(alarm.running).toBe(1)
  })

  test('end with the service, and none begins after that', async () => {
    const { service, alarm, world } = await openBench({ stage: 'ready' })
    await service.close()
    world.shop.data.addOrder(shopOrder(1001))
    alarm.ring()
    await service.wake()
    expect(alarm.running).toBe(0)
    expect(world.administration.invoices.size).toBe(0)
  })
})

describe('while a run goes', () => {
  test('the screens hear how far it is, and last of all that it ended', async () => {
    const bench = await openBench({ stage: 'ready' })
    for (const order of shopOrders(12)) bench.world.shop.data.addOrder(order)
    const run = bench.get('run.now', { connection })
    await until(() => progressOf(bench.events).some((progress) => progress !== null))
    const view = (await bench.get('app.view', {})).connections[0]
    expect(view?.running?.phase).toBeDefined()
    await run
    const progress = progressOf(bench.events)
    expect(progress.at(-1)).toBeNull()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(progressOf(bench.events).at(-1), 'nothing from before comes late').toBeNull()
    expect((await bench.get('app.view', {})).connections[0]?.running).toBeNull()
    expect(bench.events.at(-1)).toEqual({ name: 'changed', data: { connection } })
  })

  test('a second one joins it instead of booking twice', async () => {
    const bench = await openBench({ stage: 'ready' })
    for (const order of shopOrders(5)) bench.world.shop.data.addOrder(order)
    bench.alarm.ring()
    await Promise.all([
      bench.get('run.now', { connection }),
      bench.get('run.now', { connection }),
      bench.service.wake(),
    ])
    expect(bench.world.administration.invoices.size).toBe(5)
  })

  test('a second one also takes what became ready too late for the first', async () => {
    const { world, get } = await openBench({ stage: 'ready' })
    world.shop.data.addOrder(shopOrder(1001, { currency_code: 'GBP', currency_value: '0.85000000' }))
    await get('run.now', { connection })
    const writing = Promise.withResolvers<undefined>()
    world.moneybird.hooks.onApplied = async ({ endpoint }) => {
      if (endpoint === 'POST sales_invoices') await writing.promise
    }
    world.shop.data.addOrder(shopOrder(1002))
    const first = get('run.now', { connection })
    await until(() => world.administration.invoices.size === 1)
    expect(await get('orders.retry', { connection, orderId: '1001' })).toBe('done')
    const second = get('run.now', { connection })
    writing.resolve(undefined)
    await Promise.all([first, second])
    const { rows } = await get('orders.list', {
      connection,
      tab: 'failed',
      search: '',
      after: null,
      limit: 10,
    })
    expect(rows).toMatchObject([{ orderId: '1001', state: 'failed' }])
  })

  test('a pause ends it after the write in progress; later it goes on where it was, nothing twice', async () => {
    const bench = await openBench({ stage: 'ready' })
    const { world, get } = bench
    for (const order of shopOrders(20)) world.shop.data.addOrder(order)
    const third = holdInvoice(world, 3)
    const run = get('run.now', { connection })
    await third.made
    const paused = get('app.pause', { paused: true })
    third.release()
    await paused
    expect(await run).toEqual({ problem: null })
    const made = world.administration.invoices.size
    expect(made).toBeLessThan(20)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(world.administration.invoices.size).toBe(made)
    await get('app.pause', { paused: false })
    // The one that was about to leave is left alone until Moneybird must know of it, should it have left.
    await until(async () => (await get('overview.get', { connection })).waiting <= 1)
    const references = [...world.administration.invoices.values()].map(({ reference }) => reference)
    expect(references.length).toBeGreaterThanOrEqual(19)
    expect(new Set(references).size).toBe(references.length)
  })

  test('another administration is chosen only after the run on the first has ended', async () => {
    const bench = await openBench({ stage: 'ready' })
    const { world, get } = bench
    for (const order of shopOrders(10)) world.shop.data.addOrder(order)
    world.moneybird.faults.add({ request: 'POST sales_invoices', kind: 'slow', ms: 30 })
    const run = get('run.now', { connection })
    await until(() => world.administration.invoices.size >= 2)
    const { id } = world.administration.record
    await get('connection.administration', { connection, administrationId: id })
    await run
    await get('run.now', { connection })
    expect(world.administration.invoices.size).toBe(10)
  })

  test('waiting for Moneybird’s limit is told, with until when', async () => {
    const world = await standIns({ now: 'real', rateLimit: null })
    const bench = await openBench({ stage: 'ready', world, requestLimit: 12 })
    for (const order of shopOrders(6)) world.shop.data.addOrder(order)
    const run = bench.get('run.now', { connection })
    await until(() => progressOf(bench.events).some((progress) => (progress?.waitsUntil ?? null) !== null))
    const running = (await bench.get('app.view', {})).connections[0]?.running
    const waitsUntil = Date.parse(running?.waitsUntil ?? '')
    expect(waitsUntil).toBeGreaterThan(Date.now())
    expect(waitsUntil).toBeLessThan(Date.now() + 310_000)
    await bench.service.close()
    expect(await run, 'the end of the program ends the waiting').toEqual({ problem: null })
  })
})

describe('a connection that stands still', () => {
  test('says so at the side that it is about, and goes on after that was connected again', async () => {
    const bench = await openBench({ stage: 'ready' })
    const { world, get, home } = bench
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ request: '*', kind: 'answer', status: 401 })
    const opened = await home.open(connection)
    if (opened.ok) await opened.value.ports.store.saveFacts(await oldFacts(bench))
    expect((await get('run.now', { connection })).problem?.code).toBe('MONEYBIRD_DISCONNECTED')
    const [view] = (await get('app.view', {})).connections
    expect(view).toMatchObject({
      verdict: { kind: 'standstill', side: 'moneybird' },
      shop: { isConnected: true, problem: null },
      moneybird: { isConnected: false, problem: { code: 'MONEYBIRD_DISCONNECTED' } },
    })
    world.moneybird.faults.clear()
    await get('connection.moneybird', { connection, token: 'moneybird-token-0123456789' })
    expect((await get('app.view', {})).connections[0]).toMatchObject({
      moneybird: { isConnected: true, problem: null },
    })
    expect(await get('run.now', { connection })).toEqual({ problem: null })
    expect(world.administration.invoices.size).toBe(1)
  })

  async function oldFacts({ home }: Bench) {
    const opened = await home.open(connection)
    const facts = opened.ok ? opened.value.ports.store.loadFacts() : null
    if (facts === null) throw new Error('no facts')
    return { ...facts, fetchedAt: new Date(0).toISOString() }
  }
})

test('a run that the disk stopped is told of although nothing could be stored of it, until one goes through', async () => {
  const { alarm, get, home, world } = await openBench({ stage: 'ready' })
  const data = join(home.folder, 'connections', connection)
  const problemNow = async () => (await get('overview.get', { connection })).connection.lastProblem
  await rm(data, { recursive: true })
  await writeFile(data, 'in the way')
  alarm.ring()
  await until(async () => (await problemNow()) !== null)
  expect(await problemNow()).toMatchObject({ code: 'DISK_WRITE_FAILED', data: { reason: 'ENOTDIR' } })
  await rm(data)
  await mkdir(join(data, 'closed'), { recursive: true })
  world.shop.data.addOrder(shopOrder(1001))
  expect(await get('run.now', { connection })).toMatchObject({ problem: null })
  expect(await problemNow()).toBeNull()
})
