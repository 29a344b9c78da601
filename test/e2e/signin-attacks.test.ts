import { createServer } from 'node:net'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { freePort } from '../support/sign-in.ts'
import { shopOrders } from '../support/orders.ts'
import { logIn, openSigningIn, type SigningIn } from './support/signing-in.ts'
import { connection } from './support/stage.ts'
import { until } from '../support/until.ts'

let at: SigningIn
let port: number

beforeEach(async () => {
  port = await freePort()
  at = await openSigningIn(shopOrders(3), port)
})

afterEach(async () => {
  await at.dashboard.close()
})

const writes = () => at.dashboard.world.moneybird.counts.writes

/** Logs in and gives access, in the tab that a button opened. */
async function giveAccess(tab: Page): Promise<void> {
  const question = tab.getByRole('button', { name: 'Toegang geven' })
  await question.or(tab.getByLabel('E-mailadres')).first().waitFor()
  if (!(await question.isVisible())) await logIn(tab)
  await question.click()
}

/** Logs in with the browser; gives the address with which it came back. */
async function signIn(name = 'Inloggen bij Moneybird'): Promise<string> {
  const tab = await at.moneybirdAfter(name)
  await giveAccess(tab)
  await tab.getByRole('heading', { name: 'Gelukt' }).waitFor()
  await at.button('Ja, verbinden').click()
  await at.button('Verbinding verbreken').waitFor()
  return tab.url()
}

test('a port that another program holds is named, nothing is opened, and a code by hand connects', async () => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', resolve))
  onTestFinished(() => void holder.close())
  const { page } = at.dashboard
  await at.button('Inloggen bij Moneybird').click()
  await page.getByText(`Factuurbrug kan niet luisteren op poort ${port} van deze computer.`).waitFor()
  if (process.platform === 'linux') await page.getByText(/Het programma .+ gebruikt hem\./).waitFor()
  const tab = await at.moneybirdAfter('Inloggen met een code')
  await giveAccess(tab)
  await page.getByLabel('Code uit Moneybird').fill(await tab.locator('main code').innerText())
  await at.button('Verbinden').first().click()
  await at.button('Ja, verbinden').click()
  await at.button('Verbinding verbreken').waitFor()
  expect(await at.dot()).toMatchObject({ isConnected: true })
})

test('the address with which the browser came back works once, and not for a later attempt', async () => {
  const used = await signIn()
  expect(used).toContain('code=')
  const thief = await at.dashboard.page.context().newPage()
  await expect(thief.goto(used)).rejects.toThrow(/ERR_CONNECTION_REFUSED/)
  expect(await at.dot()).toMatchObject({ isConnected: true })

  await at.button('Opnieuw inloggen').click()
  await (await at.moneybirdAfter('Inloggen bij Moneybird')).close()
  await thief.goto(used)
  await thief.getByRole('heading', { name: 'Inloggen is niet gelukt' }).waitFor()
  await at.button('Annuleren').waitFor()
  expect(await at.dot()).toMatchObject({ isConnected: true })
})

test('a code that was used before is refused beside the field, also in a new attempt', async () => {
  const { page } = at.dashboard
  const byHand = async (name: string) => {
    await (await at.moneybirdAfter(name)).close()
    const tab = await at.moneybirdAfter('Inloggen met een code')
    await giveAccess(tab)
    return tab.locator('main code').innerText()
  }
  const enter = async (code: string) => {
    await page.getByLabel('Code uit Moneybird').fill(code)
    await at.button('Verbinden').first().click()
  }
  const first = await byHand('Inloggen bij Moneybird')
  await enter(first)
  await at.button('Ja, verbinden').click()
  await at.button('Verbinding verbreken').waitFor()
  await at.button('Opnieuw inloggen').click()
  const second = await byHand('Inloggen bij Moneybird')
  await enter(first)
  await page.getByText('Deze code werkt niet').waitFor()
  await enter(second)
  await at.button('Ja, verbinden').click()
  await at.button('Verbinding verbreken').waitFor()
})

describe('in the middle of a run, started on the screen,', () => {
  const afterFirstInvoice = (act: () => void) => {
    const { hooks } = at.dashboard.world.moneybird
    hooks.onApplied = ({ endpoint }) => {
      if (endpoint !== 'POST sales_invoices') return
      hooks.onApplied = null
      act()
    }
  }
  const main = () => at.dashboard.page.locator('main')

  test('a token that expires is renewed, and nobody notices', async () => {
    await signIn()
    await at.dashboard.goto('#/overview')
    afterFirstInvoice(() => {
      at.dashboard.world.moneybird.oauth.expireAll()
    })
    await at.button('Nu synchroniseren').click()
    await main().getByText('Alles is doorgezet.').waitFor()
    await until('all is booked', () => writes().payments === 3)
    expect(writes()).toMatchObject({ invoicesCreated: 3, sendRequests: 3, payments: 3 })
    expect(await main().getByText('Moneybird is losgekoppeld.').count()).toBe(0)
  })

  test('access that is withdrawn stops it and turns the dot red; after logging in all is booked once', async () => {
    await signIn()
    await at.dashboard.goto('#/overview')
    afterFirstInvoice(() => {
      at.dashboard.world.moneybird.oauth.revokeAll()
    })
    await at.button('Nu synchroniseren').click()
    await main().getByText('Moneybird is losgekoppeld.').waitFor()
    expect(await at.dot()).toMatchObject({ isConnected: false })
    expect(writes()).toMatchObject({ invoicesCreated: 1, sendRequests: 0 })

    await main().getByRole('link', { name: 'Moneybird verbinden' }).first().click()
    await signIn()
    await until('what waited is booked', () => writes().payments === 3)
    expect(writes()).toMatchObject({ invoicesCreated: 3, sendRequests: 3, payments: 3 })
    await at.dashboard.goto('#/overview')
    await main().getByText('Alles is doorgezet.').waitFor()
    expect((await at.dashboard.get('run.now', { connection })).problem).toBeNull()
  })
})
