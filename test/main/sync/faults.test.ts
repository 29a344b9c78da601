import { describe, test } from 'vitest'
import { expectAllDone, expectNothingTwice, settle } from '../../support/books.ts'
import { shopOrders } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { ruins } from '../../support/ruins.ts'
import { HOUR_MS, standIns } from '../../support/stand-ins.ts'

const orders = [1001, 1002]

/** Runs that meet the fault. What one run makes of each fault is tried with every call in test/faults. */
const TIMES = 3

/** Those that may have been carried out, and those that stop the run; 401 and 402 stand still until the night. */
const lasting = ruins.filter(([name]) => /^(500|connection|HTML with status 200) .*after|^4/.test(name))

describe.each(['POST sales_invoices', 'POST payments'])('%s', (request) => {
  test.each(lasting)('in three runs on end %s: each order still goes exactly once', async (_name, ruin) => {
    const world = await standIns()
    const program = await openProgram(world)
    for (const order of shopOrders(2)) world.shop.data.addOrder(order)
    world.moneybird.faults.add({ ...ruin, request, times: TIMES })
    await program.run('manual')
    expectNothingTwice(world, orders)
    for (let run = 1; run < TIMES; run++) {
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
  })
})
