import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { buildPackages } from '../../scripts/module/packages.ts'
import { shopOrders } from '../support/orders.ts'
import { moneybirdToken, shopKey } from '../support/stand-ins.ts'
import { expectAxeClean } from './support/axe.ts'
import { useDashboard } from './support/dashboard.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const step = (page: Page, number: number) => page.getByText(`Stap ${number} van 6`).waitFor()
const goOn = (page: Page) => button(page, 'Opslaan en verder').or(button(page, 'Verder')).click()
const html = { 'Content-Type': 'text/html' }
const json = { 'Content-Type': 'application/json' }

/** Counts what a merchant does from now on: clicks, and fields that get another value. */
const counting = `
  window.work = { clicks: 0, fields: 0 }
  addEventListener('click', ({ isTrusted, detail }) => { if (isTrusted && detail > 0) work.clicks += 1 }, true)
  addEventListener('change', ({ isTrusted, target }) => {
    if (isTrusted && !/checkbox|radio/.test(target.type)) work.fields += 1
  }, true)
  undefined`

/** Seconds, on the slow side, for who never did it: a click, a field that is pasted or typed, a step that is read. */
const pace = { click: 3, field: 15, step: 20 }

describe('The first run, by token, from an empty folder', () => {
  const dashboard = useDashboard({ stage: 'new', orders: shopOrders(3) })
  const connectShop = async () => {
    const { page } = dashboard()
    await page.getByLabel('API-sleutel', { exact: true }).fill(shopKey)
    await button(page, 'Verbinden').last().click()
    await step(page, 2)
  }

  test('begins with the terms, and is counted from there', async () => {
    const { page } = dashboard()
    await page.evaluate(counting)
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await page.getByRole('main').getByRole('button').last().click()
    await step(page, 1)
  })

  test('sees which OpenCart the shop is, saves the right module, and shows its steps', async () => {
    const { page, world } = dashboard()
    const { origin } = world.shop
    // The module is not there yet; the front page is.
    world.shop.setFault({ kind: 'reply', status: 404, body: '<html></html>', headers: html })
    await page.getByLabel('Adres van je winkel').fill(origin)
    await page.getByText('De module staat nog niet in je winkel').waitFor()
    await page.getByText('3.0', { exact: true }).click()
    const download = page.waitForEvent('download')
    await button(page, 'Module opslaan').click()
    const file = await download
    expect(file.suggestedFilename()).toBe('factuurbrug-opencart-2.3-3.0.ocmod.zip')
    const made = buildPackages().get('factuurbrug-opencart-2.3-3.0.ocmod.zip')
    expect(made?.equals(await readFile(await file.path()))).toBe(true)
    await page.getByText('Extensions > Installer en upload het bestand').waitFor()
    await page.getByRole('img', { name: /^Tekening: het menu/ }).waitFor()
    await expectAxeClean(page)
  })

  test('watches until the module is there, switched on and answers', async () => {
    const { page, world } = dashboard()
    const off = JSON.stringify({ api: 1, error: { code: 'module_off', message: 'x' } })
    world.shop.setFault({ kind: 'reply', status: 403, body: off, headers: json })
    await page.getByText('De module staat nog uit').waitFor()
    world.shop.setFault(null)
    await page.getByText('De module antwoordt. Plak nu de sleutel hieronder.').waitFor()
    await connectShop()
  })

  test('asks for a token first, in four drawn steps, without an address that nobody can read', async () => {
    const { page } = dashboard()
    expect(await page.getByRole('img', { name: /^Tekening/ }).count()).toBe(4)
    await page.getByLabel('API-token', { exact: true }).waitFor()
    expect(await page.getByRole('main').innerText()).not.toContain('urn:')
    await page.getByLabel('API-token', { exact: true }).fill(moneybirdToken)
    await button(page, 'Verbinden').last().click()
    await page.getByText('Facturen en contacten maken mag').waitFor()
  })

  test('who comes back at Configuratie is shown layout and workflow before going on', async () => {
    const { page, goto } = dashboard()
    await goto('#/overview')
    await goto('#/settings')
    await step(page, 2)
    await page.getByText('Hoe de factuur eruitziet').waitFor()
    await goOn(page)
    await step(page, 3)
    await goOn(page)
    await step(page, 4)
  })

  test('has nothing to ask about VAT that it can propose, in one line', async () => {
    const { page } = dashboard()
    await page.getByText('21%, 9% en 0% zijn gekoppeld').waitFor()
    await page.getByRole('heading', { name: 'Btw: niets meer te kiezen' }).waitFor()
    await expectAxeClean(page)
    await goOn(page)
    await step(page, 5)
    await goOn(page)
    await step(page, 6)
  })

  test('ends with the dry run and “Automatisch aan”, and the list stays until both are done', async () => {
    const { page } = dashboard()
    await page.getByRole('link', { name: 'Proefdraaien', exact: true }).click()
    await page.getByText('Automatisch synchroniseren staat uit').first().waitFor()
    await page.getByRole('link', { name: 'Overzicht' }).click()
    const list = page.getByRole('region', { name: 'Nog één stap' })
    await list.getByText('Automatisch aan: vanaf dan gaat het vanzelf').waitFor()
    expect(await list.getByLabel('Gedaan').count()).toBe(6)
    await expectAxeClean(page)
    await list.getByRole('button', { name: 'Automatisch aan' }).click()
    await list.waitFor({ state: 'detached' })
  })

  test('takes five minutes at most, at a slow pace', async () => {
    const { page } = dashboard()
    const work = await page.evaluate<{ clicks: number; fields: number }>('work')
    // docs/performance.md tells these figures.
    expect(work).toEqual({ clicks: 15, fields: 3 })
    const seconds = 7 * pace.step + work.clicks * pace.click + work.fields * pace.field
    expect(seconds).toBeLessThanOrEqual(300)
  })
})
