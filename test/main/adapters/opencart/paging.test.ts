import { describe, expect, it } from 'vitest'
import { fromTheStart, rawOrder, readAll, startTestShop, valueOf } from '../../../fixtures/shop.ts'

async function shopWith(ids: readonly number[]) {
  const started = await startTestShop()
  for (const id of ids) started.server.data.addOrder(rawOrder(id))
  return started
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

describe('reading pages of orders', () => {
  it.each([0, 1, 99, 100, 101, 200, 250])('reads %i orders each exactly once', async (count) => {
    const { shop } = await shopWith(upTo(count))
    const { orders, pages } = valueOf(await readAll(shop))
    expect(orders.map((read) => (read.ok ? read.order.id : ''))).toEqual(upTo(count).map(String))
    expect(pages).toHaveLength(Math.max(1, Math.ceil(count / 100)))
    expect(pages.map((page) => page.total)).toEqual(pages.map((_, index) => (index === 0 ? count : null)))
  })

  it('sorts by number, not by text, over gaps in the ids', async () => {
    const { shop } = await shopWith([9, 1000, 10, 99, 100])
    const { orders } = valueOf(await readAll(shop))
    expect(orders.map((read) => (read.ok ? read.order.id : ''))).toEqual(['9', '10', '99', '100', '1000'])
  })

  it('asks the shop for its zone once and for each page once', async () => {
    const { server, shop } = await shopWith(upTo(250))
    valueOf(await readAll(shop))
    valueOf(await readAll(shop))
    expect(server.requests.map((request) => request.do)).toEqual(['info', ...Array<string>(6).fill('orders')])
    expect(server.requests.map((request) => request.after_id)).toEqual([
      undefined,
      '0',
      '100',
      '200',
      '0',
      '100',
      '200',
    ])
  })

  it('takes an order that was placed while the pages were read', async () => {
    const { server, shop } = await shopWith(upTo(101))
    valueOf(await shop.changedOrders(fromTheStart, '0'))
    server.data.addOrder(rawOrder(500))
    const second = valueOf(await shop.changedOrders(fromTheStart, '100'))
    expect(second.orders).toHaveLength(2)
  })

  it('refuses a shop that gives the same page again', async () => {
    const { server, shop } = await shopWith(upTo(150))
    server.setFault({ kind: 'duplicate_page' })
    expect(await readAll(shop)).toMatchObject({
      problem: { code: 'OPENCART_BAD_ANSWER', data: { cause: 'repeated_page', detail: 'order_id 1' } },
    })
  })

  it('refuses a page that is not sorted', async () => {
    const { server, shop } = await shopWith([1, 2, 3])
    valueOf(await shop.info())
    server.setFault({ kind: 'unsorted_page' })
    expect(await readAll(shop)).toMatchObject({ problem: { data: { cause: 'repeated_page' } } })
  })

  it('stops reading a shop whose pages never end, long before the memory is full', async () => {
    const { server, shop } = await shopWith([1])
    server.setFault({ kind: 'endless_pages' })
    expect(await readAll(shop)).toMatchObject({ problem: { data: { cause: 'endless_pages' } } })
    expect(server.requests.length).toBeLessThan(20)
  })
})

describe('two fetches at once', () => {
  it('do not take each other’s pages for endless ones', async () => {
    const { shop } = await shopWith(upTo(1300))
    const few = { modified: '2026-11-24 12:00:00', historyId: '1299' }
    const pages = []
    for (let afterId = 0; afterId < 1300; afterId += 100) {
      pages.push((await shop.changedOrders(fromTheStart, String(afterId))).ok)
      pages.push((await shop.changedOrders(few, '0')).ok)
    }
    expect(pages).toEqual(Array<boolean>(26).fill(true))
  })

  it('that ask the same page again and again are no endless one', async () => {
    const { shop } = await shopWith(upTo(150))
    for (let time = 0; time < 15; time += 1) valueOf(await shop.changedOrders(fromTheStart, '0'))
  })
})

describe('orders by id', () => {
  it('gives the orders that exist and the ids that do not', async () => {
    const { server, shop } = await shopWith([5, 6])
    const found = valueOf(await shop.ordersById(['6', '7', '5', '6']))
    expect(found.orders.map((read) => (read.ok ? read.order.id : ''))).toEqual(['5', '6'])
    expect(found.missing).toEqual(['7'])
    expect(server.requests.at(-1)).toMatchObject({ do: 'orders', ids: '6,7,5' })
  })

  it('asks nothing when nothing is asked', async () => {
    const { server, shop } = await shopWith([])
    expect(valueOf(await shop.ordersById([]))).toEqual({ orders: [], missing: [] })
    expect(server.requests).toEqual([])
  })

  it.each(['', '0', '0012', '-1', 'abc', '1,2', '1.5', '2147483648', '99999999999999999999'])(
    'knows without asking that there is no order %j',
    async (id) => {
      const { server, shop } = await shopWith([1, 2, 12])
      expect(valueOf(await shop.ordersById([id]))).toEqual({ orders: [], missing: [id] })
      expect(server.requests).toEqual([])
      const both = valueOf(await shop.ordersById([id, '2']))
      expect([both.orders.length, both.missing]).toEqual([1, [id]])
    },
  )

  it('can ask for a hundred at once', async () => {
    const { shop } = await shopWith(upTo(100))
    expect(valueOf(await shop.ordersById(upTo(100).map(String))).orders).toHaveLength(100)
  })

  it('tells that the shop refused when more are asked than it allows', async () => {
    const { shop } = await shopWith([1])
    expect(await shop.ordersById(upTo(101).map(String))).toMatchObject({
      problem: { code: 'SHOP_REFUSED', data: { reason: 'bad_request' } },
    })
  })
})

describe('ids of existing orders', () => {
  it('reads them all over several pages', async () => {
    const { server, shop } = await shopWith(upTo(5003))
    server.data.remove(17)
    const first = valueOf(await shop.existingIds('0'))
    expect([first.ids.length, first.ids[16], first.nextAfterId]).toEqual([5000, '18', '5001'])
    expect(valueOf(await shop.existingIds('5001'))).toEqual({ ids: ['5002', '5003'], nextAfterId: null })
  })

  it('refuses a page that repeats ids', async () => {
    const { server, shop } = await shopWith(upTo(5003))
    server.setFault({ kind: 'duplicate_page' })
    valueOf(await shop.existingIds('0'))
    expect(await shop.existingIds('5000')).toMatchObject({ problem: { data: { cause: 'repeated_page' } } })
  })
})
