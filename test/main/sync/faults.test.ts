import { describe, test } from 'vitest'
import { expectAllDone, expectNothingTwice, settle } from '../../support/books.ts'
import { shopOrders } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { ruins, type Ruin } from '../../support/ruins.ts'
import { HOUR_MS, standIns, type StandIns } from '../../support/stand-ins.ts'

const calls = ['POST contacts', 'POST sales_invoices', 'PATCH send_invoice', 'POST payments'] as const

const orders = [1001, 1002]

/** One run with the fault, then as many as it takes. 401 and 402 stand still until the night. */
async function strike(world: StandIns, request: string, ruin: Ruin, times: number): Promise<void> {
  const program = await openProgram(world, { timeoutMs: 100 })
  for (const order of shopOrders(2)) world.shop.data.addOrder(order)
  world.moneybird.faults.add({ ...ruin, request, times })
  await program.run('manual')
  expectNothingTwice(world, orders)
  for (let run = 1; run < times; run++) {
    world.clock.advance(HOUR_MS)
    await program.run('manual')
    expectNothingTwice(world, orders)
  }
  world.moneybird.faults.clear()
  world.clock.advance(HOUR_MS)
  await program.run('nightly')
  expectNothingTwice(world, orders)
  await settle(world, program, orders)
  await expectAllDone(world, program, orders)
}

describe.each(calls)('%s', (request) => {
  test.each(ruins)('once %s: each order still goes exactly once', async (_name, ruin) => {
    await strike(await standIns(), request, ruin, 1)
  })

  if (request === 'POST contacts' || request === 'PATCH send_invoice') return
  const lasting = ruins.filter(([name]) => /^(500|connection|HTML with status 200) .*after|^4/.test(name))
  test.each(lasting)('three times %s: each order still goes exactly once', async (_name, ruin) => {
    await strike(await standIns(), request, ruin, 3)
  })
})
