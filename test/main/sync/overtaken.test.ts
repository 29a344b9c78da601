import { expect, test } from 'vitest'
import { acknowledge, ignore } from '../../../src/main/sync/actions.ts'
import type { ActionOutcome } from '../../../src/shared/contract/actions.ts'
import { expectAllDone, invoicesOf, theInvoice } from '../../support/books.ts'
import { shopOrder, shopOrders, status } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { DAY_MS, HOUR_MS, standIns, type StandIns } from '../../support/stand-ins.ts'

/** A program in whose world something happens once, before a request leaves whose address and body match. */
async function interrupted(matches: RegExp) {
  const world: StandIns = await standIns()
  const happening: { act: (() => Promise<unknown>) | null } = { act: null }
  const program = await openProgram(world, {
    fetch: async (input, init) => {
      const address = input instanceof Request ? input.url : String(input)
      const text = `${init?.method ?? 'GET'} ${address} ${typeof init?.body === 'string' ? init.body : ''}`
      const { act } = happening
      if (act !== null && matches.test(text)) {
        happening.act = null
        await act()
      }
      return fetch(input, init)
    },
  })
  return { world, program, happening }
}

test('an order that the merchant ignores while the run is at the one before it is not invoiced', async () => {
  const { world, program, happening } = await interrupted(/POST .*sales_invoices\.json .*"1001"/)
  for (const order of shopOrders(3)) world.shop.data.addOrder(order)
  const { ports } = await program.inside()
  const outcomes: ActionOutcome[] = []
  happening.act = async () => {
    outcomes.push(await ignore(ports, '1001', 'proef'), await ignore(ports, '1002', 'proef'))
  }
  const report = await program.run('manual')
  expect(outcomes, 'the one that is being written cannot be').toEqual(['busy', 'done'])
  expect(await program.entry(1002)).toMatchObject({ state: 'ignored', problem: { code: 'MERCHANT_IGNORED' } })
  expect(invoicesOf(world, 1002)).toEqual([])
  expect(report.orders).toEqual({ done: 2, ignored: 1 })
  await expectAllDone(world, program, [1001, 1003])
})

test('an invoice that is deleted in the night in which it was made is found gone by that night', async () => {
  const { world, program, happening } = await interrupted(/GET .*sales_invoices\/synchronization/)
  world.shop.data.addOrder(shopOrder(1001))
  happening.act = () => {
    world.administration.invoices.delete(theInvoice(world, 1001).id)
    return Promise.resolve()
  }
  await program.run('nightly')
  expect(await program.entry(1001)).toMatchObject({ state: 'attention', problem: { code: 'INVOICE_GONE' } })
})

test('an order that is cancelled after invoicing and seen to while the run fetches it again stays as the merchant left it', async () => {
  const { world, program, happening } = await interrupted(/do=orders.*ids=|ids=.*do=orders/)
  world.shop.data.addOrder(shopOrder(1001, { order_status_id: status.unpaid }))
  await program.run('manual')
  world.shop.data.setStatus(1001, status.cancelled)
  world.clock.advance(HOUR_MS)
  await program.run('hourly')
  expect(await program.entry(1001)).toMatchObject({ state: 'attention', problem: { code: 'CREDIT_NEEDED' } })
  const { ports } = await program.inside()
  world.clock.advance(DAY_MS)
  // The second looks at all that changed since the whole look before, so the night asks for the order by its number.
  await program.run('hourly')
  await program.run('hourly')
  happening.act = () => acknowledge(ports, '1001')
  await program.run('nightly')
  expect(happening.act, 'the shop was asked').toBeNull()
  expect(await program.entry(1001)).toMatchObject({ state: 'draft', problem: null })
})
