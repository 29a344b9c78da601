import { read, utils } from '@e965/xlsx'
import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { OUT_OF_BAND } from '../../src/main/ports/oauth.ts'
import { shopOrder } from '../support/orders.ts'
import { application, register, visit } from '../support/sign-in.ts'
import { moneybirdToken } from '../support/stand-ins.ts'
import { newVendor } from '../support/licence.ts'
import { expectAxeClean } from './support/axe.ts'
import { openDashboard, type Dashboard } from './support/dashboard.ts'
import { connection } from './support/stage.ts'
import { until } from '../support/until.ts'

let dashboard: Dashboard

beforeEach(async () => {
  const orders = [
    shopOrder(1001),
    shopOrder(1002, { payment_firstname: '=HYPERLINK("http://kwaad.example")', payment_company: '' }),
    shopOrder(1003, { total: '30.0000' }),
  ]
  dashboard = await openDashboard({ stage: 'ready', orders, licencePublicKey: newVendor().publicKey })
  await dashboard.get('run.now', { connection })
  await dashboard.goto('#/settings/licence')
  await dashboard.page.getByRole('link', { name: 'Opruimen en stoppen' }).click()
  await main().getByText('Loop dit na voordat je gaat.').waitFor()
})

afterEach(async () => {
  await dashboard.close()
})

const main = () => dashboard.page.locator('main')
const button = (name: string) => main().getByRole('button', { name, exact: true })
const box = (name: string | RegExp) => main().getByRole('checkbox', { name })
const orders = 'De lijst van bestellingen en facturen opslaan'
const access = 'De toegang tot Moneybird intrekken'

/** As a merchant who logged in at Moneybird; gives what is kept of that. */
async function signIn(): Promise<string> {
  const { get, world, folder } = dashboard
  register(world.moneybird, [OUT_OF_BAND])
  await get('signIn.application', { clientId: application.id, secret: application.secret })
  await get('signIn.start', { connection, way: 'code' })
  const { address } = await get('signIn.view', { connection })
  await get('signIn.code', { connection, code: await visit(address ?? '') })
  const stage = async () => (await get('signIn.view', { connection })).stage
  await until('it can be confirmed', async () => (await stage()) === 'confirm')
  await get('signIn.confirm', { connection })
  await until('the tokens are kept', async () => (await stage()) === 'rest')
  const secrets = await readFile(`${folder}/secrets.json`, 'utf8')
  return /accessToken\\?":\\?"([^"\\]+)/.exec(secrets)?.[1] ?? ''
}

async function remove(): Promise<void> {
  await main().getByLabel('Typ “Winkel” om te bevestigen').fill('Winkel')
  await button('Koppeling verwijderen').click()
  await main().getByText('De koppeling Winkel is verwijderd.').waitFor()
}

test('every order with its invoice is really saved, as a list for a spreadsheet, and ticks itself', async () => {
  const { page } = dashboard
  await expectAxeClean(page)
  const download = page.waitForEvent('download')
  await button('Opslaan als bestand').click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^factuurbrug-bestellingen-\d{4}-\d\d-\d\d\.csv$/)
  const saved = await readFile(await file.path())
  // As they stand there: an invoice number may look like a date.
  const texts = read(saved, { type: 'buffer', raw: true }).Sheets.Sheet1 ?? {}
  const [columns, ...cells] = utils.sheet_to_json<string[]>(texts, { header: 1, defval: '' })
  expect(columns).toEqual(['Bestelling', 'Datum', 'Klant', 'Bedrag', 'Munt', 'Status', 'Factuur', 'Reden'])
  expect(cells.map(([order]) => order)).toEqual(['1003', '1002', '1001'])
  expect(cells[0]?.slice(3, 7)).toEqual(['30,00', 'EUR', 'Fout', ''])
  expect(cells[0]?.[7]).not.toBe('')
  expect(cells[2]?.slice(5)).toEqual(['Doorgezet', expect.stringMatching(/^\d{4}-\d+$/), ''])
  expect(cells[1]?.[2], 'what a customer typed is no formula').toMatch(/^'=HYPERLINK/)
  expect(read(saved, { type: 'buffer' }).Sheets.Sheet1?.C3).not.toHaveProperty('f')
  await main().getByText(`Opgeslagen als ${file.suggestedFilename()}.`).waitFor()
  expect(await box(orders).isChecked()).toBe(true)
})

test('what is ticked is still ticked after a look at the log', async () => {
  const { page } = dashboard
  await box(/^De API-sleutel intrekken/).check()
  await main().getByRole('link', { name: 'Naar het logboek' }).click()
  await page.getByRole('heading', { name: 'Logboek', level: 1 }).waitFor()
  await page.goBack()
  await box(orders).waitFor()
  expect(await box(/^De API-sleutel intrekken/).isChecked()).toBe(true)
  expect(await box(orders).isChecked()).toBe(false)
})

test('access that was given by logging in is withdrawn at Moneybird itself, and ticks itself', async () => {
  const token = await signIn()
  const { oauth } = dashboard.world.moneybird
  expect(oauth.grantOf(token)).not.toBe('dead')
  await button('Nu intrekken').click()
  await main().getByText('Ingetrokken bij Moneybird.').waitFor()
  expect(oauth.grantOf(token)).toBe('dead')
  expect(await box(access).isChecked()).toBe(true)
  expect((await dashboard.get('app.view', {})).connections[0]?.moneybird.isConnected).toBe(false)
})

test('when Moneybird does not confirm it, it is forgotten here, not ticked, and the page to do it is opened', async () => {
  await signIn()
  dashboard.world.moneybird.faults.add({ kind: 'answer', status: 500, request: 'POST oauth/revoke' })
  await button('Nu intrekken').click()
  await main().getByText('Trek de toegang zelf in bij Moneybird').waitFor()
  expect(await box(access).isChecked()).toBe(false)
  expect(await readFile(`${dashboard.folder}/secrets.json`, 'utf8')).not.toContain('accessToken')
  const link = main().getByRole('link', { name: 'Moneybird openen' })
  expect(await link.getAttribute('href')).toMatch(/\/user\/applications$/u)
})

test('a token is deleted here, and the merchant is told to withdraw it', async () => {
  await button('Nu intrekken').click()
  await main().getByText('Hier gewist. Een API-token trek je zelf in:').waitFor()
  expect(await readFile(`${dashboard.folder}/secrets.json`, 'utf8')).not.toContain(moneybirdToken)
  expect(await box(access).isChecked()).toBe(false)
})

test('removing the only connection withdraws what was left, and says what the merchant has not done', async () => {
  const token = await signIn()
  await main().getByRole('link', { name: 'Hoe dat gaat' }).waitFor()
  await box(/^De API-sleutel intrekken/).check()
  await remove()
  const note = main().locator('section, aside, div', { hasText: 'Vergeet dit niet:' }).last()
  expect(await note.getByRole('listitem').allTextContents()).toEqual(['De module uit OpenCart verwijderen'])
  expect(dashboard.world.moneybird.oauth.grantOf(token)).toBe('dead')
  expect((await dashboard.get('app.view', {})).connections).toEqual([])
  await dashboard.goto('#/help')
  await dashboard.goto('#/settings/connections')
  expect(await main().getByText('De koppeling Winkel is verwijderd.').count()).toBe(0)
})

test('a token that was not withdrawn is on the list of what is left', async () => {
  await remove()
  await main().getByText(access).waitFor()
})
