import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rawOrder, shopKey, startTestShop } from '../../fixtures/shop.ts'

const contract = readFileSync(new URL('../../../docs/module-api.md', import.meta.url), 'utf8')

/** Keys of the order object that the page names. A row that begins with `payment_` and `shipping_` is that of both addresses. */
function documentedKeys(): string[] {
  const table = contract.slice(
    contract.indexOf('## The order object'),
    contract.indexOf('Amounts have four decimals'),
  )
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => keysOf(line.split('|')[1] ?? ''))
}

function keysOf(cell: string): string[] {
  const names = [...cell.matchAll(/`(\w+)(\[\])?`/g)].map(([, name = '']) => name)
  const prefixes = names.filter((name) => name.endsWith('_'))
  if (prefixes.length === 0) return names
  const fields = names.filter((name) => !name.endsWith('_'))
  return prefixes.flatMap((prefix) => fields.map((field) => prefix + field))
}

async function get(query: string, headers: Record<string, string> = {}, method = 'GET') {
  const { server } = await startTestShop({ licenceKey: 'L-1' })
  server.data.addOrder(
    rawOrder(1, { products: [{ name: 'Mok', options: [{ name: 'Kleur', value: 'wit' }] }] }),
  )
  server.data.addOrder(rawOrder(2, { vouchers: [{ description: 'Bon', amount: 25 }] }))
  const keys = { 'X-Factuurbrug-Key': shopKey, 'X-Factuurbrug-Licence': 'L-1', 'X-Factuurbrug-Api': '1' }
  const response = await fetch(`${server.address}&${query}`, { method, headers: { ...keys, ...headers } })
  const body = (await response.json()) as Record<string, unknown>
  return { status: response.status, headers: response.headers, body }
}

/** Paths of all values that are no text. */
function notText(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return []
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, child]) => notText(child, `${path}/${key}`))
}

describe('the shop stand-in', () => {
  it('gives every order exactly the keys that docs/module-api.md names, all of them texts', async () => {
    const { body } = await get('do=orders&modified_since=2026-01-01%2000:00:00')
    const [order, other] = body.orders as Record<string, unknown>[]
    expect(Object.keys(order ?? {}).sort()).toEqual(documentedKeys().sort())
    expect(notText(body)).toEqual(['/api'])
    const product = ['name', 'options', 'price', 'quantity', 'shipping', 'tax', 'tax_class_id', 'total']
    expect(Object.keys((order?.products as object[])[0] ?? {}).sort()).toEqual(product)
    expect(other?.vouchers).toEqual([{ description: 'Bon', amount: '25' }])
  })

  it('tells about itself with the keys of the documented example', async () => {
    const example = /## `do=info`[\s\S]*?```json\n([\s\S]*?)```/.exec(contract)?.[1] ?? ''
    const documented = JSON.parse(example) as Record<string, unknown>
    const { body, headers } = await get('do=info')
    expect(Object.keys(body).sort()).toEqual(Object.keys(documented).sort())
    expect(notText(body)).toEqual(['/api'])
    expect(body).toMatchObject({
      now_utc: '2026-11-24T11:00:00Z',
      stored_zone: '+01:00',
      orders: { count: '2', last_id: '2' },
    })
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  })

  it('lists ids with statuses and pages by key', async () => {
    expect((await get('do=ids&limit=1')).body).toEqual({ api: 1, rows: [['1', '5']], next_after_id: '1' })
    expect((await get('do=ids&limit=1&after_id=1')).body).toEqual({
      api: 1,
      rows: [['2', '5']],
      next_after_id: '',
    })
  })

  it.each([
    ['do=orders', 'modified_since'],
    ['do=orders&modified_since=2026-01-01', 'modified_since'],
    ['do=orders&modified_since=2026-01-01%2000:00:00&limit=101', 'limit'],
    ['do=orders&modified_since=2026-01-01%2000:00:00&limit=0', 'limit'],
    ['do=orders&modified_since=2026-01-01%2000:00:00&after_id=x', 'after_id'],
    ['do=orders&modified_since=2026-01-01%2000:00:00&history_after=x', 'history_after'],
    ['do=orders&ids=', 'ids'],
    ['do=orders&ids=1,a', 'ids'],
    ['do=ids&limit=5001', 'limit'],
    ['do=delete', 'do'],
    ['', 'do'],
  ])('refuses the question %j and names the parameter', async (query, message) => {
    expect(await get(query)).toMatchObject({
      status: 400,
      body: { api: 1, error: { code: 'bad_request', message } },
    })
  })

  it.each([
    [{ 'X-Factuurbrug-Key': 'wrong' }, 401, 'wrong_key'],
    [{ 'X-Factuurbrug-Licence': '' }, 403, 'wrong_licence'],
    [{ 'X-Factuurbrug-Api': '2' }, 426, 'api_too_new'],
  ])('refuses the headers %j', async (headers, status, code) => {
    expect(await get('do=info', headers)).toMatchObject({ status, body: { error: { code } } })
  })

  it('only answers a GET', async () => {
    expect(await get('do=info', {}, 'POST')).toMatchObject({
      status: 405,
      body: { error: { code: 'method_not_allowed' } },
    })
  })
})
