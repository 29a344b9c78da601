import { describe, expect, test } from 'vitest'
import { addContact } from '../../src/demo/moneybird/seed/seed-contact.ts'
import { invoicesOf, theInvoice } from '../support/books.ts'
import { doubled, shopOrder, status } from '../support/orders.ts'
import { useDashboard, usualTransports } from './support/dashboard.ts'
import {
  button,
  card,
  expectFocused,
  expectInvoiced,
  expectSaid,
  focused,
  outcome,
  tabTo,
} from './support/failures.ts'
import { connection } from './support/stage.ts'
import {
  orderOfRate,
  orderThatDoesNotAddUp,
  orderWithBareShipping,
  orderWithoutAddress,
} from './support/troubled-orders.ts'
import { until } from '../support/until.ts'

describe.each(usualTransports)('Fouten over the %s transport', (transport) => {
  const dashboard = useDashboard({
    transport,
    stage: 'run',
    orders: [
      orderOfRate(1001, 'BTW hoog (oud)'),
      orderOfRate(1002, 'BTW hoog (oud)'),
      orderOfRate(1003, 'BTW hoog (oud)'),
      orderOfRate(1004, 'Ander tarief'),
      shopOrder(1005),
    ],
  })

  test('puts orders together by cause, with what, why, what to do, how many and how much', async () => {
    const { page, goto } = dashboard()
    await goto('#/failures')
    await page.getByRole('heading', { name: 'Bij 4 bestellingen moet jij iets doen.' }).waitFor()
    await page.getByText('2 oorzaken. De andere bestellingen gaan gewoon door.').waitFor()
    const first = card(page, 'Btw-tarief nog niet gekoppeld').first()
    await first.getByText('3 bestellingen').waitFor()
    await first.getByText('€ 60,00').waitFor()
    expect(await first.textContent(), 'folded').not.toContain('TAX_MAPPING_MISSING')
    await first.getByRole('button', { name: 'Btw-tarief nog niet gekoppeld', exact: true }).click()
    await first.getByText('TAX_MAPPING_MISSING').waitFor()
    const words = (await first.textContent()) ?? ''
    expect(words).toContain('Voor “BTW hoog (oud)” is nog geen Moneybird-tarief gekozen.')
    expect(words).toContain('Zonder die keuze weet Factuurbrug niet')
    expect(words).toContain('Kies bij Configuratie een Moneybird-tarief van 21%')
    expect(words).toContain('TAX_MAPPING_MISSING')
    const orders = first.getByRole('link', { name: /^Bestelling/ })
    expect(await orders.allTextContents()).toEqual(['Bestelling 1003', 'Bestelling 1002', 'Bestelling 1001'])
    expect(await orders.first().getAttribute('href')).toBe('#/orders/1003')
  })

  test('leads to the rate with its field ready, and pushes the orders once it is chosen', async () => {
    const { page, world } = dashboard()
    await page.getByRole('link', { name: 'Tarief “BTW hoog (oud)” koppelen' }).click()
    const field = page.getByLabel('In Moneybird', { exact: true })
    await until(
      'the field has the keyboard',
      async () => (await page.locator(':focus').and(field).count()) === 1,
    )
    expect(await page.getByLabel('Naam van de btw-regel').inputValue()).toBe('BTW hoog (oud)')
    expect(await page.getByLabel('Percentage').inputValue()).toBe('21')
    await field.selectOption({ label: '21% btw' })
    await button(page, 'Toevoegen').click()
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await page.getByText('Opgeslagen.', { exact: true }).first().waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'Fouten' }).click()
    await button(page, 'Btw-tarief nog niet gekoppeld').first().click()
    await button(page, 'Probeer alle 3 bestellingen opnieuw').click()
    await expectSaid(page, '3 bestellingen worden opnieuw geprobeerd.')
    await expectInvoiced(dashboard().world, [1001, 1002, 1003])
    await page.getByRole('heading', { name: 'Bij 1 bestelling moet jij iets doen.' }).waitFor()
    expect(invoicesOf(world, 1004), 'the other rate is another cause').toEqual([])
    await expectFocused(page, 'Btw-tarief nog niet gekoppeld')
  })

  test('shows an order again that was tried again and fails again', async () => {
    const { page, get } = dashboard()
    const isTriedAgain = async () => {
      const { entry } = await get('orders.get', { connection, orderId: '1004' })
      return entry.story.filter(({ event }) => event === 'problem').length === 2
    }
    await button(page, 'Opnieuw proberen').click()
    await expectSaid(page, 'De bestelling wordt opnieuw geprobeerd.')
    await until('it failed twice', isTriedAgain)
    await card(page, 'Btw-tarief nog niet gekoppeld').getByRole('link', { name: 'Bestelling 1004' }).waitFor()
  })
})

