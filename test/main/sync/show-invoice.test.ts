import { expect, test } from 'vitest'
import { products } from '../../../src/demo/shop/demo-catalogue.ts'
import { customers } from '../../../src/demo/shop/demo-customers.ts'
import { buildOrder, line } from '../../../src/demo/shop/order-builder.ts'
import { showInvoice } from '../../../src/main/sync/show-invoice.ts'
import { theInvoice } from '../../support/books.ts'
import { shopOrder, status } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { DAY_MS, standIns } from '../../support/stand-ins.ts'

/** The invoice of an order as the screens show it. */
async function shown(program: Program, id: number) {
  const { ports } = await program.inside()
  const reply = await ports.shop.ordersById([String(id)])
  const [read] = reply.ok ? reply.value.orders : []
  if (read?.ok !== true) throw new Error(`Order ${id} cannot be read`)
  return showInvoice(ports, program.settings.booking, await program.entry(id), read.order)
}

test.each(['valid', 'invalid'] as const)(
  'a number that VIES called %s is not asked about again just to look',
  async (verdict) => {
    const world = await standIns()
    const program = await openProgram(world)
    const customer = { ...customers.berlin, vatNumber: 'DE123456789' }
    const [added, untaxed] = ['2026-11-24 10:00:00', true]
    const story = { story: '', customer, lines: [line(products.knife, 2)], untaxed }
    world.shop.data.addOrder(buildOrder(story, 1001, { added, modified: added }))
    world.vies.verdicts.set('DE123456789', verdict)
    await program.run('manual')
    world.vies.verdicts.set('DE123456789', 'unavailable')
    world.clock.advance(2 * DAY_MS)
    const invoice = await shown(program, 1001)
    expect(invoice?.draft.lines.length ?? null).toBe(verdict === 'valid' ? 1 : null)
    expect(world.vies.asked).toEqual(['DE123456789'])
  },
)

test('an order that waits is shown with a contact that would be made; one that is done is not', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001))
  world.shop.data.addOrder(shopOrder(1002, { order_status_id: status.pending }))
  await program.run('manual')
  expect(await shown(program, 1001)).toMatchObject({
    isNewContact: false,
    draft: { reference: theInvoice(world, 1001).reference },
  })
  expect(await shown(program, 1002)).toMatchObject({ isNewContact: true, draft: { reference: '1002' } })
})

test('without Moneybird ever having been reached there is nothing to show', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.moneybird.faults.add({ kind: 'answer', status: 401, request: '*' })
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  expect(await shown(program, 1001)).toBeNull()
})
