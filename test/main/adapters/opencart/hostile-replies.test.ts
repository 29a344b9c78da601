import { describe, expect, it } from 'vitest'
import { fromTheStart, rawOrder, startTestShop } from '../../../fixtures/shop.ts'

const cursor = { modified: '2026-11-24 10:00:00', history_id: '4' }
const reply = (changes: object): string => {
  return JSON.stringify({ api: 1, cursor, total: '0', orders: [], next_after_id: '', ...changes })
}
const order = (id: unknown, changes: Record<string, unknown> = {}): object => ({
  ...rawOrder(1, changes),
  order_id: id,
})

/** Bodies with status 200 that are no page of orders, the cause with which each is refused, and the detail. */
const hostile: [string, string, detail?: string][] = [
  [' ', 'truncated'],
  ['null', 'not_json'],
  ['[]', 'not_json'],
  ['true', 'not_json'],
  ['"api"', 'not_json'],
  ['Database Error', 'not_json', 'Database Error'],
  ['\u0000\u0000', 'not_json', ''],
  ['a:1:{s:3:"api";i:1;}', 'not_json'],
  ['<!doctype html><html><title> Mijn &amp; winkel </title>', 'html', 'Mijn & winkel'],
  ['<HTML><BODY>x</BODY></HTML>', 'html', 'x'],
  [
    '<br />\n<b>Fatal error</b>: Allowed memory size exhausted',
    'html',
    'Fatal error : Allowed memory size exhausted',
  ],
  ['<?xml version="1.0"?><rss/>', 'html'],
  ['<script>location="/login"</script>', 'html'],
  [`Warning: mysqli_connect() in db.php\n${reply({})}`, 'notices', 'Warning: mysqli_connect() in db.php'],
  [`<b>Notice</b>: Undefined index ${reply({})}`, 'notices', 'Notice : Undefined index'],
  [`${reply({})}<br /><b>Warning</b>: Unknown: write failed`, 'notices', 'Warning : Unknown: write failed'],
  [`${reply({})}${reply({})}`, 'notices'],
  ['{', 'truncated'],
  ['{"api":1,"orders":[{"order_id":"1","email":"a}', 'truncated'],
  [reply({}).slice(0, -1), 'truncated'],
  [reply({ orders: [order('1')] }).slice(0, 200), 'truncated'],
  ['{"api":1,"note":"a } in \\" a } text', 'truncated'],
  ['{"api":1,"note":"a } in \\" a } text"} Warning', 'notices', 'Warning'],
  ["{'api':1}", 'not_json'],
  ['{"api":1,}', 'not_json'],
  ['{api:1}', 'not_json'],
  ['{"api":NaN}', 'not_json'],
  ['{}', 'wrong_shape', 'api'],
  ['{"success":true}', 'wrong_shape', 'api'],
  ['{"error":"Warning: You do not have permission"}', 'wrong_shape', 'api'],
  ['{"api":null}', 'wrong_shape', 'api'],
  ['{"api":{"version":1}}', 'wrong_shape', 'api'],
  ['{"api":1}', 'wrong_shape', 'cursor'],
  [reply({ cursor: [] }), 'wrong_shape', 'cursor'],
  [reply({ cursor: { ...cursor, modified: 'gisteren' } }), 'wrong_shape', 'cursor.modified'],
  [reply({ cursor: { ...cursor, modified: 1764000000 } }), 'wrong_shape', 'cursor.modified'],
  [reply({ cursor: { ...cursor, history_id: '-1' } }), 'wrong_shape', 'cursor.history_id'],
  [reply({ cursor: { ...cursor, history_id: "1' OR 1=1" } }), 'wrong_shape', 'cursor.history_id'],
  [reply({ total: 'veel' }), 'wrong_shape', 'total'],
  [reply({ total: -1 }), 'wrong_shape', 'total'],
  [reply({ orders: null }), 'wrong_shape', 'orders'],
  [reply({ orders: {} }), 'wrong_shape', 'orders'],
  [reply({ orders: 'none' }), 'wrong_shape', 'orders'],
  [reply({ orders: undefined }), 'wrong_shape', 'orders'],
  [reply({ orders: [null] }), 'wrong_shape', 'orders[0].order_id'],
  [reply({ orders: [[]] }), 'wrong_shape', 'orders[0].order_id'],
  [reply({ orders: [{}] }), 'wrong_shape', 'orders[0].order_id'],
  [reply({ orders: [order('1'), order('')] }), 'wrong_shape', 'orders[1].order_id'],
  [reply({ orders: [order('0')] }), 'wrong_shape', 'orders[0].order_id'],
  [reply({ orders: [order('-1')] }), 'wrong_shape', 'orders[0].order_id'],
  [reply({ orders: [order('1.5')] }), 'wrong_shape', 'orders[0].order_id'],
  [reply({ orders: [order('1e3')] }), 'wrong_shape', 'orders[0].order_id'],
  [reply({ orders: [order('９')] }), 'wrong_shape', 'orders[0].order_id'],
  [reply({ orders: [order('99999999999999999999')] }), 'wrong_shape', 'orders[0].order_id'],
  [reply({ orders: [order(['1'])] }), 'wrong_shape', 'orders[0].order_id'],
  [reply({ next_after_id: 'x' }), 'wrong_shape', 'next_after_id'],
  [reply({ next_after_id: '0' }), 'wrong_shape', 'next_after_id'],
  [reply({ next_after_id: [] }), 'wrong_shape', 'next_after_id'],
  [reply({ next_after_id: '-5' }), 'wrong_shape', 'next_after_id'],
  [reply({ orders: [order('1'), order('1')] }), 'repeated_page', 'order_id 1'],
  [reply({ orders: [order('2'), order('1')] }), 'repeated_page', 'order_id 1'],
  [reply({ orders: [order('7')], next_after_id: '6' }), 'repeated_page', 'next_after_id 6'],
  [reply({ next_after_id: '9' }), 'endless_pages'],
  [reply({ padding: 'x'.repeat(600_000) }), 'too_large'],
  ['['.repeat(100_000), 'too_large'],
  [`{"api":1,"orders":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'too_large'],
]

describe('a reply that is no page of orders', () => {
  const named = hostile.map(([body, cause, detail]) => [body.slice(0, 70), body, cause, detail] as const)

  it.each(named)('%j is refused', async (_, body, cause, detail) => {
    const { server, shop } = await startTestShop({}, { maxBytes: 500_000 })
    await shop.info()
    server.setFault({ kind: 'reply', status: 200, body })
    const result = await shop.changedOrders(fromTheStart, '0')
    expect(result).toMatchObject({ ok: false, problem: { code: 'OPENCART_BAD_ANSWER', data: { cause } } })
    if (detail !== undefined) expect(result).toMatchObject({ problem: { data: { detail } } })
  })

  it('never puts more than 200 characters of it in the problem', async () => {
    const { server, shop } = await startTestShop()
    server.setFault({ kind: 'reply', status: 200, body: `<b>${'lang '.repeat(5000)}` })
    const result = await shop.info()
    expect(result.ok ? 0 : result.problem.data.detail?.length).toBe(200)
  })

  it('is accepted when only white space and a byte order mark surround the JSON', async () => {
    const { server, shop } = await startTestShop()
    await shop.info()
    server.setFault({ kind: 'reply', status: 200, body: `\ufeff\r\n ${reply({ extra: { new: true } })} \n` })
    expect(await shop.changedOrders(fromTheStart, '0')).toMatchObject({
      ok: true,
      value: { orders: [], total: 0 },
    })
  })
})

describe('a reply about given orders', () => {
  it.each([
    [{ orders: [order('1'), order('2')], missing: [] }, 'repeated_page', 'order_id 2'],
    [{ orders: [order('1')], missing: ['1'] }, 'repeated_page', 'order_id 1'],
    [{ orders: [], missing: [] }, 'wrong_shape', 'missing 1'],
    [{ orders: [] }, 'wrong_shape', 'missing'],
    [{ orders: [order('1')], missing: ['x'] }, 'wrong_shape', 'missing[0]'],
  ])('is refused when it does not answer for exactly those (%#)', async (body, cause, detail) => {
    const { server, shop } = await startTestShop()
    await shop.info()
    server.setFault({ kind: 'reply', status: 200, body: JSON.stringify({ api: 1, ...body }) })
    expect(await shop.ordersById(['1'])).toMatchObject({ problem: { data: { cause, detail } } })
  })
})

describe('a reply about the shop', () => {
  it.each([
    [{ tax_rates: undefined }, 'tax_rates'],
    [{ tax_rates: [{ name: 'BTW', rate: 'veel', type: 'P' }] }, 'tax_rates[0].rate'],
    [{ tax_rates: [{ name: 'BTW', rate: '21', type: 'X' }] }, 'tax_rates[0].type'],
    [{ order_statuses: {} }, 'order_statuses'],
    [{ orders: { count: 'veel' } }, 'orders.count'],
    [{ orders: undefined }, 'orders'],
  ])('is refused when it holds %j', async (changes, detail) => {
    const { server, shop } = await startTestShop()
    const complete = { api: 1, tax_rates: [], order_statuses: [], orders: { count: '0' } }
    server.setFault({ kind: 'reply', status: 200, body: JSON.stringify({ ...complete, ...changes }) })
    expect(await shop.info()).toMatchObject({ problem: { data: { cause: 'wrong_shape', detail } } })
    server.setFault({ kind: 'reply', status: 200, body: JSON.stringify(complete) })
    expect(await shop.info()).toMatchObject({ ok: true })
  })
})
