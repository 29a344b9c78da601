import { describe, expect, test } from 'vitest'
import { shopOrder, status } from '../../../support/orders.ts'
import { connection, openBench, type Bench } from '../bench.ts'

async function seen(changes: Parameters<typeof shopOrder>[1] = {}): Promise<Bench> {
  const bench = await openBench({ stage: 'ready' })
  bench.world.shop.data.addOrder(shopOrder(1001, changes))
  await bench.get('run.now', { connection })
  return bench
}

const order = { connection, orderId: '1001' }

describe('the page of an order', () => {
  test('shows its story, the shop’s order and the invoice side by side', async () => {
    const { get } = await seen()
    const detail = await get('orders.get', order)
    expect(detail.entry).toMatchObject({ state: 'done', invoice: { total: '20.00' } })
    expect(detail.entry.story.map(({ event }) => event)).toContain('sent')
    expect(detail.shop).toMatchObject({
      statusName: 'Voltooid',
      paymentMethod: 'iDEAL',
      billing: ['Jan Jansen', 'Dorpsstraat 12', '3511 AB Utrecht', 'NL'],
      lines: [{ text: 'Mok', quantity: '2', price: '8.2645', total: '16.529' }],
      totals: [
        { title: 'Subtotaal', value: '16.53' },
        { title: 'BTW 21%', value: '3.47' },
        { title: 'Totaal', value: '20.00' },
      ],
    })
    expect(detail.draft).toMatchObject({ draft: { total: '20.00', reference: '1001' }, isNewContact: false })
    expect(detail).toMatchObject({ shopProblem: null, may: [] })
  })

  test('shows how an order that waits for its status would be booked', async () => {
    const { get } = await seen({ order_status_id: status.pending })
    const detail = await get('orders.get', order)
    expect(detail.entry.problem?.code).toBe('STATUS_NOT_SELECTED')
    expect(detail.draft?.draft.lines.map(({ description }) => description)).toEqual(['Mok'])
    expect(detail).toMatchObject({
      may: ['allow', 'ignore', 'contact', 'reference'],
      draft: { isNewContact: true },
    })
  })

  test('shows no invoice of an order that none can be made of', async () => {
    const { get } = await seen({ total: '21.0000' })
    const detail = await get('orders.get', order)
    expect(detail.entry.state).toBe('failed')
    expect(detail.draft).toBeNull()
    expect(detail.shop?.lines).toHaveLength(1)
  })

  test('works while the shop is down: what is known here is shown, and why the rest is not', async () => {
    const { get, world } = await seen()
    world.shop.setFault({ kind: 'reset' })
    const detail = await get('orders.get', order)
    expect(detail).toMatchObject({ shop: null, draft: null })
    expect(detail.shopProblem?.code).toMatch(/^(SHOP|OPENCART)_/)
    expect(detail.entry.state).toBe('done')
  })

  test('asks Moneybird for nothing', async () => {
    const { get, world } = await seen()
    const before = world.moneybird.requests.length
    await get('orders.get', order)
    expect(world.moneybird.requests.length).toBe(before)
  })

  test('of an order that was deleted in the shop still shows its story', async () => {
    const { get, world } = await seen()
    world.shop.data.remove(1001)
    expect(await get('orders.get', order)).toMatchObject({ shop: null, shopProblem: null, draft: null })
  })

  test('of an order that is not known says so', async () => {
    const { codeOf } = await seen()
    expect(await codeOf('orders.get', { connection, orderId: '999' })).toBe('ORDER_UNKNOWN')
  })

  test('hands over hostile text as plain text: tags are taken out, the rest stays as it is', async () => {
    const name = '<img src=x onerror=alert(1)> \u202egnp.exe '
    const { get } = await seen({ firstname: name, payment_firstname: name })
    expect((await get('orders.get', order)).shop?.billing[0]).toMatch(/^\u202egnp\.exe/u)
  })
})

describe('what the merchant does with orders', () => {
  test('is done, told to every screen, and shown by the lists', async () => {
    const { get, events } = await seen({ order_status_id: status.pending })
    const tab = async (name: 'open' | 'ignored') =>
      (await get('orders.list', { connection, tab: name, search: '', after: null, limit: 10 })).rows.length
    const before = events.length
    expect(
      await get('orders.ignore', { connection, orderIds: ['1001', '1001', '404'], reason: 'dubbel' }),
    ).toEqual({
      ignored: 1,
      outcome: 'unknown_order',
    })
    expect([await tab('open'), await tab('ignored')]).toEqual([0, 1])
    expect(await get('orders.unignore', order)).toBe('done')
    expect([await tab('open'), await tab('ignored')]).toEqual([1, 0])
    expect(events.length).toBeGreaterThan(before)
  })

  test('says why it cannot be done', async () => {
    const { get } = await seen()
    expect(await get('orders.retry', order)).toBe('already_invoiced')
    expect(await get('orders.retry', { connection, orderId: '999' })).toBe('unknown_order')
    expect(await get('orders.allow', { ...order, code: 'NO_SUCH_CODE' })).toBe('not_allowed')
    expect(await get('orders.seen', order)).toBe('nothing_to_do')
    expect(await get('orders.why', { connection, orderId: '999' })).toEqual({ kind: 'not_in_shop' })
  })
})
