import { describe, expect, test } from 'vitest'
import { until } from '../support/until.ts'
import { useDashboard } from './support/dashboard.ts'
import { button, expectInvoiced, expectSaid, focused } from './support/failures.ts'
import { connection } from './support/stage.ts'
import {
  orderCentsOff,
  orderOfRate,
  orderThatDoesNotAddUp,
  orderWithBareShipping,
} from './support/troubled-orders.ts'

describe('Fouten: everything in one walk', () => {
  const dashboard = useDashboard({
    stage: 'run',
    orders: [
      orderOfRate(1001, 'BTW hoog (oud)'),
      orderOfRate(1002, 'BTW hoog (oud)'),
      orderOfRate(1003, 'BTW hoog (oud)'),
      orderWithBareShipping(1004),
      orderWithBareShipping(1005),
      orderThatDoesNotAddUp(1006),
    ],
  })

  test('begins at the cause of most orders; its settings lead back to the walk', async () => {
    const { page, goto } = dashboard()
    await goto('#/failures')
    await button(page, 'Los alles op').click()
    await page.getByText('1 van 3').waitFor()
    expect(await focused(page)).toBe('Btw-tarief nog niet gekoppeld')
    await page.getByRole('link', { name: 'Tarief “BTW hoog (oud)” koppelen' }).click()
    await page.getByLabel('In Moneybird', { exact: true }).selectOption({ label: '21% btw' })
    await button(page, 'Toevoegen').click()
    await button(page, 'Opslaan').click()
    await page.getByText('Opgeslagen.', { exact: true }).first().waitFor()
    await page.getByRole('link', { name: 'Terug naar de fouten' }).click()
    await page.getByText('3 bestellingen kunnen nu mee').waitFor()
    await button(page, 'Nu doorzetten').click()
    await expectInvoiced(dashboard().world, [1001, 1002, 1003])
  })

  test('goes on by itself to the next, and past what is left for later', async () => {
    const { page } = dashboard()
    await page.getByText('2 van 3').waitFor()
    await until('the next has the keyboard', async () => (await focused(page)) === 'Verzendkosten zonder btw')
    await button(page, 'Btw zit in de prijs, voor 2 bestellingen').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Btw zit in de prijs' }).click()
    await page.getByText('3 van 3').waitFor()
    await expectInvoiced(dashboard().world, [1004, 1005])
    await button(page, 'Later').click()
  })

  test('ends with what happened with each order', async () => {
    const { page, get } = dashboard()
    await page.getByRole('heading', { name: '5 van de 6 bestellingen staan nu in Moneybird.' }).waitFor()
    await page.getByText('Bij 1 bestelling moet je nog iets doen; die blijft bij Fouten staan.').waitFor()
    const { entry } = await get('orders.get', { connection, orderId: '1001' })
    const line = (id: number) => page.getByRole('row', { name: new RegExp(`^${id} `, 'u') })
    await line(1001)
      .getByText(entry.invoice?.number ?? 'no number', { exact: true })
      .waitFor()
    await line(1006).getByText('Fout', { exact: true }).waitFor()
    await button(page, 'Verder met wat er nog is').click()
    await page.getByText('1 van 1').waitFor()
    await page.getByRole('heading', { name: 'Regels en totaal verschillen' }).waitFor()
  })

  test('a retry brings the last cause back as it is: nothing is said to be solved that is not', async () => {
    const { page } = dashboard()
    await button(page, 'Opnieuw proberen').click()
    await expectSaid(page, 'De bestelling wordt opnieuw geprobeerd.')
    await page.getByText('Bij 1 bestelling moet je nog iets doen').waitFor()
  })
})

describe('Fouten: buttons to the settings', () => {
  const dashboard = useDashboard({
    stage: 'run',
    orders: [orderCentsOff(1001)],
  })

  test('land on the setting that they mean', async () => {
    const { page, goto } = dashboard()
    await goto('#/failures')
    await page.getByRole('link', { name: 'Afwijkingen bekijken' }).click()
    const field = page.getByLabel('Hoeveel mag het totaal verschillen?')
    await until(
      'the field has the keyboard',
      async () => (await page.locator(':focus').and(field).count()) === 1,
    )
  })
})
