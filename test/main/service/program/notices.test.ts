import { describe, expect, test } from 'vitest'
import { shopOrder } from '../../../support/orders.ts'
import { connection, openBench, until } from '../bench.ts'

describe('a notice', () => {
  test('tells once what failed, however often it is looked at again, also after a restart', async () => {
    const { get, world, notices, service, home } = await openBench({ stage: 'ready' })
    world.shop.data.addOrder(shopOrder(1001, { total: '21.0000' }))
    world.shop.data.addOrder(shopOrder(1002, { total: '22.0000' }))
    await get('run.now', { connection })
    expect(notices).toEqual([
      {
        title: 'Bij 2 bestellingen moet jij iets doen.',
        body: 'Regels en totaal verschillen. Bij Fouten zie je wat je eraan doet.',
        path: '#/failures/TOTAL_MISMATCH',
      },
    ])
    await get('orders.retryAll', { connection, code: null })
    await get('run.now', { connection })
    expect(notices).toHaveLength(1)
    await service.close()
    await home.close()
    const again = await openBench({ stage: 'new', world, folder: home.folder })
    await again.get('run.now', { connection })
    expect(again.notices).toEqual([])
    world.shop.data.addOrder(shopOrder(1003, { total: '23.0000' }))
    await again.get('run.now', { connection })
    expect(again.notices.map(({ title }) => title)).toEqual(['Bij 1 bestelling moet jij iets doen.'])
  })

  test('of what was solved and fails anew is told anew', async () => {
    const { get, world, notices } = await openBench({ stage: 'ready' })
    world.shop.data.addOrder(shopOrder(1001, { total: '21.0000' }))
    await get('run.now', { connection })
    await get('orders.ignore', { connection, orderIds: ['1001'], reason: 'x' })
    await get('run.now', { connection })
    await get('orders.unignore', { connection, orderId: '1001' })
    await get('run.now', { connection })
    expect(notices).toHaveLength(2)
  })

  test('is in the language of the merchant, and not given when the merchant wants none', async () => {
    const { get, world, notices } = await openBench({ stage: 'ready' })
    await get('app.setLanguage', { language: 'en' })
    world.shop.data.addOrder(shopOrder(1001, { total: '21.0000' }))
    await get('run.now', { connection })
    expect(notices[0]?.title).toBe('1 order needs you.')
    await get('app.setPreferences', { startAtLogin: false, notifications: false, theme: 'system' })
    world.shop.data.addOrder(shopOrder(1002, { total: '21.0000' }))
    await get('run.now', { connection })
    await until(async () => (await get('failures.list', { connection })).groups[0]?.count === 2)
    expect(notices).toHaveLength(1)
  })

  test('names no customer', async () => {
    const { get, world, notices } = await openBench({ stage: 'ready' })
    world.shop.data.addOrder(shopOrder(1001, { total: '21.0000', payment_lastname: 'Geheimenstein' }))
    await get('run.now', { connection })
    expect(JSON.stringify(notices)).not.toContain('Geheimenstein')
  })
})
