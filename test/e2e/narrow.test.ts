import { describe, expect, test } from 'vitest'
import { shopOrders } from '../support/orders.ts'
import { expectAxeClean } from './support/axe.ts'
import { until } from '../support/until.ts'
import { useDashboard } from './support/dashboard.ts'

describe('At 200 % zoom, in a browser that speaks English', () => {
  const dashboard = useDashboard({
    stage: 'run',
    orders: shopOrders(2),
    locale: 'en-US',
    width: 640,
    height: 400,
  })

  test('the menu folds into a button, and folds again after going somewhere', async () => {
    const { page } = dashboard()
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' })
    expect(await menu.isVisible()).toBe(false)
    expect((await page.locator('main h1').first().boundingBox())?.y).toBeLessThan(150)
    const fold = page.getByRole('button', { name: 'Menu', exact: true })
    await fold.click()
    await menu.waitFor()
    expect(await fold.getAttribute('aria-expanded')).toBe('true')
    await expectAxeClean(page)
    await menu.getByRole('link', { name: 'Bestellingen' }).click()
    await page.getByRole('heading', { name: 'Bestellingen', level: 1 }).waitFor()
    expect(await menu.isVisible()).toBe(false)
  })

  test.each(['overview', 'orders', 'orders/1001', 'settings/schedule', 'settings/eu', 'log', 'help'])(
    'no date, time or amount on %s is written in English',
    async (path) => {
      const { page, goto } = dashboard()
      await goto(`#/${path}`)
      const words = await page.locator('body').innerText()
      expect(words).not.toMatch(/\b\d{1,2}\/\d{1,2}\/\d{4}\b|\b\d{1,2}:\d\d\s?[AP]M\b|€\s?\d+\.\d\d\b/)
      expect(await page.locator('input[type=date], input[type=time], input[type=month]').count()).toBe(0)
    },
  )

  test('days and times are typed as they are written here', async () => {
    const { page, goto, get } = dashboard()
    await goto('#/settings/schedule')
    const start = page.getByLabel('Eerste besteldatum')
    expect(await start.inputValue()).toMatch(/^\d\d-\d\d-\d{4}$/)
    await start.fill('31-2-2026')
    await page.getByRole('button', { name: 'Opslaan', exact: true }).click()
    expect(await start.getAttribute('aria-invalid')).toBe('true')
    await start.fill('5/10/2026')
    await page.getByLabel('Nachtelijke controle').or(page.locator('#veld-nightlyAt')).fill('4:30')
    await page.getByRole('button', { name: 'Opslaan', exact: true }).click()
    await page.getByText('Opgeslagen.', { exact: true }).waitFor()
    const { settings } = await get('connection.settings', { connection: 'winkel' })
    expect(settings.booking.startDate).toBe('2026-10-05')
    expect(settings.schedule.nightlyAt).toBe('04:30')
    expect(await start.inputValue()).toBe('05-10-2026')
  })

  test('an order that is alone on screen keeps the title of its page, also at 900', async () => {
    const { page, goto, resize } = dashboard()
    for (const width of [640, 900]) {
      await resize(width, 800)
      await goto('#/orders/1001')
      await page.getByRole('heading', { name: /^Bestelling 1001/, level: 2 }).waitFor()
      await page.getByRole('heading', { name: 'Bestellingen', level: 1 }).waitFor()
      await expectAxeClean(page)
    }
    await resize(1700, 800)
    await until('there is one title', async () => (await page.locator('h1').count()) === 1)
  })
})
