import { describe, expect, test } from 'vitest'
import { addContact } from '../../../../src/demo/moneybird/seed/seed-contact.ts'
import { addInvoice } from '../../../../src/demo/moneybird/seed/seed-invoice.ts'
import { emailFor, orderTotal, shopOrder, shopOrders } from '../../../support/orders.ts'
import { moneybirdToken, shopKey, type StandIns } from '../../../support/stand-ins.ts'
import { connection, openBench } from '../bench.ts'

/** Invoices that another shop made under the same numbers, for the same people and amounts. */
function invoicesOfAnother(
  { moneybird, administration }: StandIns,
  ids: readonly number[],
  total = orderTotal,
) {
  for (const id of ids) {
    const contactId = addContact(moneybird.world, administration, { email: emailFor(id) })
    addInvoice(moneybird.world, administration, { reference: String(id), total, contactId })
  }
}

describe('invoices that are there before a connection has written any', () => {
  test('are told by the preview, each with what it is, and 50 are looked up in one request', async () => {
    const { world, get } = await openBench({ stage: 'ready' })
    for (const order of shopOrders(45)) world.shop.data.addOrder(order)
    for (const order of shopOrders(2, 2001)) world.shop.data.addOrder(order)
    invoicesOfAnother(
      world,
      [...shopOrders(45).keys()].map((index) => 1001 + index),
    )
    invoicesOfAnother(world, [2001], '99.00')
    world.moneybird.counts.reset()
    const { counts, orders } = await get('preview.days', { connection, days: 30 })
    expect(counts).toMatchObject({ there: 45, failed: 1, good: 1 })
    expect(orders.find(({ orderId }) => orderId === '2001')).toMatchObject({
      verdict: 'failed',
      problem: { code: 'REFERENCE_IN_USE', data: { invoiceTotal: '99.00' } },
    })
    expect(world.moneybird.counts.requests['GET sales_invoices']).toBe(1)
  })

  test('are not taken without asking; once the merchant says so they all are, and later ones too', async () => {
    const { world, get } = await openBench({ stage: 'ready' })
    for (const order of shopOrders(3)) world.shop.data.addOrder(order)
    invoicesOfAnother(world, [1001, 1002])
    await get('run.now', { connection })
    const { groups } = await get('failures.list', { connection })
    expect(groups).toMatchObject([{ code: 'INVOICE_THERE', count: 2 }])
    expect(await get('connection.adopt', { connection })).toEqual({ offered: 2 })
    invoicesOfAnother(world, [1010])
    world.shop.data.addOrder(shopOrder(1010))
    await get('run.now', { connection })
    expect((await get('failures.list', { connection })).groups).toEqual([])
    for (const orderId of ['1001', '1002', '1010'])
      expect((await get('orders.get', { connection, orderId })).entry).toMatchObject({
        state: 'done',
        invoice: { adopted: true },
      })
    expect(world.moneybird.counts.writes.invoicesCreated).toBe(1)
  })

  test('a rebuild, which is asked for, finds what is there without asking again', async () => {
    const { world, get } = await openBench({ stage: 'ready' })
    for (const order of shopOrders(3)) world.shop.data.addOrder(order)
    await get('run.now', { connection })
    expect(await get('connection.rebuild', { connection })).toMatchObject({ found: 3 })
  })
})

test('a second shop in the same administration is offered a reference of its own; the first is not', async () => {
  const { world, get } = await openBench({ stage: 'ready' })
  const { connection: second } = await get('connection.add', { name: 'Tweede' })
  await get('connection.shop', { connection: second, address: world.shop.address, key: shopKey, licence: '' })
  const administrationId = world.administration.record.id
  await get('connection.moneybird', { connection: second, token: moneybirdToken, administrationId })
  const proposed = async (id: string) =>
    (await get('connection.settings', { connection: id })).suggestion.referenceFormat
  expect(await proposed(second)).toBe('tweede-{order_id}')
  world.shop.data.addOrder(shopOrder(1001))
  await get('run.now', { connection })
  expect(await proposed(connection), 'its invoices bear the plain number').toBeUndefined()
})
