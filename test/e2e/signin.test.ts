import { afterEach, beforeEach, expect, test } from 'vitest'
import { addAdministration } from '../../src/demo/moneybird/seed/seed.ts'
import { shopOrder } from '../support/orders.ts'
import { logIn, openSigningIn, type SigningIn } from './support/signing-in.ts'
import type { Dashboard } from './support/dashboard.ts'
import { connection } from './support/stage.ts'
import { until } from '../support/until.ts'

let at: SigningIn
let dashboard: Dashboard

beforeEach(async () => {
  at = await openSigningIn([shopOrder(1001)])
  dashboard = at.dashboard
})

afterEach(async () => {
  await dashboard.close()
})

const button = (name: string) => at.button(name)
const moneybirdAfter = (name: string) => at.moneybirdAfter(name)
const dot = () => at.dot()

test('logging in with the browser: the dot turns green by itself, and the tab says that it may be closed', async () => {
  const tab = await moneybirdAfter('Inloggen bij Moneybird')
  await dashboard.page.getByText('Factuurbrug wacht ten hoogste 5 minuten').waitFor()
  await logIn(tab)
  await tab.getByText('Factuurbrug vraagt toegang').waitFor()
  await tab.getByRole('button', { name: 'Toegang geven' }).click()
  await tab.getByRole('heading', { name: 'Gelukt' }).waitFor()
  await button('Ja, verbinden').click()
  await button('Verbinding verbreken').waitFor()
  expect(await dot()).toMatchObject({ isConnected: true, title: 'Demo Webwinkel B.V.' })
  await expect(dashboard.get('run.now', { connection })).resolves.toMatchObject({ problem: null })
  expect(dashboard.world.moneybird.counts.writes.invoicesCreated).toBe(1)
})

test('refusing in Moneybird: both sides say so, and it can be tried again at once', async () => {
  const tab = await moneybirdAfter('Inloggen bij Moneybird')
  await logIn(tab)
  await tab.getByRole('button', { name: 'Weigeren' }).click()
  await tab.getByRole('heading', { name: 'Inloggen is niet gelukt' }).waitFor()
  await dashboard.page.getByText('Je hebt in Moneybird geen toegang gegeven').waitFor()
  await button('Opnieuw inloggen').waitFor()
})

test('closing the tab and calling it off: back to the start, and nothing listens', async () => {
  const tab = await moneybirdAfter('Inloggen bij Moneybird')
  await tab.close()
  await button('Annuleren').click()
  await button('Inloggen bij Moneybird').waitFor()
  await expect(fetch(at.redirects[0] ?? '')).rejects.toThrow()
})

test('a code by hand: a wrong one is refused beside the field, the right one connects', async () => {
  await (await moneybirdAfter('Inloggen bij Moneybird')).close()
  const tab = await moneybirdAfter('Inloggen met een code')
  await logIn(tab)
  await tab.getByRole('button', { name: 'Toegang geven' }).click()
  const code = await tab.locator('main code').innerText()
  const field = dashboard.page.getByLabel('Code uit Moneybird')
  await field.fill('mis')
  await button('Verbinden').first().click()
  await dashboard.page.getByText('Deze code werkt niet').waitFor()
  await field.fill(code)
  await button('Verbinden').first().click()
  await button('Ja, verbinden').click()
  await button('Verbinding verbreken').waitFor()
  expect(await dot()).toMatchObject({ isConnected: true })
})

test('a forged answer from another page changes nothing, and the real one is still taken', async () => {
  const tab = await moneybirdAfter('Inloggen bij Moneybird')
  const attacker = await dashboard.page.context().newPage()
  await attacker.goto(`${at.redirects[0] ?? ''}?code=van-een-ander&state=gegokt`)
  await attacker.getByText('Inloggen is niet gelukt').waitFor()
  await button('Annuleren').waitFor()
  await logIn(tab)
  await tab.getByRole('button', { name: 'Toegang geven' }).click()
  await button('Ja, verbinden').click()
  await button('Verbinding verbreken').waitFor()
})

test('several administrations: the one of the consent is used, and another is only taken when it is said', async () => {
  const { world, page } = dashboard
  const second = addAdministration(world.moneybird.world, { name: 'Tweede winkel' })
  const first = await moneybirdAfter('Inloggen bij Moneybird')
  await logIn(first)
  await first.getByLabel('Administratie').selectOption({ label: 'Tweede winkel' })
  await first.getByRole('button', { name: 'Toegang geven' }).click()
  await button('Ja, verbinden').click()
  await button('Verbinding verbreken').waitFor()
  expect(await dot()).toMatchObject({ title: 'Tweede winkel' })

  await button('Opnieuw inloggen').click()
  const again = await moneybirdAfter('Inloggen bij Moneybird')
  await again.getByLabel('Administratie').selectOption({ label: 'Demo Webwinkel B.V.' })
  await again.getByRole('button', { name: 'Toegang geven' }).click()
  await button('Ja, verbinden').click()
  await page.getByText('Je hebt toegang gegeven tot een andere administratie').waitFor()
  expect(await dot()).toMatchObject({ isConnected: false })
  await page.getByLabel('Demo Webwinkel B.V.').check()
  await button('Deze gebruiken').click()
  await until('the other administration is used', async () => (await dot())?.title === 'Demo Webwinkel B.V.')
  expect(second.invoices.size).toBe(0)
})

test('a registration of one’s own: made at Moneybird with the addresses on screen, then logging in works', async () => {
  const { page, world, get } = dashboard
  await get('signIn.application', { clientId: '', secret: '' })
  await page.getByText('Liever inloggen met een eigen applicatie?').click()
  const registering = page.getByRole('link', { name: 'Applicatie maken' })
  const address = (await registering.getAttribute('href')) ?? ''
  // What is shown can be read; what is copied has the other too.
  const addresses = await page.locator('main code').allInnerTexts()
  expect(addresses).toEqual(at.redirects.filter((one) => one.startsWith('http')))
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await button('Adressen kopiëren').click()
  await page.getByText('Gekopieerd.').waitFor()
  const copied = await page.evaluate<string>('navigator.clipboard.readText()')
  expect(copied.split('\n').slice(0, 2)).toEqual(at.redirects)

  const tab = await page.context().newPage()
  await tab.goto(address)
  await tab.getByLabel('Naam').fill('Factuurbrug')
  await tab.locator('textarea').fill(copied)
  await tab.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByLabel('Client ID', { exact: true }).fill(await tab.locator('#client-id').innerText())
  await page.locator('#client-secret').fill(await tab.locator('#client-secret').innerText())
  await button('Opslaan').click()
  const moneybird = await moneybirdAfter('Inloggen bij Moneybird')
  await logIn(moneybird)
  await moneybird.getByRole('button', { name: 'Toegang geven' }).click()
  await button('Ja, verbinden').click()
  await button('Verbinding verbreken').waitFor()
  expect(world.moneybird.oauth.applications.size).toBe(2)
})
