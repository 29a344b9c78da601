import { describe, expect, test } from 'vitest'
import { shopOrders } from '../support/orders.ts'
import { expectAxeClean } from './support/axe.ts'
import { useDashboard } from './support/dashboard.ts'
import { counted, panel, makePreview, rows, tabs } from './support/preview.ts'

describe('a dry run that takes long', () => {
  const dashboard = useDashboard({ orders: shopOrders(2) })

  test('says that it goes on, goes on while the merchant looks elsewhere, and can be stopped', async () => {
    const { page, goto, world } = dashboard()
    await goto('#/preview')
    world.shop.setFault({ kind: 'hang', times: 1 })
    await page.getByRole('button', { name: 'Proefdraaien' }).click()
    await page.getByText(/^Bezig: de bestellingen van de laatste 30 dagen/).waitFor()
    await page.getByRole('progressbar', { name: 'Bezig met proefdraaien' }).waitFor()
    await page.getByText(/\d seconden? bezig/).waitFor()
    await expectAxeClean(page)
    await goto('#/help')
    await goto('#/preview')
    await page.getByText(/^Bezig: de bestellingen/).waitFor()
    await page.getByRole('button', { name: 'Stoppen' }).click()
    await page.getByText(/^Bezig:/).waitFor({ state: 'detached' })
    await makePreview(dashboard())
    expect((await counted(dashboard())).Goed).toBe(2)
  })

  test('of a shop that does not answer as it should says why, with the way to mend it', async () => {
    const { page, world } = dashboard()
    world.shop.setFault({ kind: 'reply', status: 404, body: 'Niet gevonden' })
    await page.getByRole('button', { name: 'Opnieuw proefdraaien' }).click()
    await page.getByText('De module van Factuurbrug is niet te vinden in je webwinkel.').waitFor()
    await page.getByRole('link', { name: 'Webwinkel verbinden' }).waitFor()
    world.shop.setFault(null)
  })
})

describe('thousands of orders', () => {
  const dashboard = useDashboard({ orders: shopOrders(3000) })

  test('are drawn only where they are in sight, and scroll to the last', async () => {
    const { page, goto } = dashboard()
    await goto('#/preview')
    await page.getByRole('button', { name: 'Proefdraaien' }).click()
    await page.getByText('3.000 goed, 0 met waarschuwing, 0 fout').waitFor()
    expect(await rows(dashboard()).getAttribute('aria-rowcount')).toBe('3001')
    expect(await rows(dashboard()).getByRole('row').count()).toBeLessThan(100)
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)')
    await rows(dashboard()).getByRole('link', { name: '1001', exact: true }).waitFor()
    expect(await rows(dashboard()).getByRole('row').count()).toBeLessThan(100)
    await tabs(dashboard()).getByRole('link', { name: 'Fout' }).click()
    await page.getByText('In dit tabblad staat niets.').waitFor()
  })
})

describe.each(['light', 'dark'] as const)('Proefdraai in %s', (theme) => {
  const dashboard = useDashboard({ stage: 'demo', theme })

  test('keeps nobody out, small and large, in its list, beside an invoice and in its question', async () => {
    const { page, goto, resize } = dashboard()
    await goto('#/preview')
    await expectAxeClean(page, 'before')
    await makePreview(dashboard())
    for (const width of [1280, 900, 640]) {
      await resize(width)
      await goto('#/preview')
      await expectAxeClean(page, `list at ${width}`)
      await goto('#/preview?tab=failed')
      await rows(dashboard()).getByRole('link').first().click()
      await panel(dashboard()).waitFor()
      await expectAxeClean(page, `order at ${width}`)
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${width}`).toBe(true)
    }
    await resize(1280)
    await page.getByRole('button', { name: 'Nu echt synchroniseren' }).click()
    await page.getByRole('dialog').waitFor()
    await expectAxeClean(page, 'question')
  })
})
