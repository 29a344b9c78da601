import { describe, expect, test } from 'vitest'
import { formatStamp } from '../../src/shared/text/format.ts'
import { shopOrder, shopOrders } from '../support/orders.ts'
import { expectAxeClean } from './support/axe.ts'
import { useDashboard } from './support/dashboard.ts'
import { connection } from './support/stage.ts'

const month = formatStamp(new Date().toISOString(), 'Europe/Amsterdam').slice(0, 7)
const pictures = process.env.MONTH_PICTURES

describe('The monthly report', () => {
  const dashboard = useDashboard({ stage: 'run', orders: shopOrders(3) })
  const card = (name: string) => dashboard().page.getByRole('region', { name, exact: true })
  const open = () => dashboard().goto(`#/month/${month}`)

  test('says shop = invoices + differences as that sum, and the VAT per box', async () => {
    await open()
    const sum = card('Maandrapport')
    await sum.getByText('Klopt tot op de cent.').waitFor()
    expect((await sum.locator('[class*=sum]').first().innerText()).replaceAll(/\s+/gu, ' ')).toBe(
      'Winkel € 60,00 3 bestellingen = Facturen € 60,00 3 facturen + Verschillen € 0,00 geen',
    )
    const row = card('Btw per vak van je aangifte').getByRole('row', { name: '1a' })
    expect((await row.innerText()).replaceAll(/\s+/gu, ' ')).toBe('1a Hoog tarief € 49,59 € 10,41')
    await expectAxeClean(dashboard().page, 'the monthly report')
  })

  test('is held against Moneybird’s own report', async () => {
    await open()
    await dashboard().page.getByRole('button', { name: 'Vergelijk met Moneybird' }).click()
    await dashboard().page.getByText('Moneybird zegt per tarief hetzelfde.').waitFor()
  })

  test('shows what is not in it with its reason, and leads to it', async () => {
    const { world, get, page } = dashboard()
    world.shop.data.addOrder(shopOrder(1050, { total: '99.0000' }))
    await get('run.now', { connection })
    await open()
    await card('Maandrapport').getByText('Er is nog één verschil op te lossen.').waitFor()
    const row = card('Verschillen').getByRole('row', { name: '1050' })
    await row.getByText('Regels en totaal verschillen').waitFor()
    await row.getByRole('link', { name: 'Los bestelling 1050 op' }).click()
    await page.getByRole('heading', { name: 'Bestelling 1050' }).waitFor()
  })

  test('gives its files away, in a zip or alone', async () => {
    await open()
    const { page } = dashboard()
    for (const [button, file] of [
      ['Opslaan als zip', `maand-${month}.zip`],
      ['maand.pdf', 'maand.pdf'],
    ] as const) {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: button }).click()
      expect((await download).suggestedFilename()).toBe(file)
      await page.getByText(`Opgeslagen: ${file}`).waitFor()
    }
  })

  test('a month that is not over cannot be handed over; one that is, can, and can be opened again', async () => {
    const { page } = dashboard()
    await open()
    expect(await page.getByRole('button', { name: 'Maand afsluiten' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Vorige maand' }).click()
    await page.getByRole('button', { name: 'Maand afsluiten' }).click()
    await page.getByRole('dialog').getByText('Je zegt hiermee').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Afsluiten' }).click()
    await page.getByText('Doorgegeven op').waitFor()
    await page.getByRole('button', { name: 'Weer openen' }).click()
    await page.getByRole('button', { name: 'Maand afsluiten' }).waitFor()
  })

  test.runIf(pictures)('pictures', async () => {
    const { page, get, resize } = dashboard()
    for (const theme of ['light', 'dark'] as const) {
      const { preferences } = await get('app.view', {})
      await get('app.setPreferences', { ...preferences, theme })
      for (const width of [1280, 900]) {
        await resize(width)
        await open()
        await page.waitForTimeout(800)
        await page.screenshot({ path: `${pictures ?? ''}/month-${theme}-${width}.png`, fullPage: true })
      }
    }
  })
})
