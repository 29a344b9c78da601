import { expect, test } from 'vitest'
import { takeEarlier } from '../../../src/main/sync/take.ts'
import { why } from '../../../src/main/sync/why.ts'
import { expectAllDone, invoicesOf } from '../../support/books.ts'
import { shopOrder } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { standIns } from '../../support/stand-ins.ts'

const earlier = { date_added: '2026-09-15 10:00:00', date_modified: '2026-09-15 10:00:00' }

test('an order from before the start date is taken when the merchant says so, once', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001, earlier))
  await program.run('manual')
  expect(invoicesOf(world, 1001)).toEqual([])
  const { ports } = await program.inside()
  const { booking } = program.settings
  expect(await why(ports, booking, '1001')).toMatchObject({
    kind: 'left_out',
    problem: { code: 'BEFORE_START_DATE' },
  })
  expect(await takeEarlier(ports, booking, '1001')).toBe('done')
  expect(await why(ports, booking, '1001')).toMatchObject({ kind: 'known', entry: { state: 'planned' } })
  await program.run('manual')
  await program.run('nightly')
  await expectAllDone(world, program, [1001])
})

test('nothing is taken that is not in the shop, is not from before the start date, or cannot be asked', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001))
  world.shop.data.addOrder(shopOrder(1002, earlier))
  const { ports } = await program.inside()
  const { booking } = program.settings
  expect(await takeEarlier(ports, booking, '1002'), 'before the shop was ever read').toBe('unknown_order')
  await program.run('manual')
  expect(await takeEarlier(ports, booking, '4711')).toBe('unknown_order')
  world.shop.data.addOrder(shopOrder(1003))
  expect(await takeEarlier(ports, booking, '1003')).toBe('not_allowed')
  await world.shop.close()
  expect(await takeEarlier(ports, booking, '1002')).toBe('unknown_order')
  expect(Object.keys((await program.state()).entries)).toEqual([])
})