describe('Fouten: what can be allowed', () => {
  const dashboard = useDashboard({
    stage: 'run',
    orders: [orderWithBareShipping(1001), orderWithBareShipping(1002), orderWithBareShipping(1003)],
  })
  const title = 'Verzendkosten zonder btw'
  const allow = 'Btw zit in de prijs'

  test('is allowed for one order', async () => {
    const { page, goto, world } = dashboard()
    await goto('#/failures')
    await card(page, title)
      .getByRole('button', { name: `${allow}: bestelling 1002` })
      .click()
    await expectSaid(page, 'Toegestaan. De bestelling wordt nu doorgezet.')
    await expectInvoiced(dashboard().world, [1002])
    expect(theInvoice(world, 1002).totals.incl).toBe('25.00')
    await card(page, title).getByText('2 bestellingen').first().waitFor()
  })

  test('is allowed for all after a question that says what will happen', async () => {
    const { page } = dashboard()
    await button(page, `${allow}, voor 2 bestellingen`).click()
    const dialog = page.getByRole('dialog', { name: 'Voor meer bestellingen tegelijk' })
    await dialog.getByText('dat is niet terug te draaien').waitFor()
    await dialog.getByRole('button', { name: allow }).click()
    await expectInvoiced(dashboard().world, [1001, 1003])
    await page.getByText('Er zijn geen fouten.').waitFor()
    await page.getByText('Geen enkele bestelling wacht op jou. Laatst gekeken: vandaag').waitFor()
    await expectFocused(page, 'inhoud')
  })
})

describe('Fouten: ignoring', () => {
  const dashboard = useDashboard({
    stage: 'run',
    orders: [1001, 1002, 1003].map((id) => orderThatDoesNotAddUp(id)),
  })

  test('asks a reason, and is undone at once', async () => {
    const { page, goto, get } = dashboard()
    await goto('#/failures')
    await button(page, 'Negeren: bestelling 1002').click()
    const dialog = page.getByRole('dialog', { name: 'Bestelling negeren' })
    const ignore = dialog.getByRole('button', { name: 'Negeren', exact: true })
    expect(await ignore.isDisabled(), 'without a reason').toBe(true)
    await dialog.getByLabel('Reden').fill('Zelf geboekt')
    await ignore.click()
    await expectSaid(page, 'De bestelling is genegeerd.')
    await card(page, 'Regels en totaal verschillen').getByText('2 bestellingen').first().waitFor()
    const { entry } = await get('orders.get', { connection, orderId: '1002' })
    expect(entry.problem).toEqual({ code: 'MERCHANT_IGNORED', data: { reason: 'Zelf geboekt' } })
    await outcome(page).getByRole('button', { name: 'Ongedaan maken' }).click()
    await expectSaid(page, 'De bestelling doet weer mee.')
    await get('run.now', { connection })
    await card(page, 'Regels en totaal verschillen').getByText('3 bestellingen').first().waitFor()
  })

  test('works by keyboard alone, for all of a cause, and the keyboard is never lost', async () => {
    const { page, goto } = dashboard()
    await goto('#/overview')
    await goto('#/failures/TOTAL_MISMATCH')
    await expectFocused(page, 'Regels en totaal verschillen')
    await tabTo(page, 'Negeer 3 bestellingen')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '3 bestellingen negeren' }).waitFor()
    await page.keyboard.type('Proefbestellingen')
    await page.keyboard.press('Enter')
    await expectSaid(page, '3 bestellingen zijn genegeerd.')
    await page.getByText('Er zijn geen fouten.').waitFor()
    await expectFocused(page, 'inhoud')
    await tabTo(page, 'Ongedaan maken')
    await page.keyboard.press('Enter')
    await expectSaid(page, '3 bestellingen doen weer mee.')
  })

  test('keeps nothing of a dialog that was closed with Escape', async () => {
    const { page, get } = dashboard()
    await get('run.now', { connection })
    await card(page, 'Regels en totaal verschillen').waitFor()
    await button(page, 'Negeer 3 bestellingen').click()
    await page.keyboard.type('Toch niet')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focused(page)).toBe('Negeer 3 bestellingen')
    expect((await get('failures.list', { connection })).groups).toMatchObject([{ count: 3 }])
  })
})

