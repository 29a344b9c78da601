import { describe, expect, test } from 'vitest'
import { shopOrder } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { DAY_MS, standIns } from '../../support/stand-ins.ts'

const refusal = { kind: 'answer', status: 422, body: { error: { base: ['nu niet'] } } } as const

describe('an administration that cannot be read', () => {
  test('because Moneybird refuses ends the run with its words; orders are kept as work', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ ...refusal, request: '*' })
    expect(await program.run('manual')).toMatchObject({
      problem: { code: 'MONEYBIRD_TEMPORARY', data: { reason: 'base: nu niet' } },
    })
    expect(await program.entry(1001)).toMatchObject({ state: 'planned', intent: null })
  })

  test('because of the limit ends the run with the moment until when', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.moneybird.faults.add({ kind: 'answer', status: 429, request: '*' })
    const { problem } = await program.run('manual')
    expect(problem?.code).toBe('RATE_LIMITED')
    expect(Date.parse(problem?.data.until ?? '')).toBeGreaterThan(0)
  })
})

test('a night in which the invoices cannot be listed takes none of them for gone', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  world.clock.advance(DAY_MS)
  world.moneybird.faults.add({ ...refusal, request: 'GET sales_invoices/synchronization' })
  await program.run('nightly')
  expect(await program.entry(1001)).toMatchObject({ state: 'done', problem: null })
})
