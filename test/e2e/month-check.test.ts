import { describe, expect, test } from 'vitest'
import { theInvoice } from '../support/books.ts'
import { shopOrder, shopOrders } from '../support/orders.ts'
import { expectAxeClean } from './support/axe.ts'
import { useDashboard } from './support/dashboard.ts'
import { connection } from './support/stage.ts'

describe('The monthly check', () => {
  const dashboard = useDashboard({ stage: 'run', orders: shopOrders(3) })
  const card = () =>
    dashboard()
      .page.locator('.fb-card')
      .filter({ has: dashboard().page.getByRole('heading', { name: 'Maandcontrole' }) })
  const check = async () => {
    await dashboard().goto('#/overview')
    await card().getByRole('button', { name: 'Controleren' }).click()
  }
  const row = (name: string) => card().getByRole('row', { name })

  test('says that a month is right, with its orders and what they come to', async () => {
    await check()
    await card().getByText('Alles klopt. 3 facturen, geen enkele dubbel en geen enkele weg.').waitFor()
    await row('Doorgezet 3').waitFor()
    await row('Alle bestellingen 3').waitFor()
    await expectAxeClean(dashboard().page, 'the monthly check')
  })

  test('counts what is not transferred yet', async () => {
    const { world, get } = dashboard()
    world.shop.data.addOrder(shopOrder(1050, { total: '99.0000' }))
    await get('run.now', { connection })
    await check()
    await card().getByText('1 bestelling is nog niet doorgezet.').waitFor()
    await row('Fout 1').waitFor()
  })

  test('names an order of which Moneybird has two invoices, and leads to it', async () => {
    const { world, page } = dashboard()
    const invoice = theInvoice(world, 1002)
    const twin = `${invoice.id}0`
    world.administration.invoices.set(twin, { ...invoice, id: twin })
    await check()
    await card().getByText('Bij 1 bestelling zegt Moneybird iets anders').waitFor()
    const line = card().getByRole('listitem').filter({ hasText: 'meer dan één factuur met deze referentie' })
    await line.getByRole('link', { name: 'Bestelling 1002' }).click()
    await page.getByRole('heading', { name: 'Bestelling 1002' }).waitFor()
    world.administration.invoices.delete(twin)
  })

  test('says what is wrong when Moneybird cannot be asked, and draws no conclusion', async () => {
    const { world } = dashboard()
    world.moneybird.faults.add({ kind: 'answer', status: 503, request: '*' })
    await check()
    await card().getByText('MONEYBIRD_TEMPORARY').waitFor()
    expect(await card().getByText('klopt').count()).toBe(0)
    world.moneybird.faults.clear()
  })

  test('shows no outcome of a month that is no longer the chosen one', async () => {
    const { world, page } = dashboard()
    world.moneybird.faults.add({ kind: 'slow', ms: 500, request: '*' })
    const answered = page.waitForResponse(/month\.check/)
    await check()
    await card().getByLabel('Maand', { exact: true }).selectOption({ index: 5 })
    await (await answered).finished()
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))')
    expect(await card().getByRole('table').count()).toBe(0)
    world.moneybird.faults.clear()
    await card().getByLabel('Maand', { exact: true }).selectOption({ index: 0 })
  })

  test('forgets the outcome of one month when another is chosen', async () => {
    await check()
    await row('Doorgezet 3').waitFor()
    const months = card().getByLabel('Maand', { exact: true })
    expect(await months.locator('option').count()).toBe(24)
    await months.selectOption({ index: 5 })
    await row('Doorgezet 3').waitFor({ state: 'detached' })
    await card().getByRole('button', { name: 'Controleren' }).click()
    await card().getByText('In deze maand zijn geen bestellingen.').waitFor()
  })
})