describe('Fouten: a contact that Moneybird does not take', () => {
  const dashboard = useDashboard({ stage: 'run', orders: [orderWithoutAddress(1001)] })

  test('is replaced by one that the merchant chooses by its address', async () => {
    const { page, goto, world } = dashboard()
    const contactId = addContact(world.moneybird.world, world.administration, {
      company_name: 'De Zaak',
      email: 'zaak@example.nl',
    })
    await goto('#/failures')
    await button(page, 'Contact kiezen').click()
    const dialog = page.getByRole('dialog', { name: 'Contact kiezen' })
    const address = dialog.getByLabel('Adres van het contact in Moneybird')
    await address.fill('https://example.nl/zaak')
    await dialog.getByText('Hier is geen contact in te vinden.').waitFor()
    await address.fill(`https://moneybird.com/123456/contacts/${contactId}?tab=facturen`)
    await dialog.getByRole('button', { name: 'Dit contact gebruiken' }).click()
    await expectSaid(page, 'Het contact is gekozen.')
    await expectInvoiced(dashboard().world, [1001])
    expect(theInvoice(world, 1001).contact.id).toBe(contactId)
    await page.getByText('Er zijn geen fouten.').waitFor()
  })
})

describe('Fouten: what changed after invoicing, and what stops everything', () => {
  const dashboard = useDashboard({ stage: 'run', orders: [1001, 1002, 1003].map((id) => shopOrder(id)) })

  test('asks attention until it is dealt with, one by one or together', async () => {
    const { page, goto, world, get } = dashboard()
    world.shop.data.edit(1001, doubled)
    for (const id of [1002, 1003]) world.shop.data.setStatus(id, status.cancelled)
    await get('run.now', { connection })
    await goto('#/failures')
    const changed = card(page, 'Gewijzigd na de factuur')
    await changed.getByText('van € 20,00 naar € 40,00').waitFor()
    await button(page, 'Gewijzigd na de factuur').click()
    await changed.getByRole('button', { name: 'Afgehandeld' }).click()
    await expectSaid(page, 'Afgehandeld.')
    await changed.waitFor({ state: 'detached' })
    await button(page, 'Afgehandeld, voor 2 bestellingen').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Aan de facturen in Moneybird verandert niets.').waitFor()
    await dialog.getByRole('button', { name: 'Afgehandeld' }).click()
    await page.getByText('Er zijn geen fouten.').waitFor()
    expect(world.administration.invoices.size).toBe(3)
  })

  test('says on top that Moneybird is disconnected, and no longer that all is well', async () => {
    const { page, world } = dashboard()
    world.moneybird.faults.add({ request: '*', kind: 'answer', status: 401 })
    world.shop.data.addOrder(shopOrder(1004))
    await dashboard().get('run.now', { connection })
    const still = card(page, 'Alles staat stil')
    await still.getByText('De verbinding met Moneybird is verbroken.').waitFor()
    await still.getByRole('link', { name: 'Moneybird verbinden' }).waitFor()
    await page.getByText('Bij de bestellingen zelf zijn er geen fouten.').waitFor()
    expect(await page.getByText('Geen enkele bestelling wacht op jou.').count()).toBe(0)
    world.moneybird.faults.clear()
  })
})
