import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { shopOrders } from '../support/orders.ts'
import { shopKey } from '../support/stand-ins.ts'
import { useDashboard } from './support/dashboard.ts'
import { connect, connection } from './support/stage.ts'
import { until } from '../support/until.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const bar = (page: Page) => page.getByRole('region', { name: 'Wijzigingen opslaan' })

describe('A part of Configuratie', () => {
  const dashboard = useDashboard({ stage: 'run', orders: shopOrders(1) })
  const booking = async () => (await dashboard().get('connection.settings', { connection })).settings.booking

  test('is opened by its blue “Wijzig”, saved whole, and back on the page of parts', async () => {
    const { page, goto } = dashboard()
    await goto('#/settings')
    await page.getByRole('button', { name: 'Wijzig Als iets afwijkt' }).click()
    await page.getByLabel('Hoeveel mag het totaal verschillen?').selectOption({ label: '5 cent' })
    await bar(page).getByText('Je wijzigingen zijn nog niet opgeslagen.').waitFor()
    expect((await booking()).toleranceCents).not.toBe(5)
    await bar(page).getByRole('button', { name: 'Opslaan' }).click()
    await page.getByText('Opgeslagen.', { exact: true }).waitFor()
    expect((await booking()).toleranceCents).toBe(5)
    await page.getByRole('link', { name: 'Terug naar Configuratie' }).click()
    await page.getByText('Totaal mag 5 cent verschillen').waitFor()
  })

  test('is found by any word on it, and opened at the setting', async () => {
    const { page, goto } = dashboard()
    await goto('#/settings')
    await page.getByRole('searchbox', { name: 'Zoeken in alle instellingen' }).fill('andere munt')
    await page.getByRole('link', { name: 'Betaald in een andere munt Als iets afwijkt' }).click()
    const chosen = page
      .getByRole('radiogroup', { name: 'Betaald in een andere munt' })
      .locator('input:checked')
    await until(
      'the choice has the keyboard',
      async () => (await page.locator(':focus').and(chosen).count()) === 1,
    )
  })

  test('stores nothing when one field does not fit, and shows which', async () => {
    const { page, goto } = dashboard()
    await goto('#/settings/sending')
    const reference = page.getByLabel('Zo ziet de referentie eruit')
    await reference.fill('Webwinkel')
    await page.getByRole('switch', { name: 'De betaling in Moneybird zetten' }).uncheck()
    const before = await booking()
    await bar(page).getByRole('button', { name: 'Opslaan' }).click()
    await page.getByText('Zet er {order_id} in').waitFor()
    await until('the field has the keyboard', () =>
      reference.evaluate('(field) => field === document.activeElement'),
    )
    expect(await booking()).toEqual(before)
    await bar(page).getByRole('button', { name: 'Annuleren' }).click()
    await bar(page).waitFor({ state: 'detached' })
    expect(await reference.inputValue()).toBe(before.referenceFormat)
  })

  test.each([
    [
      'the menu',
      (page: Page) => page.getByRole('navigation', { name: 'Hoofdmenu' }).getByText('Logboek').click(),
    ],
    ['the way back', (page: Page) => page.getByRole('link', { name: 'Terug naar Configuratie' }).click()],
    ['the back button of the browser', (page: Page) => page.goBack()],
  ])('does not lose changes by %s', async (_what, leave) => {
    const { page, goto } = dashboard()
    await goto('#/settings')
    await goto('#/settings/schedule')
    await page.getByRole('switch', { name: 'Elk uur' }).uncheck()
    await leave(page)
    const dialog = page.getByRole('dialog', { name: 'Je wijzigingen zijn nog niet opgeslagen' })
    await dialog.getByRole('button', { name: 'Hier blijven' }).click()
    await dialog.waitFor({ state: 'detached' })
    await bar(page).waitFor()
    await leave(page)
    await dialog.getByRole('button', { name: 'Weggooien' }).click()
    await bar(page).waitFor({ state: 'detached' })
    const { schedule } = await dashboard().get('connection.settings', { connection })
    expect(schedule.hourly).toBe(true)
  })

  test('warns where the percentage of a rate differs', async () => {
    const { page, goto } = dashboard()
    await goto('#/settings/vat')
    const low = page.getByLabel(/^Moneybird-tarief voor BTW 9%/).first()
    await low.selectOption({ label: '21% btw' })
    await page.getByText("Je winkel rekent 9%, dit tarief is 21%. Zo'n bestelling gaat niet door.").waitFor()
    await bar(page).getByRole('button', { name: 'Annuleren' }).click()
  })
})

