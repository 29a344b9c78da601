import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { entry, invoice, writeStore } from '../main/service/entries.ts'
import { shopOrder, shopOrders, status } from '../support/orders.ts'
import { transports, useDashboard } from './support/dashboard.ts'
import { connection } from './support/stage.ts'
import { until } from '../support/until.ts'

const table = (page: Page) => page.getByRole('table', { name: 'Bestellingen' })
const link = (page: Page, orderId: number) =>
  table(page).getByRole('link', { name: String(orderId), exact: true })
const orderPage = (page: Page, orderId: number) =>
  page.getByRole('article', { name: `Bestelling ${orderId}` })

/** Numbers of the orders that the list shows, as soon as they are these. */
async function expectOrders(page: Page, ...wanted: readonly number[]): Promise<void> {
  await until('the list shows these orders', async () => {
    const shown = await table(page).locator('tbody a').allTextContents()
    expect(shown).toEqual(wanted.map(String))
  })
}

describe.each(transports)('Bestellingen over the %s transport', (transport) => {
  const dashboard = useDashboard({
    transport,
    stage: 'run',
    orders: [
      ...shopOrders(2),
      shopOrder(1003, { firstname: 'Çağla', lastname: 'Ödül', order_status_id: status.unpaid }),
      shopOrder(1004, { order_status_id: status.pending }),
    ],
    prepare: ({ shop }) => {
      shop.data.addOrder(shopOrder(1005))
      shop.data.edit(1005, { 'totals[1].title': 'BTW 12%' })
    },
  })

  test('has a tab for each stand, with the orders that belong there', async () => {
    const { page, goto } = dashboard()
    await goto('#/orders')
    const tabs = page.getByRole('navigation', { name: 'Welke bestellingen' })
    const stands = {
      Alles: [1005, 1004, 1003, 1002, 1001],
      Open: [1004],
      Doorgezet: [1003, 1002, 1001],
      Fouten: [1005],
    }
    for (const [tab, orders] of Object.entries(stands)) {
      await tabs.getByRole('link', { name: tab }).click()
      await expectOrders(page, ...orders)
    }
    await tabs.getByRole('link', { name: 'Genegeerd' }).click()
    await page.getByText('Er is niets genegeerd.').waitFor()
  })

  test('finds an order by number, name and amount', async () => {
    const { page, goto } = dashboard()
    await goto('#/orders?tab=all')
    const search = page.getByRole('searchbox', { name: 'Zoeken' })
    await search.fill('1002')
    await expectOrders(page, 1002)
    await search.fill('cagla')
    await expectOrders(page, 1003)
    await search.fill('20,00')
    await expectOrders(page, 1005, 1004, 1003, 1002, 1001)
    await search.fill('niemand')
    await page.getByText('Niets gevonden voor “niemand”.').waitFor()
    await page.getByRole('button', { name: 'Zoeken wissen' }).click()
    await expectOrders(page, 1005, 1004, 1003, 1002, 1001)
  })

  test('shows one order with its invoice beside that of the shop, its story, and ways to both', async () => {
    const { page, opened, world } = dashboard()
    await link(page, 1001).click()
    const order = orderPage(page, 1001)
    await order.getByText('De factuur staat in Moneybird.').waitFor()
    const shop = order.getByRole('region', { name: 'In je webwinkel' })
    const paper = order.getByRole('region', { name: 'Factuur in Moneybird' })
    for (const side of [shop, paper])
      expect(await side.textContent()).toContain('€ 20,00'.replace(' ', '\u00a0'))
    const [made] = world.administration.invoices.values()
    expect(await paper.textContent()).toContain(made?.number)
    expect(
      await order.getByRole('region', { name: 'Wat er gebeurd is' }).getByRole('listitem').count(),
    ).toBeGreaterThan(1)
    for (const [name, address] of [
      ['Openen in Moneybird', `/sales_invoices/${made?.id}`],
      ['Openen in de winkel', 'order_id=1001'],
    ] as const) {
      if (transport === 'browser') {
        const place = order.getByRole('link', { name })
        expect(await place.getAttribute('href')).toContain(address)
        continue
      }
      await order.getByRole('button', { name }).click()
      await until('it was opened', async () => (await opened()).some((one) => one.includes(address)))
    }
  })

  test('closes the order with Escape and puts the keyboard back at its row', async () => {
    const { page } = dashboard()
    await page.keyboard.press('Escape')
    await orderPage(page, 1001).waitFor({ state: 'detached' })
    await until('its row has the keyboard', () =>
      page.evaluate('document.activeElement.textContent === "1001"'),
    )
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await orderPage(page, 1002).waitFor()
  })
})

