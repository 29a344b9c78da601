import { describe, expect, test } from 'vitest'
import { expectAllDone } from '../../support/books.ts'
import { shopOrders } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { HOUR_MS, standIns } from '../../support/stand-ins.ts'

/** What stops a whole run between two requests of one order, and is over some hours later. */
const halts = [
  { what: 'signed out', fault: { kind: 'answer', status: 401 } },
  { what: 'full plan', fault: { kind: 'answer', status: 402 } },
  { what: 'over the limit', fault: { kind: 'answer', status: 429 } },
] as const

describe.each(['POST contacts', 'POST sales_invoices', 'PATCH send_invoice', 'POST payments'])(
  'a run that ends at %s',
  (request) => {
    test.each(halts)(
      'because of: $what, is finished by the next hour and not only by the night',
      async ({ fault }) => {
        const world = await standIns()
        const program = await openProgram(world)
        const orders = [1001, 1002]
        for (const order of shopOrders(2)) world.shop.data.addOrder(order)
        world.moneybird.faults.add({ ...fault, request })
        const { ports } = await program.inside()
        for (let hour = 0; hour < 2; hour++) {
          expect((await program.run('hourly')).problem).not.toBeNull()
          // As signing in again does.
          await ports.store.changeRunState((state) => ({ ...state, pause: null }))
          world.clock.advance(3 * HOUR_MS)
        }
        world.moneybird.faults.clear()
        expect(await program.run('hourly')).toMatchObject({ problem: null })
        await expectAllDone(world, program, orders)
      },
    )
  },
)
