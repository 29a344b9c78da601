import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addAdministration } from '../../src/demo/moneybird/seed/seed.ts'
import { shopOrders } from '../support/orders.ts'
import { moneybirdToken, shopKey } from '../support/stand-ins.ts'
import { transports, useDashboard } from './support/dashboard.ts'
import { connection } from './support/stage.ts'
import { until } from '../support/until.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const step = (page: Page, number: number) => page.getByText(`Stap ${number} van 6`).waitFor()
const side = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const goOn = (page: Page) => button(page, 'Opslaan en verder').or(button(page, 'Verder')).click()

describe.each(transports)('The first time, over the %s transport', (transport) => {
  const dashboard = useDashboard({
    transport,
    stage: 'accepted',
    orders: shopOrders(2),
    prepare: ({ moneybird }) => addAdministration(moneybird.world, { name: 'Tweede Administratie' }),
  })

  test('begins with two red dots, and asks for address and key before it asks the shop', async () => {
    const { page, world } = dashboard()
    await step(page, 1)
    for (const name of ['OpenCart', 'Moneybird']) await side(page, name).getByText('Niet verbonden').waitFor()
    await button(page, 'Verbinden').last().click()
    await page.getByText('Vul het adres van je webwinkel in.').waitFor()
    await page.getByLabel('Adres van je winkel').fill('winkel')
    await page.keyboard.press('Enter')
    await page.getByText('Vul de API-sleutel in.').waitFor()
    expect(world.shop.requests).toHaveLength(0)
  })

  test('says while it is typed how good a key is', async () => {
    const { page } = dashboard()
    const key = page.getByLabel('API-sleutel', { exact: true })
    const advice = page.locator('#shop-key-advice')
    await key.fill('kort1')
    await advice.getByText('Verbinden kan al.').waitFor()
    expect(await advice.getByLabel('in orde').count()).toBe(2)
    await key.fill('met spatie é')
    await advice.getByText('Dit kan niet in een sleutel: een spatie é').waitFor()
    await key.fill('Winkel=sleutel(0123)!')
    await advice.getByText('Dit is een sterke sleutel.').waitFor()
  })

  test('connects the shop by its plain address, and the first dot turns green', async () => {
    const { page, world } = dashboard()
    await page.getByLabel('Adres van je winkel').fill(world.shop.origin)
    await page.getByLabel('API-sleutel', { exact: true }).fill('Verkeerde-sleutel-123!')
    await page.keyboard.press('Enter')
    await page.getByText('De API-sleutel van je webwinkel klopt niet.').waitFor()
    await side(page, 'OpenCart').getByText('Niet verbonden').waitFor()
    await page.getByLabel('API-sleutel', { exact: true }).fill(shopKey)
    await page.keyboard.press('Enter')
    await step(page, 2)
    await page.getByText('met 2 bestellingen').waitFor()
    await side(page, 'OpenCart').getByText('Verbonden', { exact: true }).waitFor()
  })

  test('refuses a wrong token in plain words, asks which administration, and the second dot turns green', async () => {
    const { page } = dashboard()
    const token = page.getByLabel('API-token', { exact: true })
    await token.fill('verkeerd')
    await token.press('Enter')
    await page.getByText('Moneybird kent dit API-token niet.').waitFor()
    await side(page, 'Moneybird').getByText('Niet verbonden').waitFor()
    await token.fill(moneybirdToken)
    await token.press('Enter')
    await page.getByRole('radio', { name: 'Demo Webwinkel B.V.' }).check()
    await button(page, 'Deze gebruiken').click()
    await side(page, 'Moneybird').getByText('Verbonden', { exact: true }).waitFor()
    await page.getByText('Hoe de factuur eruitziet').waitFor()
    await goOn(page)
    await step(page, 3)
  })

  test('proposes statuses, and stores nothing before it is said', async () => {
    const { page, get } = dashboard()
    const box = (name: string) => page.getByRole('checkbox', { name, exact: true })
    await until('something is proposed', async () => (await page.locator('table input:checked').count()) > 1)
    const { settings } = await get('connection.settings', { connection: await idOf() })
    expect(settings.booking.pushStatuses).toEqual([])
    const pushed = box('In behandeling: Doorzetten').or(box('Verwerking: Doorzetten')).first()
    expect(await pushed.count()).toBe(1)
    await page.getByLabel('Eerste besteldatum').fill('1-11-2026')
    await goOn(page)
    await step(page, 4)
    const stored = await get('connection.settings', { connection: await idOf() })
    expect(stored.settings.booking.pushStatuses.length).toBeGreaterThan(0)
    expect(stored.settings.booking.startDate).toBe('2026-11-01')
  })

  const idOf = async () => (await dashboard().get('app.view', {})).connections[0]?.id ?? ''

  test('proposes a Moneybird rate for every rate of the shop, and warns where percentages differ', async () => {
    const { page } = dashboard()
    await page.getByText(/21%.* zijn gekoppeld/).click()
    const high = page.getByLabel(/^Moneybird-tarief voor BTW 21%/)
    await until(
      'the proposal is there',
      async () => (await high.locator('option:checked').textContent()) === '21% btw',
    )
    await high.selectOption({ label: '9% btw' })
    await page.getByText('Je winkel rekent 21%, dit tarief is 9%.').waitFor()
    await high.selectOption({ label: '21% btw' })
    await page.getByText('Je winkel rekent 21%').waitFor({ state: 'detached' })
    await goOn(page)
    await step(page, 5)
  })

  test('goes back to a step and on again with what was stored', async () => {
    const { page } = dashboard()
    await page
      .getByRole('navigation', { name: 'Stappen' })
      .getByRole('link', { name: /Bestellingen/ })
      .click()
    await step(page, 3)
    expect(await page.getByLabel('Eerste besteldatum').inputValue()).toBe('01-11-2026')
    await goOn(page)
    await step(page, 4)
    await goOn(page)
    await step(page, 5)
  })

  test('chooses ledger accounts, and ends at the dry run with everything set', async () => {
    const { page, get } = dashboard()
    const products = page.getByLabel('Producten').first()
    await until(
      'an account is proposed',
      async () => (await products.locator('option:checked').textContent()) === 'Omzet webshop',
    )
    await goOn(page)
    await step(page, 6)
    const { connections } = await get('app.view', {})
    expect(connections).toMatchObject([{ missing: ['preview'], shop: { isConnected: true } }])
    await page.getByRole('link', { name: 'Proefdraaien', exact: true }).click()
    await until('Proefdraai is shown', async () => (await page.title()) === 'Proefdraai – Factuurbrug')
  })
})

