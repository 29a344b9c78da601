import { describe, expect, it } from 'vitest'
import type { ShopCursor } from '../../../../src/main/ports/shop.ts'
import { fromTheStart, rawOrder, shopNow, startTestShop, valueOf } from '../../../fixtures/shop.ts'

const HOUR = 3_600_000

/** A shop whose clock can be moved, with three orders of the day before. */
async function movingShop() {
  let now = shopNow
  const { server, shop } = await startTestShop({ now: () => now })
  for (const id of [1, 2, 3]) server.data.addOrder(rawOrder(id, { order_status_id: 1 }))
  const first = valueOf(await shop.changedOrders(fromTheStart, '0'))
  const pass = (hours: number): void => {
    now += hours * HOUR
  }
  const changed = async (cursor: ShopCursor): Promise<string[]> => {
    const page = valueOf(await shop.changedOrders(cursor, '0'))
    return page.orders.map((read) => (read.ok ? read.order.id : ''))
  }
  return { server, shop, cursor: first.cursor, pass, changed }
}

describe('reading what changed', () => {
  it('gives a cursor from which only later changes come back', async () => {
    const { server, cursor, pass, changed } = await movingShop()
    expect(cursor).toMatchObject({ modified: '2026-11-24 12:00:00', historyId: '3' })
    pass(24)
    server.data.edit(2, { total: '19.00' })
    expect(await changed(cursor)).toEqual(['2'])
  })

  it('sees a status change that left date_modified alone, as in OpenCart 4.1', async () => {
    const { server, pass, changed } = await movingShop()
    pass(24)
    server.data.setStatus(3, 5, { touchModified: false })
    expect(server.data.orders()[2]?.date_modified).toBe('2026-11-23 14:05:10')
    const later = { modified: '2026-11-25 00:00:00', historyId: '3' }
    expect(await changed(later)).toEqual(['3'])
    expect(await changed({ ...later, historyId: '4' })).toEqual([])
  })

  it('reads two hours again, so that no change slips between two clocks', async () => {
    const { server, changed } = await movingShop()
    server.data.edit(1, { date_modified: '2026-11-24 10:00:01' })
    server.data.edit(2, { date_modified: '2026-11-24 09:59:59' })
    expect(await changed({ modified: '2026-11-24 12:00:00', historyId: '3' })).toEqual(['1'])
    expect(server.requests.at(-1)).toMatchObject({
      modified_since: '2026-11-24 10:00:00',
      history_after: '3',
    })
  })

  it('asks for everything at first and leaves the unknown history out', async () => {
    const { server, changed } = await movingShop()
    expect(await changed(fromTheStart)).toEqual(['1', '2', '3'])
    expect(server.requests.at(-1)).toMatchObject({ modified_since: '1970-01-01 00:00:00' })
    expect(server.requests.at(-1)).not.toHaveProperty('history_after')
  })

  it('begins at the start date that the merchant chose', async () => {
    const { server, changed } = await movingShop()
    server.data.addOrder(rawOrder(4, { date_added: '2026-10-31 10:00:00' }))
    expect(await changed({ modified: '2026-11-01 00:00:00', historyId: '' })).toEqual(['1', '2', '3'])
  })

  it('is not held up by an order that is dated in the future', async () => {
    const { server, shop } = await movingShop()
    server.data.addOrder(rawOrder(9, { date_added: '2037-01-01 00:00:00' }))
    const page = valueOf(await shop.changedOrders(fromTheStart, '0'))
    expect(page.cursor.modified).toBe('2026-11-24 12:00:00')
  })

  it('begins in a shop without orders and goes on from there', async () => {
    const { server, shop } = await startTestShop()
    const page = valueOf(await shop.changedOrders(fromTheStart, '0'))
    const cursor = { modified: '2026-11-24 12:00:00', historyId: '0', scanned: '2026-11-24 12:00:00' }
    expect(page).toEqual({ orders: [], cursor, total: 0, nextAfterId: null })
    server.data.addOrder(rawOrder(1))
    expect(valueOf(await shop.changedOrders(page.cursor, '0')).orders).toHaveLength(1)
  })

  it('spares the shop with brief looks, and looks at everything since the last whole look after six hours', async () => {
    const { server, shop, cursor, pass } = await movingShop()
    const asked: (readonly [look: string, since: string])[] = []
    let at: ShopCursor = cursor
    for (const hours of [1, 3, 3, 1]) {
      pass(hours)
      at = valueOf(await shop.changedOrders(at, '0')).cursor
      const { look = '', modified_since: since = '' } = server.requests.at(-1) ?? {}
      asked.push([look, since])
    }
    expect(asked).toEqual([
      ['recent', '2026-11-24 10:00:00'],
      ['recent', '2026-11-24 11:00:00'],
      ['recent', '2026-11-24 14:00:00'],
      ['', '2026-11-24 10:00:00'],
    ])
    expect(at).toMatchObject({ modified: '2026-11-24 20:00:00', scanned: '2026-11-24 20:00:00' })
  })
})
