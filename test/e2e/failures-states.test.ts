import { describe, expect, test } from 'vitest'
import { expectAxeClean } from './support/axe.ts'
import { useDashboard } from './support/dashboard.ts'
import { button, card, expectSaid, sticksOut } from './support/failures.ts'
import { connection } from './support/stage.ts'
import { orderOfRate, orderThatDoesNotAddUp } from './support/troubled-orders.ts'

describe('Fouten without an engine', () => {
  const dashboard = useDashboard({ stage: 'run', orders: [orderThatDoesNotAddUp(1001)] })

  test('keeps what it knew, says that a press did nothing, and goes on when the engine is back', async () => {
    const { page, goto, faults, stopEngine, startEngine } = dashboard()
    await goto('#/failures')
    faults.allow(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|401/)
    await stopEngine()
    await button(page, 'Opnieuw proberen').click()
    await expectSaid(page, 'Factuurbrug geeft geen antwoord, dus dit is niet gebeurd.')
    expect(await card(page, 'Regels en totaal verschillen').count()).toBe(1)
    await startEngine()
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await button(page, 'Opnieuw proberen').click()
    await expectSaid(page, 'De bestelling wordt opnieuw geprobeerd.')
  })
})

describe('Fouten with texts that mean harm', () => {
  const evil = '<img src=x onerror="document.title=`geraakt`">\u202etxet\u2066 👩‍👩‍👧‍👦🏳️‍🌈 {{code}} '
  const long = 'W'.repeat(10_000)
  const dashboard = useDashboard({
    stage: 'run',
    width: 900,
    orders: [
      orderOfRate(1001, evil + long, { firstname: evil, lastname: long }),
      orderThatDoesNotAddUp(1002, { firstname: `${long} ${evil}`, lastname: '\u0000\u0007' }),
      orderThatDoesNotAddUp(1003, { firstname: 'سارة', lastname: 'حداد' }),
    ],
  })

  test('shows them as text, in their place', async () => {
    const { page, goto } = dashboard()
    await goto('#/failures')
    for (const title of await page.locator('main h2 button').all()) await title.click()
    await card(page, 'Regels en totaal verschillen').getByText('TOTAL_MISMATCH').waitFor()
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.title()).toBe('Fouten – Factuurbrug')
    expect(await sticksOut(page)).toBeLessThanOrEqual(0)
    await expectAxeClean(page)
  })

  test('the rate with such a name can still be gone to, and its orders tried again', async () => {
    const { page, goto } = dashboard()
    await page.getByRole('link', { name: /^Tarief “.*” koppelen$/ }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await goto('#/failures')
    await button(page, 'Btw-tarief nog niet gekoppeld').click()
    await button(page, 'Opnieuw proberen').click()
    await expectSaid(page, 'De bestelling wordt opnieuw geprobeerd.')
  })
})

describe('Fouten with many orders', () => {
  const orders = Array.from({ length: 260 }, (_, index) => orderOfRate(2001 + index, 'Oud tarief'))
  const dashboard = useDashboard({ stage: 'run', orders })

  test('draws a few, more on request, and leads to all', async () => {
    const { page, goto } = dashboard()
    await goto('#/failures')
    const group = card(page, 'Btw-tarief nog niet gekoppeld')
    await group.getByText('€ 5.200,00').waitFor()
    const links = group.getByRole('link', { name: /^Bestelling/ })
    expect(await links.count()).toBe(5)
    await group.getByRole('button', { name: 'Toon de nieuwste 200 bestellingen' }).click()
    expect(await links.count()).toBe(200)
    const all = group.getByRole('link', { name: 'Alle bestellingen met een fout' })
    expect(await all.getAttribute('href')).toBe('#/orders?tab=failed')
    await group.getByRole('button', { name: 'Toon er minder' }).click()
    expect(await links.count()).toBe(5)
  })

  test('are ignored at once, with one reason, those out of sight too', async () => {
    const { page, get } = dashboard()
    await button(page, 'Negeer 260 bestellingen').click()
    await page.getByRole('dialog', { name: '260 bestellingen negeren' }).waitFor()
    await page.keyboard.type('Staat al in het oude pakket')
    await page.keyboard.press('Enter')
    await expectSaid(page, '260 bestellingen zijn genegeerd.')
    const input = { connection, search: '', after: null, limit: 500 } as const
    expect(await get('orders.list', { ...input, tab: 'failed' })).toMatchObject({ total: 0 })
    expect((await get('orders.list', { ...input, tab: 'ignored' })).rows).toHaveLength(260)
  })
})

describe.each(['light', 'dark'] as const)('Fouten in %s', (theme) => {
  const dashboard = useDashboard({ stage: 'demo', theme })

  test('keeps nobody from using it', async () => {
    const { page, goto, resize } = dashboard()
    await goto('#/failures')
    await expectAxeClean(page, 'Fouten')
    await resize(640)
    await expectAxeClean(page, 'Fouten at 200 %')
    expect(await sticksOut(page)).toBeLessThanOrEqual(0)
  })

  test('keeps nobody from using its questions', async () => {
    const { page } = dashboard()
    await page.locator('main h2 button').first().click()
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Neger/u })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
    await expectAxeClean(page, 'the question for a reason')
  })
})

describe('Fouten of a connection that is not set up', () => {
  const dashboard = useDashboard({ stage: 'accepted' })

  test('does not say that all is well', async () => {
    const { page, goto, get } = dashboard()
    await goto('#/failures')
    await page.getByText('Er is nog geen koppeling.').waitFor()
    await get('connection.add', { name: 'Winkel' })
    await page.getByText('Er zijn nog geen fouten.').waitFor()
    await page.getByText('Nog niet alles is ingesteld.').waitFor()
    await page.getByRole('link', { name: 'Verder met instellen' }).waitFor()
  })
})