describe('What is wrong with a shop is said in plain words', () => {
  const dashboard = useDashboard({ stage: 'accepted' })
  const page404 = '<!DOCTYPE html><html><body>Niet gevonden</body></html>'
  const json = { 'Content-Type': 'application/json' }
  const html = { 'Content-Type': 'text/html' }

  async function said(address: string): Promise<string> {
    const { page } = dashboard()
    await page.getByLabel('Adres van je winkel').fill(address)
    await page.getByLabel('API-sleutel', { exact: true }).fill(shopKey)
    await page.keyboard.press('Enter')
    const refusal = page.getByRole('main').getByRole('alert')
    await refusal.waitFor()
    await until(
      'the answer is there',
      async () => (await button(page, 'Verbinden').last().getAttribute('data-loading')) === null,
    )
    return (await refusal.allTextContents()).join(' ')
  }

  test.each([
    ['the module is not there', 'SHOP_MODULE_MISSING', { status: 404, body: page404, headers: html }],
    [
      'the shop is in maintenance',
      'Je webwinkel staat in onderhoud.',
      { status: 503, body: page404, headers: html },
    ],
    ['a firewall refuses', 'SHOP_REFUSED', { status: 403, body: page404, headers: html }],
    [
      'the module is of another time',
      'SHOP_MODULE_OLD',
      {
        status: 426,
        body: '{"api":1,"module_version":"0.9.0","error":{"code":"api_too_new","message":"x"}}',
        headers: json,
      },
    ],
    ['the shop has a fault', 'Je webwinkel heeft een storing', { status: 500, body: page404, headers: html }],
  ] as const)('%s', async (_what, code, reply) => {
    const { world, load } = dashboard()
    await load()
    world.shop.setFault({ kind: 'reply', ...reply })
    const words = await said(world.shop.origin)
    expect(words).toContain(code)
    expect(words.length).toBeGreaterThan(80)
    world.shop.setFault(null)
  })

  test.each([
    ['nobody listens there', 'http://127.0.0.1:9', /SHOP_UNREACHABLE/],
    ['there is no such name', 'winkel-die-niet-bestaat.invalid', /SHOP_UNREACHABLE/],
    ['the address is none', 'http://', /SHOP_/],
  ])('%s', async (_what, address, code) => {
    await dashboard().load()
    expect(await said(address)).toMatch(code)
  })

  test('after all that nothing of it is stored, and connecting works', async () => {
    const { page, get, world, load } = dashboard()
    await load()
    const { connections } = await get('app.view', {})
    expect(connections.map(({ shop }) => shop.isConnected)).not.toContain(true)
    await page.getByLabel('Adres van je winkel').fill(world.shop.address)
    await page.getByLabel('API-sleutel', { exact: true }).fill(shopKey)
    await page.keyboard.press('Enter')
    await step(page, 2)
    expect(connection).toBe('winkel')
  })
})
