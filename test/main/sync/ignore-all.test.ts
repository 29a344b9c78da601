import { expect, test } from 'vitest'
import { allow, changeReference, chooseContact, ignoreAll } from '../../../src/main/sync/actions.ts'
import { noOverrides } from '../../../src/shared/domain/settings.ts'
import { shopOrder, status } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { standIns } from '../../support/stand-ins.ts'

test('of many orders those are ignored that are open work: not unknown ones, done ones, or one that is being written', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  for (const order of [1001, 1002])
    world.shop.data.addOrder(shopOrder(order, { order_status_id: status.pending }))
  world.shop.data.addOrder(shopOrder(1003, { order_status_id: status.unpaid }))
  world.shop.data.addOrder(shopOrder(1004))
  world.moneybird.faults.add({ kind: 'reset', request: 'POST sales_invoices', skip: 1, times: 1 })
  await program.run('manual')
  const { ports } = await program.inside()
  const outcomes = await ignoreAll(ports, ['1001', '1001', '1002', '1003', '1004', '4711'], 'proef')
  expect(Object.fromEntries(outcomes)).toEqual({
    1001: 'done',
    1002: 'done',
    1003: 'already_invoiced',
    1004: 'busy',
    4711: 'unknown_order',
  })
  const states = await Promise.all(
    [1001, 1002, 1003, 1004].map(async (id) => (await program.entry(id)).state),
  )
  expect(states).toEqual(['ignored', 'ignored', 'draft', 'sending'])
  expect(Object.keys((await program.state()).entries), 'what is ignored is filed').toEqual(['1003', '1004'])
  expect((await ignoreAll(ports, [], 'proef')).size).toBe(0)
})

test('an order that was invoiced is allowed nothing, and gets no other contact or reference', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  const { ports } = await program.inside()
  expect(await allow(ports, '1001', 'ZERO_TOTAL')).toBe('already_invoiced')
  expect(await chooseContact(ports, '1001', '7')).toBe('already_invoiced')
  expect(await changeReference(ports, '1001', '-B')).toBe('already_invoiced')
  expect(await program.entry(1001)).toMatchObject({ state: 'done', overrides: noOverrides })
})

test('what is allowed twice for an order is allowed once, beside what was allowed before', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001, { order_status_id: status.pending }))
  await program.run('manual')
  const { ports } = await program.inside()
  for (const code of ['ZERO_TOTAL', 'BEFORE_START_DATE', 'ZERO_TOTAL'] as const)
    expect(await allow(ports, '1001', code)).toBe('done')
  expect((await program.entry(1001)).overrides.allow).toEqual(['BEFORE_START_DATE', 'ZERO_TOTAL'])
})
