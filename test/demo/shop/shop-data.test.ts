import { describe, expect, it } from 'vitest'
import { createShopData } from '../../../src/demo/shop/shop-data.ts'
import { demoShopInfo } from '../../../src/demo/shop/shop-info.ts'
import { offsetText, utcOf, wallClock } from '../../../src/demo/shop/zone.ts'
import { rawOrder, shopNow } from '../../fixtures/shop.ts'

function shopOf(...ids: number[]) {
  const data = createShopData(demoShopInfo(), 'Europe/Amsterdam', () => shopNow)
  for (const id of ids) data.addOrder(rawOrder(id))
  return data
}

describe('the tables of the shop stand-in', () => {
  it('change an order by path and stamp it with the time of the shop', () => {
    const data = shopOf(1)
    data.edit(1, { 'products[0].quantity': 3, total: '30.0000', 'custom_field.1': 'NL1' })
    expect(data.orders()[0]).toMatchObject({
      date_modified: '2026-11-24 12:00:00',
      date_added: '2026-11-23 14:05:10',
      total: '30.0000',
      custom_field: { 1: 'NL1' },
    })
    expect(data.orders()[0]?.products[0]).toMatchObject({ quantity: '3', price: '8.2645' })
  })

  it('give a status change a history row, its Dutch name and a new time, unless told to leave the time alone', () => {
    const data = shopOf(1, 2)
    data.setStatus(1, 7)
    data.setStatus('2', '11', { touchModified: false })
    expect(
      data.orders().map(({ order_id: id, order_status, date_modified }) => {
        return [order_status, data.historyOf(id), date_modified]
      }),
    ).toEqual([
      ['Geannuleerd', 3, '2026-11-24 12:00:00'],
      ['Terugbetaald', 4, '2026-11-23 14:05:10'],
    ])
    expect(data.cursor()).toEqual({ modified: '2026-11-24 12:00:00', history_id: '4' })
  })

  it('lose a removed order without a trace and refuse to change it', () => {
    const data = shopOf(1, 2)
    data.remove('1')
    expect(data.orders().map((order) => order.order_id)).toEqual(['2'])
    expect(() => {
      data.setStatus(1, 5)
    }).toThrow('no order 1')
  })

  it('do not change when the order that was handed over changes afterwards', () => {
    const data = shopOf()
    const raw = rawOrder(1)
    data.addOrder(raw)
    raw.total = '0'
    ;(raw.totals as unknown[]).pop()
    data.edit(1, { firstname: 'Jo' })
    expect(data.orders()[0]).toMatchObject({ total: '20.0001' })
    expect(data.orders()[0]?.totals).toHaveLength(3)
  })

  it('place an order now when it has no date', () => {
    const data = shopOf()
    data.addOrder({ order_id: 5, order_status_id: 1 })
    expect(data.orders()[0]).toMatchObject({
      date_added: '2026-11-24 12:00:00',
      date_added_utc: '2026-11-24T11:00:00Z',
    })
  })
})

describe('the clock of the shop stand-in', () => {
  it.each([
    ['2026-11-23 14:05:10', 'Europe/Amsterdam', '2026-11-23T13:05:10Z'],
    ['2026-07-01 00:30:00', 'Europe/Amsterdam', '2026-06-30T22:30:00Z'],
    ['2026-03-29 03:00:00', 'Europe/Amsterdam', '2026-03-29T01:00:00Z'],
    ['2026-10-25 03:00:00', 'Europe/Amsterdam', '2026-10-25T02:00:00Z'],
    ['2026-11-23 23:30:00', 'America/New_York', '2026-11-24T04:30:00Z'],
    ['2026-11-23 14:05:10', 'UTC', '2026-11-23T14:05:10Z'],
    ['geen tijd', 'UTC', ''],
  ])('reads %s in %s as %s', (wall, zone, utc) => {
    expect(utcOf(wall, zone)).toBe(utc)
    if (utc !== '') expect(wallClock(Date.parse(utc), zone)).toBe(wall)
  })

  it('knows the offset of a zone', () => {
    expect(offsetText(shopNow, 'Europe/Amsterdam')).toBe('+01:00')
    expect(offsetText(shopNow, 'America/St_Johns')).toBe('-03:30')
  })
})
