import { describe, expect, test } from 'vitest'
import { allowedAddress, orderRoute } from '../../../../src/main/service/connections/addresses.ts'
import { shopOrder } from '../../../support/orders.ts'
import { connection, openBench } from '../bench.ts'

const real = {
  moneybird: 'https://moneybird.com/api/v2',
  shop: 'https://winkel.example/shop/index.php?route=extension/module/factuurbrug',
}

describe('an address', () => {
  test.each([
    'https://moneybird.com/123/sales_invoices/456',
    'https://moneybird.com/user/applications',
    'https://winkel.example/shop/admin/index.php?route=sale/order/info&order_id=1042',
    'https://winkel.example/',
  ])('%s may be opened', (address) => {
    expect(allowedAddress(address, real)).toBe(address)
  })

  test.each([
    '',
    'moneybird.com',
    '//moneybird.com/1',
    'http://moneybird.com/1',
    'https://moneybird.com:8443/1',
    'https://moneybird.com.evil.example/1',
    'https://evil.example/https://moneybird.com/',
    'https://evil.example/?next=https://moneybird.com',
    'https://evil.example#moneybird.com',
    'https://moneybird.com@evil.example/',
    'https://moneybird.com:geheim@evil.example/',
    'https://jan:geheim@moneybird.com/',
    'https://evil.example\\@moneybird.com/',
    'https://www.moneybird.com/',
    'https://xmoneybird.com/',
    'https://moneybird.com./1',
    'https://mоneybird.com/',
    'https://winkel.example.evil.example/',
    'http://winkel.example/shop/',
    'https://winkel.example:8443/',
    'javascript:alert(1)//https://moneybird.com',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'vscode://moneybird.com/',
    'ms-msdt:/id PCWDiagnostic',
    'ftp://moneybird.com/',
    'blob:https://moneybird.com/1',
    'view-source:https://moneybird.com/',
    'http://127.0.0.1:3000/',
    'http://localhost/',
    'https://[::1]/',
  ])('%j may not be opened', (address) => {
    expect(allowedAddress(address, real)).toBeNull()
  })

  test('that looks like Moneybird only in its raw text is taken as what it is', () => {
    // The parser of the browser takes tabs and newlines out; ours does, too, so both see the same place.
    expect(allowedAddress('https://money\nbird.com/1', real)).toBe('https://moneybird.com/1')
    expect(allowedAddress('https://evil.exam\tple/', real)).toBeNull()
  })

  test('on this computer may be opened where the settings say that Moneybird is there', () => {
    const standIn = { moneybird: 'http://127.0.0.1:4010/api/v2', shop: '' }
    expect(allowedAddress('http://127.0.0.1:4010/1/sales_invoices/2', standIn)).not.toBeNull()
    for (const other of ['http://127.0.0.1:4011/1', 'http://localhost:4010/1', 'http://10.0.0.1:4010/1'])
      expect(allowedAddress(other, standIn), other).toBeNull()
  })

  test('of another computer is not that of a stand-in, whatever the settings say', () => {
    const elsewhere = { moneybird: 'https://proxy.example/api/v2', shop: '' }
    expect(allowedAddress('https://proxy.example/1', elsewhere)).toBeNull()
  })

  test('of no shop opens nothing', () => {
    for (const shop of ['', 'nonsense', 'about:blank', 'data:,x'])
      expect(allowedAddress('about:blank', { ...real, shop }), shop).toBeNull()
  })
})

describe('the page of an order in the admin', () => {
  test.each([
    ['1.5.6.4', 'sale/order/info'],
    ['2.3.0.2', 'sale/order/info'],
    ['3.0.5.1', 'sale/order/info'],
    ['4.0.0.0', 'sale/order%7Cinfo'],
    ['4.0.1.1', 'sale/order%7Cinfo'],
    ['4.0.2.3', 'sale/order.info'],
    ['4.1.0.3', 'sale/order.info'],
    ['', 'sale/order/info'],
  ])('of OpenCart %s has route %s', (version, route) => {
    expect(orderRoute(version)).toBe(route)
  })
})

describe('opening a place', () => {
  test('goes to the invoice, the administration, the shop and the order', async () => {
    const bench = await openBench({ stage: 'ready' })
    const { world, get, opened, codeOf } = bench
    world.shop.data.addOrder(shopOrder(1001))
    await get('run.now', { connection })
    const [invoice] = world.administration.invoices.values()
    const { id } = world.administration.record
    await get('app.open', { place: 'moneybird-invoice', connection, orderId: '1001' })
    await get('app.open', { place: 'moneybird', connection })
    await get('app.open', { place: 'moneybird-tokens' })
    await get('app.open', { place: 'shop', connection })
    await get('app.open', { place: 'shop-order', connection, orderId: '1001' })
    const web = world.moneybird.webUrl
    expect(opened).toEqual([
      `${web}/${id}/sales_invoices/${invoice?.id ?? ''}`,
      `${web}/${id}`,
      `${web}/user/applications`,
      world.shop.origin,
      `${world.shop.origin}admin/index.php?route=sale/order/info&order_id=1001`,
    ])
    const pages = await Promise.all(opened.slice(0, 2).map((address) => fetch(address)))
    expect(pages.map(({ status }) => status)).toEqual([200, 200])
    expect(await codeOf('app.open', { place: 'moneybird-invoice', connection, orderId: '9' })).toBe(
      'ORDER_UNKNOWN',
    )
    expect(await codeOf('app.open', { place: 'shop', connection: 'andere' })).toBe('CONNECTION_UNKNOWN')
    expect(opened).toHaveLength(5)
  })

  test('of an order uses the admin that the shop tells, as long as it is of the shop', async () => {
    const bench = await openBench({ stage: 'ready' })
    const { world, get, home } = bench
    world.shop.data.addOrder(shopOrder(1001))
    await get('run.now', { connection })
    const opened = await home.open(connection)
    if (!opened.ok) throw new Error('not open')
    const { store } = opened.value.ports
    const addressWith = async (adminUrl: string) => {
      const facts = store.loadFacts()
      if (facts === null) throw new Error('no facts')
      await store.saveFacts({ ...facts, shop: { ...facts.shop, adminUrl } })
      return (await get('app.address', { place: 'shop-order', connection, orderId: '1001' })).address
    }
    const order = 'index.php?route=sale/order/info&order_id=1001'
    expect(await addressWith(`${world.shop.origin}beheer/`)).toBe(`${world.shop.origin}beheer/${order}`)
    for (const strange of ['', 'https://elders.invalid/admin/', 'javascript:alert(1)//'])
      expect(await addressWith(strange), strange).toBe(`${world.shop.origin}admin/${order}`)
  })

  test('of a shop that is not connected opens nothing', async () => {
    const { get, codeOf, opened } = await openBench({ stage: 'new' })
    const { connection: id } = await get('connection.add', { name: 'Winkel' })
    expect(await codeOf('app.open', { place: 'shop', connection: id })).toBe('SETTINGS_INCOMPLETE')
    expect(await codeOf('app.open', { place: 'shop-order', connection: id, orderId: '1' })).toBe(
      'SETTINGS_INCOMPLETE',
    )
    expect(opened).toEqual([])
  })
})
