import { describe, expect, test } from 'vitest'
import { createEngine, type EngineOptions } from '../../../src/main/sync/engine.ts'
import { problem } from '../../../src/shared/domain/problem.ts'
import { SETTLE_MS } from '../../../src/main/sync/doubts.ts'
import { addContact } from '../../../src/demo/moneybird/seed/seed-contact.ts'
import { addInvoice } from '../../../src/demo/moneybird/seed/seed-invoice.ts'
import { emailFor, orderTotal, shopOrder } from '../../support/orders.ts'
import { expectAllDone, invoicesOf } from '../../support/books.ts'
import { connectionId } from '../../support/connection-settings.ts'
import { openProgram } from '../../support/program.ts'
import { HOUR_MS, standIns } from '../../support/stand-ins.ts'

/** Another engine on the ports of a program, with options of the test's. */
async function withEngine(options: Partial<EngineOptions>) {
  const world = await standIns()
  const program = await openProgram(world)
  const { ports } = await program.inside()
  const engine = createEngine({
    ports,
    settings: () => program.settings.booking,
    progress: () => undefined,
    damagedAt: () => null,
    ...options,
  })
  return { world, program, engine }
}

describe('without a licence', () => {
  const ended = problem('LICENCE_ENDED', { until: '2026-11-01' })

  test('orders are read and stand as work; Moneybird is not written to, and the run says why', async () => {
    const { world, program, engine } = await withEngine({ writeRefusal: () => ended })
    world.shop.data.addOrder(shopOrder(1001))
    expect(await engine.run('hourly')).toMatchObject({ orders: { planned: 1 }, problem: ended })
    expect(Object.values(world.moneybird.counts.writes).every((count) => count === 0)).toBe(true)
    expect((await program.state()).pause, 'no reason to stand still').toBeNull()
  })

  test('what is in Moneybird already is still found again', async () => {
    const { world, program, engine } = await withEngine({ writeRefusal: () => ended })
    const contactId = addContact(world.moneybird.world, world.administration, { email: emailFor(1001) })
    const seed = { reference: '1001', total: orderTotal, contactId }
    const id = addInvoice(world.moneybird.world, world.administration, seed)
    world.shop.data.addOrder(shopOrder(1001))
    expect(await engine.run('rebuild')).toMatchObject({ orders: { done: 1 }, problem: null })
    expect(await program.entry(1001)).toMatchObject({ state: 'done', invoice: { id, adopted: true } })
  })
})

test('finding again what exists writes nothing, whatever is ready or in doubt', async () => {
  const { world, program, engine } = await withEngine({})
  world.shop.data.addOrder(shopOrder(1001))
  world.moneybird.faults.add({ kind: 'reset', request: 'POST sales_invoices', times: 1 })
  await engine.run('manual')
  world.clock.advance(HOUR_MS)
  world.moneybird.counts.reset()
  world.shop.data.addOrder(shopOrder(1002))
  expect(await engine.run('rebuild')).toMatchObject({ problem: null })
  expect(Object.values(world.moneybird.counts.writes).every((count) => count === 0)).toBe(true)
  expect(await program.entry(1001)).toMatchObject({ state: 'sending', intent: { step: 'create' } })
  expect(await program.entry(1002)).toMatchObject({ state: 'planned' })
  await engine.run('manual')
  await expectAllDone(world, program, [1001, 1002])
})

test('after damage nothing is written before the lists of Moneybird must show the last write', async () => {
  const damaged = { at: 0 }
  const { world, engine } = await withEngine({ damagedAt: () => damaged.at })
  damaged.at = world.clock.now()
  world.clock.advance(SETTLE_MS / 4)
  world.shop.data.addOrder(shopOrder(1001))
  await engine.run('manual')
  const first = world.moneybird.requests.find(({ method }) => method === 'POST')
  expect((first?.at ?? 0) - damaged.at).toBe(SETTLE_MS)
  expect(invoicesOf(world, 1001)).toHaveLength(1)
})

test('a run is written down with its kind and what came of it', async () => {
  const { world, program, engine } = await withEngine({})
  world.shop.data.addOrder(shopOrder(1001))
  world.shop.data.addOrder(shopOrder(1002, { total: '30.0000' }))
  await engine.run('manual')
  const connection = connectionId
  const lines = program.log.filter(({ event }) => event.startsWith('run-'))
  expect(lines.map(({ level, event, fields }) => [level, event, fields])).toEqual([
    ['info', 'run-start', { connection, kind: 'manual' }],
    ['info', 'run-end', { connection, kind: 'manual', problem: null, stopped: false, orders: 2, failed: 1 }],
  ])
})
