import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addContact } from '../../src/demo/moneybird/seed/seed-contact.ts'
import { addInvoice } from '../../src/demo/moneybird/seed/seed-invoice.ts'
import { emailFor, orderTotal, shopOrder, shopOrders, status } from '../support/orders.ts'
import { until } from '../support/until.ts'
import { useDashboard } from './support/dashboard.ts'
import { button, card, expectInvoiced } from './support/failures.ts'
import { connection } from './support/stage.ts'
import { orderOfRate } from './support/troubled-orders.ts'

/** Waits until the answer to "is alles goed?" is this. */
async function expectAnswer(page: Page, answer: string): Promise<void> {
  const sentence = page.getByRole('region', { name: 'Is alles goed?' }).getByRole('status')
  await until(`Overzicht answers “${answer}”`, async () => {
    expect(await sentence.textContent()).toBe(answer)
  })
}

describe('an outage while orders failed', () => {
  const dashboard = useDashboard({ stage: 'run', orders: [orderOfRate(1001, 'Oud tarief'), shopOrder(1002)] })

  test('outranks the failures: nobody is told that the others go on', async () => {
    const { page, world } = dashboard()
    await expectAnswer(page, 'Bij 1 bestelling moet jij iets doen.')
    world.shop.setFault({ kind: 'reply', status: 401, body: 'Unauthorized' })
    await button(page, 'Nu synchroniseren').click()
    await expectAnswer(page, 'Er is nu geen contact met je webwinkel.')
    const main = (await page.getByRole('main').textContent()) ?? ''
    expect(main).not.toContain('gaan gewoon door')
    expect(main).toContain('Daarnaast: bij 1 bestelling moet jij iets doen.')
    expect(main).toContain('Factuurbrug probeert het opnieuw: ')
  })

  test('is what the log says too', async () => {
    const { page, goto } = dashboard()
    await goto('#/log/program')
    await page
      .getByText(/Gestopt: de synchronisatie waar je om vroeg\./)
      .first()
      .waitFor()
    const log = (await page.getByRole('main').textContent()) ?? ''
    expect(log.slice(0, log.indexOf('Klaar:'))).not.toContain('Er was niets nieuws')
  })

  test('promises nothing while it is paused', async () => {
    const { page, goto, world } = dashboard()
    await goto('#/overview')
    await button(page, 'Pauzeren').click()
    await page.getByText('Er gaat niets vanzelf.').waitFor()
    world.shop.setFault(null)
    await button(page, 'Hervatten').click()
  })
})

describe('a missing rate', () => {
  const dashboard = useDashboard({
    stage: 'run',
    orders: [1001, 1002, 1003].map((id) => orderOfRate(id, 'Oud tarief')),
  })

  test('once mapped: how many orders can go, one button, and they are gone from Fouten', async () => {
    const { page, goto, get, world } = dashboard()
    const { settings, schedule } = await get('connection.settings', { connection })
    const [first] = settings.booking.taxMap
    if (first === undefined) throw new Error('No rate is mapped')
    const taxMap = [...settings.booking.taxMap, { ...first, name: 'Oud tarief' }]
    await goto('#/failures')
    await get('connection.save', { connection, booking: { ...settings.booking, taxMap }, schedule })
    await page.getByText('3 bestellingen kunnen nu mee').waitFor()
    await card(page, 'Btw-tarief nog niet gekoppeld').getByText('Dit is opgelost.').waitFor()
    await button(page, 'Nu doorzetten').click()
    await expectInvoiced(world, [1001, 1002, 1003])
    await page.getByText('Er zijn geen fouten.').waitFor()
  })
})

describe('a cancelled order', () => {
  const dashboard = useDashboard({
    stage: 'run',
    orders: [shopOrder(1001, { order_status_id: status.cancelled })],
  })

  test('needs no invoice; making one all the same is asked first, with what it means', async () => {
    const { page, goto, world } = dashboard()
    await goto('#/orders/1001')
    await page.getByText('Voor deze bestelling is geen factuur nodig').first().waitFor()
    await button(page, 'Toch een factuur maken').click()
    const dialog = page.getByRole('dialog', { name: 'Toch een factuur maken?' })
    await dialog.getByText('telt mee voor je omzet en btw').waitFor()
    await dialog.getByRole('button', { name: 'Annuleren' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(world.administration.invoices.size).toBe(0)
  })
})

describe('a second shop in the same administration', () => {
  const dashboard = useDashboard({
    stage: 'ready',
    orders: shopOrders(3),
    prepare: ({ moneybird, administration }) => {
      for (const id of [1001, 1002]) {
        const contactId = addContact(moneybird.world, administration, { email: emailFor(id) })
        addInvoice(moneybird.world, administration, { reference: String(id), total: orderTotal, contactId })
      }
    },
  })

  test('is told by the dry run what is there already, and asked once, with the number', async () => {
    const { page, goto, world, get } = dashboard()
    await goto('#/preview')
    await button(page, 'Proefdraaien').click()
    await page.getByText('Voor 2 bestellingen staat er al een factuur in Moneybird').waitFor()
    await button(page, 'Nu echt synchroniseren').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('1 factuur uit deze proefdraai komt in Moneybird.').waitFor()
    await dialog.getByLabel('De 2 facturen die er al staan, zijn van deze winkel').check()
    await dialog.getByRole('button', { name: 'Synchroniseren' }).click()
    await expectAnswer(page, 'Alles is doorgezet.')
    expect(world.administration.invoices.size).toBe(3)
    expect((await get('failures.list', { connection })).groups).toEqual([])
  })
})

describe('before the merchant said that it may go by itself', () => {
  const dashboard = useDashboard({ stage: 'run', orders: shopOrders(1) })

  test('Overzicht says that nothing does, and the button makes it so', async () => {
    const { page, get, goto } = dashboard()
    await get('connection.automatic', { connection, on: false })
    await goto('#/overview')
    await expectAnswer(page, 'Alles van de laatste keer is doorgezet.')
    await page.getByText('Automatisch synchroniseren staat uit: er wordt niets vanzelf geboekt.').waitFor()
    await page.getByText(/Geen volgende keer gepland/).waitFor()
    await button(page, 'Automatisch aan').click()
    await expectAnswer(page, 'Alles is doorgezet.')
    await page.getByText(/Volgende keer:/).waitFor()
  })
})
