import { describe, expect, test } from 'vitest'
import { demoVatNumbers } from '../../src/demo/shop/demo-customers.ts'
import { demoOrders } from '../../src/demo/shop/demo-orders.ts'
import { bookingFor } from '../support/connection-settings.ts'
import { shopOrder, shopOrders, status } from '../support/orders.ts'
import { DAY_MS } from '../support/stand-ins.ts'
import { expectAxeClean } from './support/axe.ts'
import { usualTransports, useDashboard } from './support/dashboard.ts'
import { counted, expectNothingWritten, panel, makePreview, rows, tabs } from './support/preview.ts'
import { connect, connection, saveBooking } from './support/stage.ts'
import { until } from '../support/until.ts'

const dayAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)

describe.each(usualTransports)('the first dry run over the %s transport', (transport) => {
  const dashboard = useDashboard({
    transport,
    stage: 'accepted',
    orders: demoOrders(Date.now()).map(({ order }) => order),
    prepare: ({ vies }) => {
      for (const [number, verdict] of Object.entries(demoVatNumbers)) vies.verdicts.set(number, verdict)
    },
  })

  test('is not possible before both sides are connected, and says so', async () => {
    const { page, goto, get, world } = dashboard()
    await goto('#/preview')
    await page.getByText('Verbind eerst je webwinkel en Moneybird.').waitFor()
    await connect(get, world, 'Winkel')
    await saveBooking(get, connection, { ...bookingFor(world), startDate: dayAgo(40) })
    await page.getByRole('button', { name: 'Proefdraaien' }).waitFor()
  })

  test('writes nothing, and its numbers are those of the run that follows', async () => {
    const { page, goto, world, get } = dashboard()
    await goto('#/preview?days=30')
    await page.getByText('Er is niets geschreven.').waitFor()
    expectNothingWritten(world)
    const counts = await counted(dashboard())
    const { Goed: good = 0, 'Met waarschuwing': warning = 0, Fout: failed = 0, Alles: all = 0 } = counts
    await page.getByText(`${good} goed, ${warning} met waarschuwing, ${failed} fout`).waitFor()
    expect(good).toBeGreaterThan(10)
    expect(warning).toBeGreaterThan(0)
    expect(failed).toBeGreaterThan(5)
    expect(good + warning + failed + (counts['Gaat niet mee'] ?? 0)).toBe(all)
    expect((await get('overview.get', { connection })).failures).toBe(0)

    await page.getByRole('button', { name: 'Nu echt synchroniseren' }).click()
    const dialog = page.getByRole('dialog', { name: 'Nu echt synchroniseren?' })
    await dialog.getByText(`${good + warning} facturen uit deze proefdraai komen in Moneybird.`).waitFor()
    await dialog.getByText(`${failed} bestellingen kunnen niet geboekt worden en komen bij Fouten.`).waitFor()
    await dialog.getByText('Factuurbrug laat niets mailen').waitFor()
    expectNothingWritten(world)
    await dialog.getByRole('button', { name: 'Synchroniseren' }).click()
    await page.getByRole('heading', { name: 'Overzicht', level: 1 }).waitFor()
    await until(
      'the run has ended',
      async () => (await get('overview.get', { connection })).lastRunAt !== null,
    )
    expect(world.administration.invoices.size).toBe(good + warning)
    expect((await get('overview.get', { connection })).failures).toBe(failed)
  })

  test('after it the result is still there, says that it is old, and another shows what was transferred', async () => {
    const { page, goto, world } = dashboard()
    await goto('#/preview')
    await page.getByText('Sindsdien is er iets gewijzigd of gesynchroniseerd.').waitFor()
    await makePreview(dashboard())
    const counts = await counted(dashboard())
    expect(counts['Al doorgezet']).toBe(world.administration.invoices.size)
    expect(counts.Goed).toBe(0)
    expect(await page.getByText('Sindsdien is er iets gewijzigd').count()).toBe(0)
  })
})

/** 21% VAT under a name that is mapped nowhere. */
const unknownRate = (id: number) =>
  shopOrder(id, {
    totals: [
      { code: 'sub_total', title: 'Subtotaal', value: '16.5290', sort_order: 1 },
      { code: 'tax', title: 'BTW hoog', value: '3.4711', sort_order: 5 },
      { code: 'total', title: 'Totaal', value: '20.0001', sort_order: 9 },
    ],
  })