describe('Orders that cannot go through', () => {
  const dashboard = useDashboard({
    stage: 'run',
    orders: shopOrders(3),
    prepare: ({ shop }) => {
      shop.data.edit(1002, { 'totals[1].title': 'BTW 12%' })
    },
  })

  test('are ignored with a reason, and taken back', async () => {
    const { page, goto, get } = dashboard()
    await goto('#/orders/1002?tab=failed')
    const order = orderPage(page, 1002)
    await order.getByRole('button', { name: 'Negeren' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reden').fill('Zelf geboekt')
    await dialog.getByRole('button', { name: 'Negeren' }).click()
    await order.getByText('Je reden: “Zelf geboekt”.').waitFor()
    await order.getByRole('button', { name: 'Niet meer negeren' }).click()
    await order.getByText('Je reden').waitFor({ state: 'detached' })
    expect(await get('orders.why', { connection, orderId: '1002' })).toMatchObject({ kind: 'known' })
  })

  test('are ignored many at once', async () => {
    const { page, goto, world, get } = dashboard()
    for (const order of shopOrders(3, 1201)) {
      world.shop.data.addOrder(order)
      world.shop.data.edit(Number(order.order_id), { 'totals[1].title': 'BTW 12%' })
    }
    await get('run.now', { connection })
    await goto('#/orders?tab=failed')
    await link(page, 1203).waitFor()
    // The engine is asked which those are, so the tick comes a moment later.
    await page.getByRole('checkbox', { name: 'Alles kiezen' }).click()
    await page.getByRole('checkbox', { name: 'Alles kiezen', checked: true }).waitFor()
    await page.getByRole('button', { name: 'Negeren' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reden').fill('Proefbestellingen')
    await dialog.getByRole('button', { name: 'Negeren' }).click()
    await page.getByText('Geen fouten.').waitFor()
    await goto('#/orders?tab=ignored')
    await link(page, 1201).waitFor()
  })
})

describe('“Waarom staat deze bestelling er niet?”', () => {
  const dashboard = useDashboard({
    stage: 'run',
    orders: [
      ...shopOrders(1),
      shopOrder(1002, { date_added: '2026-01-05 10:00:00' }),
      shopOrder(1003, { order_status_id: status.pending }),
    ],
    prepare: ({ shop }) => {
      shop.data.addOrder(shopOrder(1005))
      shop.data.edit(1005, { 'totals[1].title': 'BTW 12%' })
    },
  })

  async function answerFor(typed: string): Promise<string> {
    const { page } = dashboard()
    await page.getByLabel('Waarom staat deze bestelling er niet?').first().fill(typed)
    await page.getByRole('button', { name: 'Zoek uit' }).click()
    const answer = page.getByRole('region', { name: 'Waarom staat deze bestelling er niet?' })
    await answer.waitFor()
    await until(
      'there is an answer',
      async () => !((await answer.textContent()) ?? '').includes('Even kijken'),
    )
    return (await answer.textContent()) ?? ''
  }

  test.each([
    ['that was transferred', '1001', 'Deze bestelling is doorgezet als factuur'],
    ['typed with words around it', 'bestelling #1001', 'Deze bestelling is doorgezet als factuur'],
    ['from before the start date', '1002', 'vóór je startdatum'],
    ['whose status is not ticked', '1003', 'wacht'],
    ['that cannot go through', '1005', 'BTW 12%'],
    ['that nobody knows', '98765', 'Deze bestelling staat niet in je webwinkel.'],
    ['without a number', 'tja', 'Vul het nummer van de bestelling in'],
  ])('answers for an order %s', async (_what, typed, wanted) => {
    const { goto } = dashboard()
    await goto('#/orders')
    expect(await answerFor(typed)).toContain(wanted)
  })

  test('answers for an order that is too new, also while nothing goes through', async () => {
    const { world, get } = dashboard()
    world.shop.data.addOrder(shopOrder(1006))
    expect(await answerFor('1006')).toContain('gaat de volgende keer mee')
    world.moneybird.faults.add({ request: '*', kind: 'answer', status: 401 })
    await get('run.now', { connection })
    world.shop.data.addOrder(shopOrder(1007))
    expect(await answerFor('1007')).toContain('Op dit moment gaat er niets door.')
    world.moneybird.faults.clear()
  })

  test('answers for an order that was ignored', async () => {
    const { get } = dashboard()
    await get('orders.ignore', { connection, orderIds: ['1005'], reason: 'Met de hand geboekt' })
    expect(await answerFor('1005 ')).toContain('Met de hand geboekt')
  })

  test('answers while the shop is silent', async () => {
    const { world } = dashboard()
    world.shop.setFault({ kind: 'reply', status: 500, body: 'kapot' })
    expect(await answerFor('98766')).toContain('je webwinkel geeft nu geen antwoord')
    world.shop.setFault(null)
  })
})

describe('Fifty thousand orders', () => {
  const dashboard = useDashboard()
  const perMonth = 1_000
  const orders = Array.from({ length: 50 * perMonth }, (_, i) => {
    const month = new Date(Date.UTC(2022, Math.floor(i / perMonth), 1 + (i % 28))).toISOString().slice(0, 10)
    return entry(i + 1, month, invoice(`F-${i + 1}`))
  })

  test('scroll and are searched, with only those in sight in the page', async () => {
    const { page, goto, folder, stopEngine, startEngine, load, faults } = dashboard()
    faults.allow(/ERR_|401/)
    await stopEngine()
    await writeStore(join(folder, 'connections', connection), orders)
    await startEngine()
    await load()
    await goto('#/orders?tab=all')
    await table(page).locator('tbody a').first().waitFor()
    let most = 0
    await until('scrolling came a thousand orders further', async () => {
      await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)')
      const shown = await table(page).locator('tbody a').allTextContents()
      most = Math.max(most, shown.length)
      return Number(shown.at(-1)) <= 49_000
    })
    expect(most).toBeLessThan(120)
    await page.evaluate('window.scrollTo(0, 0)')
    const search = page.getByRole('searchbox')
    await search.fill('1')
    await until('the oldest is found first by its number', async () => {
      const first = await table(page).locator('tbody a').first().textContent()
      return first === '1'
    })
    await search.fill('Klant 1234')
    await until('a search by name goes back as far as there are orders', async () => {
      await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)')
      const shown = await table(page).locator('tbody a').allTextContents()
      return shown.at(-1) === '1234'
    })
  })
})
