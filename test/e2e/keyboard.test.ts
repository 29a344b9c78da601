import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { shopOrders } from '../support/orders.ts'
import { moneybirdToken, shopKey } from '../support/stand-ins.ts'
import { useDashboard } from './support/dashboard.ts'
import { until } from '../support/until.ts'

const step = (page: Page, number: number) => page.getByText(`Stap ${number} van 6`).waitFor()

/** What has the keyboard: its label or its words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const at = document.activeElement
    const label = at.labels?.[0]?.textContent ?? at.getAttribute('aria-label') ?? at.textContent
    return label.replace(/\\s*\\*$/, '').trim()
  })()`)

/** Goes with the Tab key alone to what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = []
  while (passed.length < 80) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (now === name) return
    passed.push(now)
  }
  throw new Error(`The Tab key never comes at “${name}”, but at: ${passed.join(' | ')}`)
}

describe('The first time without a mouse', () => {
  const dashboard = useDashboard({ stage: 'accepted', orders: shopOrders(2) })

  test('leads from two red dots to a preview, with Tab, Space and Enter alone', async () => {
    const { page, world, get } = dashboard()
    const { keyboard } = page
    await step(page, 1)
    await tabTo(page, 'Adres van je winkel')
    await keyboard.type(world.shop.origin)
    await tabTo(page, 'API-sleutel')
    await keyboard.type(shopKey)
    await keyboard.press('Enter')
    await step(page, 2)
    await tabTo(page, 'API-token')
    await keyboard.type(moneybirdToken)
    await keyboard.press('Enter')
    await page.getByText('Hoe de factuur eruitziet').waitFor()
    await tabTo(page, 'Verder')
    await keyboard.press('Enter')
    for (const number of [3, 4, 5]) {
      await step(page, number)
      await tabTo(page, 'Opslaan en verder')
      await keyboard.press('Enter')
    }
    await step(page, 6)
    const { connections } = await get('app.view', {})
    expect(connections).toMatchObject([{ missing: ['preview'] }])
    await tabTo(page, 'Proefdraaien')
    await keyboard.press('Enter')
    await until('Proefdraai is shown', async () => (await page.title()) === 'Proefdraai – Factuurbrug')
  })

  test('shows where the keyboard is', async () => {
    const { page } = dashboard()
    await page.keyboard.press('Tab')
    const ring = await page.evaluate(`(() => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement)
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    })()`)
    expect(ring).toBe(true)
  })
})