describe('The two dots', () => {
  const dashboard = useDashboard({ stage: 'run', orders: shopOrders(1) })
  const dot = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

  test('turn red when a side is let go, and green when it is connected again', async () => {
    const { page, goto, world } = dashboard()
    await goto('#/settings/shop')
    await button(page, 'Verbinding verbreken').click()
    await button(page, 'Verbreken').click()
    await page.getByLabel('API-sleutel', { exact: true }).waitFor()
    await goto('#/settings')
    await page.getByText('Maak af wat nog ontbreekt.').waitFor()
    await dot(page, 'OpenCart').getByText('Niet verbonden').waitFor()
    await dot(page, 'Moneybird').getByText('Verbonden', { exact: true }).waitFor()
    await goto('#/settings/shop')
    await page.getByLabel('Adres van je winkel').fill(world.shop.address)
    await page.getByLabel('API-sleutel', { exact: true }).fill(shopKey)
    await page.keyboard.press('Enter')
    await dot(page, 'OpenCart').getByText('Verbonden', { exact: true }).waitFor()
  })

  test('never show a key or token that is stored', async () => {
    const { page, goto } = dashboard()
    for (const part of ['winkel', 'moneybird']) {
      await goto(`#/settings/${part}`)
      expect(await page.content()).not.toContain(shopKey)
    }
  })
})

describe('Several connections', () => {
  const dashboard = useDashboard({ stage: 'run', orders: shopOrders(1) })
  const choice = (page: Page) => page.getByLabel('Koppeling', { exact: true })

  test('are added by name, and set up from the first step', async () => {
    const { page, goto } = dashboard()
    await goto('#/settings/connections')
    await button(page, 'Toevoegen').click()
    await page.getByText('Geef de koppeling een naam.').waitFor()
    await page.getByLabel('Naam', { exact: true }).fill('Tweede <b>winkel</b>')
    await page.keyboard.press('Enter')
    await page.getByText('Stap 1 van 6').waitFor()
    expect(await choice(page).locator('option').allTextContents()).toEqual(['Winkel', 'Tweede <b>winkel</b>'])
  })

  test('are switched between, on the screen where one is', async () => {
    const { page, goto, get, world } = dashboard()
    const second = await connect(get, world, 'Derde')
    await goto('#/orders?tab=all')
    await choice(page).selectOption({ label: 'Winkel' })
    await page.getByRole('link', { name: '1001', exact: true }).waitFor()
    await choice(page).selectOption(second)
    await page.getByText('Nog geen bestellingen.').waitFor()
    await page.reload()
    await page.getByText('Nog geen bestellingen.').waitFor()
    expect(await choice(page).inputValue(), 'stays after a reload').toBe(second)
    await choice(page).selectOption({ label: 'Winkel' })
    await page.getByRole('link', { name: '1001', exact: true }).waitFor()
  })

  test('are removed with a list of what else is to be done, after their name was typed', async () => {
    const { page, goto, get } = dashboard()
    await goto('#/settings/connections')
    await page.getByRole('button', { name: 'Koppeling Derde verwijderen' }).click()
    await page.getByRole('checkbox', { name: 'De toegang tot Moneybird intrekken' }).check()
    await button(page, 'Koppeling verwijderen').click()
    await page.getByText('De naam is nog niet hetzelfde.').waitFor()
    await page.getByLabel('Typ “Derde” om te bevestigen').fill('Derde')
    await button(page, 'Koppeling verwijderen').click()
    await page.getByText('De koppeling Derde is verwijderd.').waitFor()
    await page.getByText('De module uit OpenCart verwijderen').waitFor()
    expect(await page.getByText('De toegang tot Moneybird intrekken').count()).toBe(0)
    const { connections } = await get('app.view', {})
    expect(connections.map(({ name }) => name)).toEqual(['Winkel', 'Tweede <b>winkel</b>'])
  })
})
