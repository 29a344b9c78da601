import { expect, test } from 'vitest'
import type { InvoiceRecord } from '../../../src/demo/moneybird/invoices/invoice-record.ts'
import { checkMonth } from '../../../src/main/sync/month.ts'
import { theInvoice } from '../../support/books.ts'
import { orderTotal, shopOrder, shopOrders, status } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { standIns, type StandIns } from '../../support/stand-ins.ts'

/** A month with three invoices, an order that cannot go and one that waits for its status. */
async function bookedMonth() {
  const world = await standIns()
  const program = await openProgram(world)
  for (const order of shopOrders(3)) world.shop.data.addOrder(order)
  world.shop.data.addOrder(shopOrder(1050, { total: '99.0000' }))
  world.shop.data.addOrder(shopOrder(1051, { order_status_id: status.pending }))
  await program.run('manual')
  const { ports } = await program.inside()
  const check = async (month = '2026-11') => {
    const checked = await checkMonth(ports, month)
    if (!checked.ok) throw new Error(checked.problem.code)
    return checked.value
  }
  return { world, program, ports, check }
}

/** Something that happened in Moneybird behind the program's back. */
function change(world: StandIns, invoice: InvoiceRecord, over: Partial<InvoiceRecord>): void {
  const changed = { ...invoice, ...over }
  world.administration.invoices.set(changed.id, changed)
}

test('a month that closes: every order in one group, together all, and nothing that Moneybird says otherwise', async () => {
  const { world, check } = await bookedMonth()
  const before = world.moneybird.requests.length
  const { sums, mismatches, asked } = await check()
  expect(sums.map(({ group, count }) => [group, count])).toEqual([
    ['invoiced', 3],
    ['waiting', 1],
    ['failed', 1],
  ])
  expect(sums[0]?.total).toBe((3 * Number(orderTotal)).toFixed(2))
  expect(mismatches).toEqual([])
  expect(asked).toBe(5)
  expect(world.moneybird.requests.length - before, 'requests').toBe(1)
})

test('an invoice that was made twice, is gone, or was changed in Moneybird is named with its order', async () => {
  const { world, check } = await bookedMonth()
  const [one, two, three] = [1001, 1002, 1003].map((order) => theInvoice(world, order))
  if (one === undefined || two === undefined || three === undefined) throw new Error('unreachable')
  change(world, one, { id: `${one.id}0` })
  world.administration.invoices.delete(two.id)
  change(world, three, { totals: { ...three.totals, incl: '1.00' } })
  const { mismatches } = await check()
  expect(mismatches).toEqual([
    {
      orderId: '1001',
      kind: 'double',
      ours: orderTotal,
      theirs: (2 * Number(orderTotal)).toFixed(2),
      currency: 'EUR',
    },
    { orderId: '1002', kind: 'missing', ours: orderTotal, theirs: '', currency: 'EUR' },
    { orderId: '1003', kind: 'amount', ours: orderTotal, theirs: '1.00', currency: 'EUR' },
  ])
})

test('an invoice by hand for an order that could not go is seen by its reference', async () => {
  const { world, check } = await bookedMonth()
  const invoice = theInvoice(world, 1001)
  change(world, invoice, { id: `${invoice.id}0`, reference: '1050' })
  expect((await check()).mismatches).toMatchObject([{ orderId: '1050', kind: 'foreign', ours: '99.00' }])
})

test('a credit invoice under the reference is no second invoice', async () => {
  const { world, check } = await bookedMonth()
  const invoice = theInvoice(world, 1001)
  change(world, invoice, { id: `${invoice.id}0`, originalSalesInvoiceId: invoice.id })
  expect((await check()).mismatches).toEqual([])
})

test('another month is not mixed with it, and one without orders asks nothing', async () => {
  const { world, check } = await bookedMonth()
  const before = world.moneybird.requests.length
  expect(await check('2026-10')).toEqual({ month: '2026-10', sums: [], mismatches: [], asked: 0 })
  expect(world.moneybird.requests.length).toBe(before)
})

test('what Moneybird does not answer is told as it is, and is no mismatch', async () => {
  const { world, ports } = await bookedMonth()
  world.moneybird.faults.add({ kind: 'answer', status: 401, request: '*' })
  expect(await checkMonth(ports, '2026-11')).toMatchObject({
    ok: false,
    problem: { code: 'MONEYBIRD_DISCONNECTED' },
  })
})
