import { expect, test } from 'vitest'
import { doubled, shopOrder, status } from '../../support/orders.ts'
import { theInvoice } from '../../support/books.ts'
import { creditInvoices } from '../sync/refund-bench.ts'
import { connection, openBench, type Bench } from './bench.ts'

const back = { return_id: '7', product: 'Mok', quantity: '1', line: '0' }

async function after(change: (bench: Bench) => void): Promise<Bench> {
  const bench = await openBench({ stage: 'ready' })
  bench.world.shop.data.addOrder(shopOrder(1001))
  await bench.get('run.now', { connection })
  change(bench)
  await bench.get('run.now', { connection })
  return bench
}

const returned = ({ world }: Bench): void => {
  world.shop.data.edit(1001, { returns: [back] })
}

const order = { connection, orderId: '1001' }

test('a return is listed with its proposal, and looking again asks nobody', async () => {
  const { world, get } = await after(returned)
  const first = await get('refunds.list', { connection })
  expect(first).toMatchObject({ problem: null, more: 0, done: [], left: [] })
  expect(first.open).toMatchObject([
    {
      orderId: '1001',
      kind: 'return',
      pending: null,
      moneys: ['back', 'credit', 'later'].filter((one) => one !== 'credit'),
    },
  ])
  expect(first.open[0]?.proposal).toMatchObject({ total: '-10.00', reference: '1001-R1', left: '10.00' })
  world.moneybird.counts.reset()
  expect(await get('refunds.list', { connection })).toEqual(first)
  expect(world.moneybird.counts.total()).toBe(0)
  const { connections } = await get('app.view', {})
  expect(connections[0]?.refunds).toBe(1)
})

test('agreeing writes it at once; it then stands among what is done', async () => {
  const { world, get } = await after(returned)
  const answer = await get('refunds.confirm', { ...order, quantities: null, money: 'back' })
  expect(answer).toMatchObject({
    outcome: 'done',
    problem: null,
    refund: { state: 'draft', reference: '1001-R1' },
  })
  expect(creditInvoices(world)).toHaveLength(1)
  const list = await get('refunds.list', { connection })
  expect(list).toMatchObject({ open: [], done: [{ orderId: '1001', refund: { total: '-10.00' } }] })
  expect(await get('refunds.confirm', { ...order, quantities: null, money: 'back' })).toMatchObject({
    outcome: 'nothing_to_do',
  })
})

test('what cannot be proposed says why, and agreeing to it is refused with the same', async () => {
  const { world, get, codeOf } = await after(returned)
  const [credit] = [theInvoice(world, 1001)]
  world.administration.invoices.set('77', { ...credit, id: '77', originalSalesInvoiceId: credit.id })
  expect((await get('refunds.list', { connection })).open).toMatchObject([
    { proposal: null, problem: { code: 'REFUND_OTHER_CREDIT' } },
  ])
  expect(await codeOf('refunds.confirm', { ...order, quantities: null, money: 'back' })).toBe(
    'REFUND_OTHER_CREDIT',
  )
})

test('while Moneybird does not answer the list says so, and shows what happened all the same', async () => {
  const { world, get } = await after(returned)
  world.moneybird.faults.add({ kind: 'answer', status: 503, request: '*' })
  const list = await get('refunds.list', { connection })
  expect(list.problem).toMatchObject({ code: 'MONEYBIRD_TEMPORARY' })
  expect(list.open).toMatchObject([{ orderId: '1001', kind: 'return', proposal: null }])
  expect(await get('refunds.leave', order)).toBe('done')
  expect((await get('refunds.list', { connection })).left).toMatchObject([{ orderId: '1001' }])
})

test('an order that staff made cheaper is credited for the difference, line by line', async () => {
  const { world, get } = await after(({ world: { shop } }) => {
    shop.data.edit(1001, {
      'products[0].quantity': 1,
      'products[0].total': '8.2645',
      'totals[0].value': '8.2645',
      'totals[1].value': '1.7355',
      'totals[2].value': '10.0000',
      total: '10.0000',
    })
  })
  const { open } = await get('refunds.list', { connection })
  expect(open).toMatchObject([{ kind: 'price_reduction', proposal: { way: 'credit', total: '-10.00' } }])
  expect(open[0]?.proposal?.lines).toEqual([{ line: 0, quantity: '0', gross: '-10.00' }])
  await get('refunds.confirm', { ...order, quantities: null, money: 'later' })
  expect(creditInvoices(world).map(({ totals }) => Number(totals.incl))).toEqual([-10])
})

test('an order that became dearer is credited whole, and invoiced anew under a reference of its own', async () => {
  const { world, get } = await after(({ world: { shop } }) => {
    shop.data.edit(1001, doubled)
  })
  const { open } = await get('refunds.list', { connection })
  expect(open).toMatchObject([
    { kind: 'price_reduction', proposal: { way: 'credit_and_new', total: '-20.00' } },
  ])
  await get('refunds.confirm', { ...order, quantities: null, money: 'back' })
  await get('run.now', { connection })
  expect(creditInvoices(world)).toMatchObject([{ reference: '1001-R1', state: 'draft' }])
  expect(Number(theInvoice(world, '1001-2').totals.incl)).toBe(40)
  expect(theInvoice(world, 1001)).toMatchObject({ state: 'paid' })
  const { entry } = await get('orders.get', order)
  expect(entry).toMatchObject({ state: 'done', problem: null, reference: '1001-2' })
})

test('a refunded order is credited whole', async () => {
  const { world, get } = await after(({ world: { shop } }) => {
    shop.data.setStatus(1001, status.refunded)
  })
  const { open } = await get('refunds.list', { connection })
  expect(open).toMatchObject([
    { kind: 'cancelled', proposal: { isClearCut: true, total: '-20.00', left: '0.00' } },
  ])
  await get('refunds.confirm', { ...order, quantities: null, money: 'back' })
  expect(creditInvoices(world)[0]?.details).toHaveLength(2)
  expect((await get('orders.get', order)).entry).toMatchObject({ state: 'done', problem: null })
})

test('a draft that was made by itself, as the setting says, is named and not made again', async () => {
  const { world, get, home, codeOf } = await openBench({ stage: 'ready' })
  const settings = home.settings()
  const connections = settings.connections.map((one) => ({
    ...one,
    booking: { ...one.booking, afterInvoiceChange: 'credit_draft' as const },
  }))
  await home.saveSettings({ ...settings, connections })
  world.shop.data.addOrder(shopOrder(1001))
  await get('run.now', { connection })
  world.shop.data.setStatus(1001, status.refunded)
  await get('run.now', { connection })
  const [draft, ...more] = creditInvoices(world)
  expect(more).toEqual([])
  expect((await get('refunds.list', { connection })).open).toMatchObject([
    { proposal: null, problem: { code: 'CREDIT_NEEDED', data: { creditId: draft?.id } } },
  ])
  expect(await codeOf('refunds.confirm', { ...order, quantities: null, money: 'back' })).toBe('CREDIT_NEEDED')
})
