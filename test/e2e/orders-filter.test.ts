import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { problem } from '../../src/shared/domain/problem.ts'
import { entry, invoice, writeStore } from '../main/service/entries.ts'
import { until } from '../support/until.ts'
import { expectAxeClean } from './support/axe.ts'
import { useDashboard } from './support/dashboard.ts'
import { connection } from './support/stage.ts'

const table = (page: Page) => page.getByRole('table', { name: 'Bestellingen' })
const head = (page: Page, name: string) => table(page).getByRole('columnheader', { name, exact: true })

async function expectOrders(page: Page, ...wanted: readonly number[]): Promise<void> {
  await until(`the list shows ${wanted.join()}`, async () => {
    expect(await table(page).locator('tbody a').allTextContents()).toEqual(wanted.map(String))
  })
}

describe('Finding orders', () => {
  const dashboard = useDashboard()
  const failed = { state: 'failed', problem: problem('NEGATIVE_TOTAL', { total: '-1.00' }) } as const
  const from = (country: string, code: string) => ({ country, payment: { code, reference: '', date: '' } })
  const orders = [
    entry(1, '2026-03-02', { customer: 'Zoë Smit', total: '10.00', ...from('BE', 'cod'), ...invoice('F-1') }),
    entry(2, '2026-03-31', { customer: 'Anna Bos', total: '300.00', ...failed }),
    entry(3, '2026-04-01', { customer: 'Mila Kok', total: '20.00', ...failed }),
    entry(4, '2026-04-02', {
      customer: 'Bas Dam',
      total: '40.00',
      state: 'failed',
      problem: problem('ZERO_TOTAL', {}),
    }),
    entry(5, '2026-04-03', {
      customer: 'Noor Vos',
      total: '5.00',
      ...from('NL', 'ideal'),
      ...invoice('F-5'),
    }),
  ]

  beforeAll(async () => {
    const { get, stopEngine, startEngine, folder, load, faults } = dashboard()
    faults.allow(/ERR_|401/)
    // A run would find that the shop has none of these.
    await get('app.pause', { paused: true })
    await stopEngine()
    await writeStore(join(folder, 'connections', connection), orders)
    await startEngine()
    await load()
  })

  test('by sorting on a column, which its head tells and the address keeps', async () => {
    const { page, goto } = dashboard()
    await goto('#/orders')
    await expectOrders(page, 5, 4, 3, 2, 1)
    expect(await head(page, 'Datum').getAttribute('aria-sort')).toBe('descending')
    await head(page, 'Bedrag').getByRole('button').click()
    await expectOrders(page, 2, 4, 3, 1, 5)
    await head(page, 'Bedrag').getByRole('button').click()
    await expectOrders(page, 5, 1, 3, 4, 2)
    await head(page, 'Klant').getByRole('button').click()
    await expectOrders(page, 2, 4, 3, 5, 1)
    expect(await head(page, 'Klant').getAttribute('aria-sort')).toBe('ascending')
    expect(await head(page, 'Datum').getAttribute('aria-sort')).toBe('none')
    await page.reload()
    await expectOrders(page, 2, 4, 3, 5, 1)
  })

  test('by period, status and reason, all in the address', async () => {
    const { page, goto } = dashboard()
    await goto('#/orders')
    await page.getByRole('combobox', { name: 'Periode' }).selectOption('Zelf kiezen')
    await page.getByRole('textbox', { name: 'Vanaf' }).fill('31-3-2026')
    await page.getByRole('textbox', { name: 'Tot en met' }).fill('2-4-2026')
    await expectOrders(page, 4, 3, 2)
    await page.getByRole('combobox', { name: 'Reden' }).selectOption('NEGATIVE_TOTAL')
    await expectOrders(page, 3, 2)
    await page.getByText('2 bestellingen', { exact: true }).waitFor()
    await page.reload()
    await expectOrders(page, 3, 2)
    expect(await page.getByRole('textbox', { name: 'Vanaf' }).inputValue()).toBe('31-03-2026')
    await page.getByRole('combobox', { name: 'Status' }).selectOption('Doorgezet')
    await page.getByText('Geen bestellingen met dit filter.').waitFor()
    await page.getByRole('link', { name: 'Filter wissen' }).click()
    await expectOrders(page, 5, 4, 3, 2, 1)
  })

  test('by country and payment method, as far as the orders have them', async () => {
    const { page, goto } = dashboard()
    await goto('#/orders')
    await page.getByRole('combobox', { name: 'Land' }).selectOption('België')
    await expectOrders(page, 1)
    await page.getByText('1 bestelling', { exact: true }).waitFor()
    await page.reload()
    await expectOrders(page, 1)
    await page.getByRole('combobox', { name: 'Betaald met' }).selectOption('ideal')
    await page.getByText('Geen bestellingen met dit filter.').waitFor()
    await page.getByRole('combobox', { name: 'Land' }).selectOption('')
    await expectOrders(page, 5)
  })

  test('and what is shown is saved as a file, in the same order', async () => {
    const { page, goto } = dashboard()
    await goto('#/orders?tab=failed&code=NEGATIVE_TOTAL&sort=total')
    await expectOrders(page, 2, 3)
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Exporteren' }).click()
    const download = await saved
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
    expect(lines.slice(1).map((line) => line.split(';').slice(0, 4))).toEqual([
      ['2', '2026-03-31', 'Anna Bos', '300,00'],
      ['3', '2026-04-01', 'Mila Kok', '20,00'],
    ])
    await page.getByText(`Opgeslagen als ${download.suggestedFilename()}.`).waitFor()
  })

  test('with the columns that the merchant chose, also the next time', async () => {
    const { page, goto } = dashboard()
    await goto('#/orders')
    await page.getByRole('button', { name: 'Kolommen' }).click()
    await page.getByRole('checkbox', { name: 'Factuur of reden' }).uncheck()
    await page.getByRole('checkbox', { name: 'Status in winkel' }).check()
    await head(page, 'Status in winkel').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: 'Factuur of reden' }).waitFor({ state: 'hidden' })
    await page.reload()
    await head(page, 'Status in winkel').waitFor()
    expect(await head(page, 'Factuur of reden').count()).toBe(0)
    await page.getByRole('button', { name: 'Kolommen' }).click()
    await expectAxeClean(page)
    await page.getByRole('button', { name: 'Zoals het was' }).click()
    await head(page, 'Factuur of reden').waitFor()
    await head(page, 'Status in winkel').waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
  })

  test('on 900 pixels with the date and the reason', async () => {
    const { page, goto, resize } = dashboard()
    await resize(900)
    await goto('#/orders?tab=failed')
    await expectOrders(page, 4, 3, 2)
    const row = table(page).getByRole('row').filter({ hasText: 'Anna Bos' })
    expect(await row.innerText()).toMatch(/31 mrt/)
    expect(await row.innerText()).toContain('Totaal is negatief')
    await resize(1280)
  })

  test('by a link that another tab of the browser opens by itself', async () => {
    const { page, goto } = dashboard()
    await goto('#/orders?tab=failed&sort=total')
    const opened = page.context().waitForEvent('page')
    await table(page)
      .getByRole('link', { name: '2', exact: true })
      .click({ modifiers: ['ControlOrMeta'] })
    const other = await opened
    await other.getByRole('article', { name: 'Bestelling 2' }).waitFor()
    await expectOrders(other, 2, 4, 3)
    await other.close()
  })
})
