import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { shopOrder, shopOrders } from '../support/orders.ts'
import { usualTransports, useDashboard, type Dashboard } from './support/dashboard.ts'
import { connection } from './support/stage.ts'
import { until } from '../support/until.ts'

/** Waits until the answer to "is alles goed?" is this. */
async function expectAnswer(page: Page, answer: string): Promise<void> {
  const sentence = page.getByRole('region', { name: 'Is alles goed?' }).getByRole('status')
  await until(`Overzicht answers “${answer}”`, async () => {
    expect(await sentence.textContent()).toBe(answer)
  })
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

describe.each(usualTransports)('Overzicht over the %s transport', (transport) => {
  const dashboard = useDashboard({ transport, orders: shopOrders(4) })

  test('says before the first run that everything is ready', async () => {
    const { page } = dashboard()
    await expectAnswer(page, 'Klaar om te beginnen.')
    await page.getByText('Nog niet gesynchroniseerd').waitFor()
  })

  test('runs at the press of a button, tells how far it is, and then that everything is transferred', async () => {
    const { page, world } = dashboard()
    const third = Promise.withResolvers<undefined>()
    world.moneybird.hooks.onApplied = async ({ endpoint }) => {
      if (endpoint === 'POST sales_invoices' && world.administration.invoices.size === 3) await third.promise
    }
    await button(page, 'Nu synchroniseren').click()
    await expectAnswer(page, 'Bezig met synchroniseren.')
    const bar = page.getByRole('progressbar', { name: 'Voortgang van het synchroniseren' })
    await until('the bar counts', async () =>
      ((await bar.getAttribute('aria-valuetext')) ?? '').endsWith(': 2 van 4'),
    )
    expect(await bar.getAttribute('aria-valuenow')).toBe('50')
    expect(await button(page, 'Bezig met synchroniseren').getAttribute('aria-disabled')).toBe('true')
    third.resolve(undefined)
    await expectAnswer(page, 'Alles is doorgezet.')
    await page.getByText('4 facturen').first().waitFor()
    expect(world.administration.invoices.size).toBe(4)
    expect(await button(page, 'Nu synchroniseren').count()).toBe(1)
  })

  test('pauses and goes on', async () => {
    const { page } = dashboard()
    await button(page, 'Pauzeren').click()
    await expectAnswer(page, 'Het synchroniseren is gepauzeerd.')
    await button(page, 'Hervatten').click()
    await expectAnswer(page, 'Alles is doorgezet.')
  })

  test('says how many orders need the merchant, with their cause and the way to them', async () => {
    const { page, world, goto } = dashboard()
    world.shop.data.addOrder(shopOrder(1101))
    world.shop.data.edit(1101, { 'totals[1].title': 'BTW 12%' })
    await button(page, 'Nu synchroniseren').click()
    await expectAnswer(page, 'Bij 1 bestelling moet jij iets doen.')
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' })
    await menu.getByLabel('Bij 1 bestelling moet jij iets doen').waitFor()
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
    await until('Fouten is shown', async () => (await page.title()) === 'Fouten – Factuurbrug')
    await goto('#/overview')
    world.shop.data.remove(1101)
  })
})

describe('Overzicht when a side is in trouble', () => {
  const dashboard = useDashboard({ stage: 'run', orders: shopOrders(2) })
  const sides = (page: Page) => page.getByRole('group', { name: 'Verbindingen' })
  const run = ({ page }: Dashboard) => button(page, 'Nu synchroniseren').click()

  test('waits calmly for a shop that gives no answer, and goes on by itself', async () => {
    const { page, world, get } = dashboard()
    world.shop.setFault({ kind: 'reset' })
    await run(dashboard())
    await expectAnswer(page, 'Er is nu geen contact met je webwinkel.')
    await sides(page).getByText('Even geen contact').waitFor()
    world.shop.setFault(null)
    await get('run.now', { connection })
    await expectAnswer(page, 'Alles is doorgezet.')
  })

  test('says that Moneybird is disconnected when it refuses the token, with the button that mends it', async () => {
    const { page, world } = dashboard()
    world.shop.data.addOrder(shopOrder(1003))
    world.moneybird.faults.add({ request: '*', kind: 'answer', status: 401 })
    await run(dashboard())
    await expectAnswer(page, 'Moneybird is losgekoppeld.')
    await sides(page).getByText('Niet verbonden').waitFor()
    world.moneybird.faults.clear()
    await page.getByRole('main').getByRole('link', { name: 'Moneybird verbinden' }).click()
    await until('Configuratie is shown', async () => (await page.title()) === 'Configuratie – Factuurbrug')
  })

  test('says that the engine does not answer, keeps what it knew, and goes on when it is back', async () => {
    const { page, goto, faults, stopEngine, startEngine } = dashboard()
    await goto('#/overview')
    faults.allow(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|401/)
    await stopEngine()
    const alert = page.getByRole('alert').filter({ hasText: 'Factuurbrug geeft geen antwoord.' })
    await alert.waitFor()
    expect(await page.getByText('2 facturen').count()).toBeGreaterThan(0)
    await startEngine()
    await alert.waitFor({ state: 'detached' })
    await page.getByRole('region', { name: 'Is alles goed?' }).waitFor()
  })
})

describe('Overzicht of a connection that is not set up yet', () => {
  const dashboard = useDashboard({ stage: 'accepted' })

  test('is not where a new installation begins; Configuratie is', async () => {
    expect(await dashboard().page.title()).toBe('Configuratie – Factuurbrug')
  })

  test('ticks what is done and leads to what is next', async () => {
    const { page, get, goto, world } = dashboard()
    await get('connection.add', { name: 'Winkel' })
    const key = 'Winkel-sleutel-0123456789!'
    await get('connection.shop', { connection, address: world.shop.address, key, licence: '' })
    await goto('#/overview')
    await expectAnswer(page, 'Nog niet alles is ingesteld.')
    const steps = page.getByRole('main').getByRole('listitem')
    expect(await steps.count()).toBe(7)
    expect(await steps.getByLabel('Gedaan').count()).toBe(1)
    expect(await button(page, 'Nu synchroniseren').count()).toBe(0)
    await page
      .getByRole('link', { name: 'Verder met instellen' })
      .or(button(page, 'Verder met instellen'))
      .click()
    await page.getByText('Stap 2 van 6').waitFor()
  })
})