describe('what a dry run shows', () => {
  const dashboard = useDashboard({
    orders: [
      shopOrder(1001),
      shopOrder(1002, { email: '' }),
      unknownRate(1003),
      shopOrder(1004, { order_status_id: status.pending }),
      shopOrder(1005, { date_added: `${dayAgo(28)} 12:00:00` }),
    ],
  })

  const open = async (orderId: string) => {
    const { page, goto } = dashboard()
    await goto('#/preview')
    if ((await page.getByText('Er is niets geschreven.').count()) === 0) await makePreview(dashboard())
    await rows(dashboard()).getByRole('link', { name: orderId, exact: true }).click()
    await panel(dashboard())
      .getByRole('heading', { name: `Bestelling ${orderId}` })
      .waitFor()
    return panel(dashboard())
  }

  test('the invoice of an order as it will look, beside the list', async () => {
    const order = await open('1001')
    await order.getByText('Deze bestelling kan zo geboekt worden.').waitFor()
    const paper = order.getByRole('region', { name: 'Zo ziet de factuur eruit' })
    await paper.getByText('Jan Jansen').waitFor()
    await paper.getByText('Conceptfactuur').waitFor()
    expect(await paper.textContent()).toContain('€\u00a020,00')
    expect(await rows(dashboard()).isVisible()).toBe(true)
  })

  test('a warning, in words', async () => {
    const order = await open('1002')
    await order.getByText('Bij deze bestelling staat geen e-mailadres.').waitFor()
    await order.getByRole('region', { name: 'Zo ziet de factuur eruit' }).waitFor()
  })

  test('the tabs, each with only its own', async () => {
    const { page, goto } = dashboard()
    await goto('#/preview')
    expect(await counted(dashboard())).toEqual({
      Alles: 5,
      Goed: 2,
      'Met waarschuwing': 1,
      Fout: 1,
      'Staat er al': 0,
      'Gaat niet mee': 1,
      'Al doorgezet': 0,
    })
    for (const [tab, orders] of [
      ['Met waarschuwing', ['1002']],
      ['Fout', ['1003']],
      ['Gaat niet mee', ['1004']],
    ] as const) {
      await tabs(dashboard()).getByRole('link', { name: tab }).click()
      await until(`only ${tab}`, async () => {
        expect(await rows(dashboard()).getByRole('link').allTextContents()).toEqual(orders)
      })
    }
    await tabs(dashboard()).getByRole('link', { name: 'Al doorgezet' }).click()
    await page.getByText('In dit tabblad staat niets.').waitFor()
  })

  test('why an order waits, and that one from before the start date is left out', async () => {
    const waiting = await open('1004')
    await waiting.getByText(/Deze bestelling wacht: de status is nu/).waitFor()
    const { page } = dashboard()
    await page.getByText('1 bestelling is van vóór je startdatum.').waitFor()
    const old = await open('1005')
    await old.getByText(/vóór je startdatum/).waitFor()
    await page.getByRole('button', { name: 'Nu echt synchroniseren' }).click()
    await page.getByRole('dialog').getByText('2 facturen uit deze proefdraai komen in Moneybird.').waitFor()
    await page.keyboard.press('Escape')
    expectNothingWritten(dashboard().world)
  })

  test('a failure with its cause and the button that mends it; the result stays meanwhile, and then says it is old', async () => {
    const { page, get, world } = dashboard()
    const order = await open('1003')
    await order.getByText('Voor “BTW hoog” is nog geen Moneybird-tarief gekozen.').waitFor()
    await expectAxeClean(page)
    await order.getByRole('link', { name: 'Tarief “BTW hoog” koppelen' }).click()
    await until('it leads to the rates', () => page.url().includes('#/settings/vat'))
    await page.goBack()
    await order.getByRole('heading', { name: 'Bestelling 1003' }).waitFor()
    expect(await page.getByText('Sindsdien is er iets gewijzigd').count()).toBe(0)

    const booking = bookingFor(world)
    const [{ taxRateId } = { taxRateId: '' }] = booking.taxMap
    const taxMap = [...booking.taxMap, { name: 'BTW hoog', percentage: '21', taxRateId }]
    await saveBooking(get, connection, { ...booking, taxMap })
    await page.getByText('Sindsdien is er iets gewijzigd of gesynchroniseerd.').waitFor()
    await order.getByRole('button', { name: 'Deze bestelling opnieuw bekijken' }).click()
    await order.getByText('Deze bestelling kan zo geboekt worden.').waitFor()
    await until('the tabs count it anew', async () => (await counted(dashboard())).Fout === 0)
    expectNothingWritten(world)
  })

  test('back from an order by the keyboard the row has it again', async () => {
    await open('1001')
    const { page } = dashboard()
    await page.keyboard.press('Escape')
    await panel(dashboard()).waitFor({ state: 'detached' })
    expect(await page.locator(':focus').textContent()).toBe('1001')
    await page.keyboard.press('ArrowUp')
    expect(await page.locator(':focus').textContent()).toBe('1002')
  })
})

describe('one order', () => {
  const dashboard = useDashboard({ orders: shopOrders(2) })

  test('is looked at by its number; what is not there or no number is said', async () => {
    const { page, goto, world } = dashboard()
    await goto('#/preview')
    const number = page.getByRole('textbox', { name: 'Of één bestelling' })
    const look = page.getByRole('button', { name: 'Bekijken', exact: true })
    await number.fill('#1002')
    await look.click()
    await panel(dashboard()).getByRole('heading', { name: 'Bestelling 1002' }).waitFor()
    await panel(dashboard()).getByRole('region', { name: 'Zo ziet de factuur eruit' }).waitFor()
    await number.fill('99999')
    await look.click()
    await page.getByText('Bestelling 99999 staat niet in je webwinkel.').waitFor()
    await number.fill('morgen')
    await look.click()
    await page.getByText('Vul het nummer van een bestelling in, bijvoorbeeld 1042.').waitFor()
    expectNothingWritten(world)
  })
})
