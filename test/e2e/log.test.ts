import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { shopOrder } from '../support/orders.ts'
import { expectAxeClean } from './support/axe.ts'
import { usualTransports, useDashboard } from './support/dashboard.ts'
import { expectFocused } from './support/failures.ts'
import { connection } from './support/stage.ts'
import { orderThatDoesNotAddUp } from './support/troubled-orders.ts'
import { until } from '../support/until.ts'

const main = (page: Page) => page.getByRole('main')
const lines = (page: Page) => main(page).getByRole('listitem')

/** Adds lines to the log as an earlier time left them. */
async function addLines(folder: string, added: readonly object[]): Promise<void> {
  await appendFile(join(folder, 'factuurbrug.log'), added.map((line) => `${JSON.stringify(line)}\n`).join(''))
}

const yesterday = new Date(Date.now() - 86_400_000).toISOString()

describe.each(usualTransports)('Logboek over the %s transport', (transport) => {
  const dashboard = useDashboard({
    transport,
    stage: 'run',
    orders: [shopOrder(1001, { firstname: 'Geheime', lastname: 'Klant' }), orderThatDoesNotAddUp(1002)],
  })

  test('tells in plain words what happened, the newest first, under its day', async () => {
    const { page, goto } = dashboard()
    await goto('#/log/program')
    const today = main(page).getByRole('region', { name: 'vandaag' })
    await today
      .getByText('Klaar: de synchronisatie waar je om vroeg. 2 bestellingen bekeken, 1 met een fout.')
      .waitFor()
    const told = await lines(page).allTextContents()
    const [end, start] = ['Klaar: de synchronisatie', 'Begonnen: de synchronisatie'].map((words) =>
      told.findIndex((line) => line.includes(words)),
    )
    expect(end).toBeLessThan(start ?? -1)
    expect(told[end ?? -1]).toContain('run-end kind=manual stopped=false orders=2 failed=1 connection=winkel')
  })

  test('is copied with the press of a button, without anything of customers', async () => {
    const { page } = dashboard()
    const text = await copied(page)
    expect(text).toMatch(/^Logboek van Factuurbrug \d/)
    expect(text).toContain('Klaar: de synchronisatie waar je om vroeg.')
    expect(text).not.toMatch(/Geheime|Klant|@|sleutel/)
  })

  test('is copied also by a window that is granted no permissions', async () => {
    const { page, load, goto } = dashboard()
    await load()
    await goto('#/log/program')
    await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))")
    expect(await copied(page)).toContain('Klaar: de synchronisatie waar je om vroeg.')
  })
})

/** Presses the button and gives what a field gets that is pasted into. */
async function copied(page: Page): Promise<string> {
  await main(page).getByRole('button', { name: 'Kopiëren' }).click()
  await main(page).getByText('Gekopieerd.').waitFor()
  await expectFocused(page, 'Kopiëren')
  await page.evaluate(
    `(() => { const field = document.createElement('textarea'); field.id = 'plak'; document.body.append(field); field.focus() })()`,
  )
  await page.keyboard.press('Control+V')
  const field = page.locator('#plak')
  await until('it is pasted', async () => (await field.inputValue()) !== '')
  const text = await field.inputValue()
  await page.evaluate("document.getElementById('plak').remove()")
  return text
}

