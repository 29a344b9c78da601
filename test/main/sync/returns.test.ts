import { describe, expect, test } from 'vitest'
import { acknowledge } from '../../../src/main/sync/actions.ts'
import { expectAllDone, invoicesOf } from '../../support/books.ts'
import { doubled, shopOrder } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { HOUR_MS, standIns } from '../../support/stand-ins.ts'

const back = { return_id: '7', product: 'Koffiemok &amp; schotel', quantity: '1', action_id: '0', action: '' }
const refunded = { ...back, action_id: '1', action: 'Refunded' }

async function program(order: Record<string, unknown> = {}) {
  const world = await standIns()
  const opened = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001, order))
  const run = async (): Promise<void> => {
    await opened.run('hourly')
    world.clock.advance(HOUR_MS)
  }
  await run()
  const returned = (...returns: object[]): void => {
    world.shop.data.edit(1001, { returns })
  }
  return { world, opened, run, returned, ports: async () => (await opened.inside()).ports }
}

describe('a return after the invoice', () => {
  test('gets attention with what comes back; once seen to, only a new decision or return tells again', async () => {
    const { world, opened, run, returned, ports } = await program()
    await expectAllDone(world, opened, [1001])
    returned(back)
    await run()
    expect(await opened.entry(1001)).toMatchObject({
      state: 'attention',
      problem: { code: 'RETURN_AFTER_INVOICE', data: { products: '1 × Koffiemok & schotel' } },
    })
    expect(await acknowledge(await ports(), '1001')).toBe('done')
    await run()
    expect(await opened.entry(1001)).toMatchObject({ state: 'done', problem: null })
    returned(refunded)
    await run()
    expect(await opened.entry(1001)).toMatchObject({
      problem: { data: { products: '1 × Koffiemok & schotel (Refunded)' } },
    })
    expect(invoicesOf(world, 1001)).toHaveLength(1)
  })

  test('that is taken back in the shop is settled by itself', async () => {
    const { world, opened, run, returned } = await program()
    returned(back)
    await run()
    returned()
    await run()
    await expectAllDone(world, opened, [1001])
  })

  test('does not hide that the order itself was changed too', async () => {
    const { world, opened, run } = await program()
    world.shop.data.edit(1001, { ...doubled, returns: [back] })
    await run()
    expect(await opened.entry(1001)).toMatchObject({ problem: { code: 'ORDER_CHANGED_AFTER_INVOICE' } })
  })
})

describe('a return before the invoice', () => {
  test('keeps no sale out of the books: it is booked, and the return asks for a look until it was seen', async () => {
    const { world, opened, run, ports } = await program({ returns: [back] })
    expect(await opened.entry(1001)).toMatchObject({
      state: 'attention',
      problem: { code: 'RETURN_AFTER_INVOICE', data: { products: '1 × Koffiemok & schotel' } },
      invoice: { state: 'paid' },
    })
    await run()
    expect((await opened.entry(1001)).state).toBe('attention')
    expect(await acknowledge(await ports(), '1001')).toBe('done')
    await run()
    await expectAllDone(world, opened, [1001])
    expect(invoicesOf(world, 1001)).toHaveLength(1)
  })
})
