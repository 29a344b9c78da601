import { expect, test } from 'vitest'
import { settle } from '../../support/books.ts'
import { crashEverywhere } from '../../support/crash-everywhere.ts'
import { shopOrder, shopOrders, status } from '../../support/orders.ts'
import { HOUR_MS } from '../../support/stand-ins.ts'

const waiting = { order_status_id: status.pending }

test('a fetch of several pages misses nothing when the process ends between its pages and orders change meanwhile', async () => {
  const moments = await crashEverywhere({
    before(world) {
      for (const order of shopOrders(120, 1001, waiting)) world.shop.data.addOrder(order)
      return Promise.resolve()
    },
    run: 'hourly',
    async after(world, program) {
      world.clock.advance(3 * HOUR_MS)
      // One of the page that was read perhaps, one of the other page, and a new one.
      world.shop.data.setStatus(1003, status.paid, { touchModified: false })
      world.shop.data.setStatus(1111, status.paid)
      world.shop.data.addOrder(shopOrder(1200))
      await settle(world, program, [1003, 1111, 1200])
      for (const order of [1003, 1111, 1200])
        expect(await program.entry(order), `order ${order}`).toMatchObject({ state: 'done' })
      expect(Object.keys((await program.state()).entries)).toHaveLength(118)
    },
  })
  expect(moments).toBeGreaterThan(15)
})