describe('Logboek', () => {
  const dashboard = useDashboard({ stage: 'run', orders: [shopOrder(1001)] })

  test('is saved as a text file that a merchant can read', async () => {
    const { page, goto } = dashboard()
    await goto('#/log/program')
    const download = page.waitForEvent('download')
    await main(page).getByRole('button', { name: 'Opslaan als bestand' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^factuurbrug-logboek-\d{4}-\d\d-\d\d\.txt$/)
    const text = await readFile(await file.path(), 'utf8')
    expect(text).toMatch(/^\uFEFFLogboek van Factuurbrug /)
    expect(text).toMatch(
      /\r\n\d{4}-\d\d-\d\d \d\d:\d\d {2}gewoon {2}Klaar: de synchronisatie waar je om vroeg\./,
    )
    await main(page).getByText(`Opgeslagen als ${file.suggestedFilename()}.`).waitFor()
  })

  test('finds lines by their words and shows only what is worth a look', async () => {
    const { page, folder, goto } = dashboard()
    await addLines(folder, [
      {
        at: yesterday,
        level: 'info',
        event: 'run-end',
        kind: 'nightly',
        problem: 'SHOP_UNREACHABLE',
        orders: 0,
        failed: 0,
      },
      { at: yesterday, level: 'error', event: 'mapping-fault', order: '4711', detail: 'TypeError' },
    ])
    await goto('#/overview')
    await goto('#/log/program')
    const search = main(page).getByRole('searchbox', { name: 'Zoeken in het logboek' })
    await search.fill('4711')
    await until('one line is left', async () => (await lines(page).count()) === 1)
    await main(page).getByText('1 regel', { exact: true }).waitFor()
    await lines(page).getByText('Fout: Bestelling 4711 is niet doorgezet').waitFor()
    await search.fill('')
    const show = main(page).getByRole('combobox', { name: 'Toon' })
    await show.selectOption('Let op en fouten')
    await until('the run that stopped is there', async () => (await lines(page).count()) === 2)
    await lines(page).getByText('Let op: Gestopt: de nachtelijke controle.').waitFor()
    await show.selectOption('Alleen fouten')
    await until('faults only', async () => (await lines(page).count()) === 1)
  })

  test('that finds nothing says so, and shows everything again', async () => {
    const { page } = dashboard()
    await main(page).getByRole('searchbox').fill('<b>niets</b>')
    await main(page).getByText('Geen regels gevonden.').waitFor()
    await main(page).getByRole('button', { name: 'Alles tonen' }).click()
    await until('all lines are there', async () => (await lines(page).count()) > 2)
  })

  test('follows the program: a run that ends is told without asking', async () => {
    const { page, get } = dashboard()
    const before = await lines(page).count()
    await get('run.now', { connection })
    await until('the new lines are there', async () => (await lines(page).count()) > before)
  })

  test('of thousands of lines draws the newest, and older ones on request with the keyboard at the first of them', async () => {
    const { page, folder, goto } = dashboard()
    const old = Array.from({ length: 3000 }, () => ({ at: yesterday, level: 'info', event: 'computer-woke' }))
    await addLines(folder, old)
    await goto('#/overview')
    await goto('#/log/program')
    await main(page).getByText('2.000 regels', { exact: true }).waitFor()
    expect(await lines(page).count()).toBe(100)
    await main(page).getByRole('button', { name: 'Toon oudere regels' }).click()
    expect(await lines(page).count()).toBe(200)
    await until(
      'the keyboard is at the first new line',
      async () => (await page.locator(':focus').and(lines(page).nth(100)).count()) === 1,
    )
    await main(page).getByText('Dit zijn de nieuwste 2.000 regels.').waitFor()
  })

  test('keeps its place and its words in English', async () => {
    const { page, get, goto } = dashboard()
    await get('app.setLanguage', { language: 'en' })
    await goto('#/log/program')
    await main(page).getByText('The computer woke up.').first().waitFor()
  })
})

describe.each(['light', 'dark'] as const)('Logboek in %s', (theme) => {
  const dashboard = useDashboard({ stage: 'run', theme, orders: [orderThatDoesNotAddUp(1001)] })

  test('keeps nobody from using it', async () => {
    const { page, folder, goto, resize } = dashboard()
    const hostile = { order: `<img src=x>\u202e${'W'.repeat(280)}`, detail: 'x' }
    await addLines(folder, [
      { at: yesterday, level: 'error', event: 'mapping-fault', ...hostile },
      { at: yesterday, level: 'warn', event: 'unheard-of', detail: 'y' },
    ])
    await goto('#/log/program')
    await main(page).getByText('Een technische melding.').waitFor()
    expect(await page.locator('main img').count()).toBe(0)
    await expectAxeClean(page, 'Logboek')
    await resize(640)
    await expectAxeClean(page, 'Logboek at 200 %')
    expect(
      await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0)
  })
})

describe('Logboek for who keeps the books', () => {
  const dashboard = useDashboard({
    stage: 'run',
    orders: [shopOrder(1001), orderThatDoesNotAddUp(1002)],
  })

  test('tells what happened to each order, who did it, and leads to the order', async () => {
    const { page, goto } = dashboard()
    await goto('#/log')
    const row = main(page).getByRole('row', { name: /Factuurbrug 1001 Betaling van € 20,00/u })
    await row.getByRole('link', { name: '1001' }).waitFor()
    await main(page).getByRole('searchbox', { name: 'Zoeken op bestelnummer' }).fill('1002')
    await row.waitFor({ state: 'detached' })
    await main(page)
      .getByRole('row', { name: /1002 Melding: Regels en totaal verschillen/u })
      .waitFor()
    await expectAxeClean(page)
  })

  test('tells what was changed in the settings, from what to what', async () => {
    const { page, get } = dashboard()
    const { settings, schedule } = await get('connection.settings', { connection })
    await get('connection.save', {
      connection,
      schedule,
      booking: { ...settings.booking, toleranceCents: 7 },
    })
    await main(page).getByRole('button', { name: 'Zoeken wissen' }).click()
    await main(page).getByRole('combobox', { name: 'Toon' }).selectOption('Alleen instellingen')
    const row = main(page).getByRole('row', {
      name: /Jij Instelling gewijzigd: verschil dat mag, in centen/u,
    })
    await row.getByText('Van 3 naar 7').waitFor()
    const download = page.waitForEvent('download')
    await main(page).getByRole('button', { name: 'Exporteren' }).click()
    const text = await readFile(await (await download).path(), 'utf8')
    expect(text).toContain('Jij;;Instelling gewijzigd: verschil dat mag, in centen.;3;7')
  })
})
