import { describe, expect, test } from 'vitest'
import { shopOrders } from '../../support/orders.ts'
import { expectAxeClean } from './axe.ts'
import { openDashboard, transports, useDashboard } from './dashboard.ts'
import { connection } from './stage.ts'

describe.each(transports)('The %s dashboard under test', (transport) => {
  const dashboard = useDashboard({ transport, orders: shopOrders(2), stage: 'run' })

  test('shows the real engine: both orders were invoiced at Moneybird', async () => {
    const { get, world, page } = dashboard()
    expect(await get('overview.get', { connection })).toMatchObject({ today: { count: 2 } })
    expect(world.administration.invoices.size).toBe(2)
    expect(await page.title()).toBe('Overzicht – Factuurbrug')
  })

  test('goes to screens and says which addresses were opened outside', async () => {
    const { goto, page, get, opened } = dashboard()
    await goto('#/orders')
    expect(await page.title()).toBe('Bestellingen – Factuurbrug')
    await get('app.open', { place: 'moneybird-tokens' })
    expect(await opened()).toHaveLength(1)
  })

  test('notices what a page complains of', async () => {
    const { page, faults } = dashboard()
    await page.evaluate("console.error('kapot')")
    expect(() => {
      faults.check()
    }).toThrow('kapot')
    await page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\"></p>')")
    expect(() => {
      faults.check()
    }).toThrow('Content Security Policy')
    faults.allow(/404|ERR_/)
    await page.evaluate("document.body.insertAdjacentHTML('beforeend', '<main><img src=\"x.png\"></main>')")
    await expect(expectAxeClean(page)).rejects.toThrow('image-alt')
  })
})

test('A dashboard whose page complained cannot be closed in silence', async () => {
  const { page, close } = await openDashboard({ stage: 'new' })
  await page.evaluate('setTimeout(() => { throw new Error("stuk") })')
  await expect(close()).rejects.toThrow('stuk')
})
