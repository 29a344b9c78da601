import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { frameText } from '../../src/shared/text/screens/frame.ts'
import { shopOrder, shopOrders } from '../support/orders.ts'
import { expectAxeClean } from './support/axe.ts'
import { useDashboard, type Dashboard } from './support/dashboard.ts'
import { screens } from './support/screens.ts'
import { connection } from './support/stage.ts'
import { until } from '../support/until.ts'

/** Collects what is wrong on which screen, so that one test run tells all of it. */
async function onEveryScreen(
  { goto }: Dashboard,
  check: (where: string) => Promise<string | null>,
  addresses: readonly string[] = screens,
): Promise<void> {
  const wrong: string[] = []
  for (const address of addresses) {
    await goto(`#/${address}`)
    const found = await check(address).catch((error: unknown) => String(error))
    if (found !== null) wrong.push(`${address}: ${found}`)
  }
  expect(wrong).toEqual([])
}

/** How many pixels the page is wider than its window. */
const tooWide = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** The first elements that stick out to the right, for who has to mend it. */
const stickingOut = (page: Page) =>
  page.evaluate<string>(`[...document.querySelectorAll('main *')]
    .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && one.children.length === 0)
    .slice(0, 3).map((one) => one.tagName + '.' + one.className + ' ' + one.textContent.slice(0, 40)).join(' | ')`)

describe('On every screen of the demo', () => {
  const dashboard = useDashboard({ stage: 'demo' })
  const order = async () => {
    const { rows } = await dashboard().get('orders.list', {
      connection,
      tab: 'failed',
      search: '',
      after: null,
      limit: 1,
    })
    return `orders/${rows[0]?.orderId ?? ''}?tab=failed`
  }
  const all = async () => [...screens, await order()]

  // What is on screen is the same in the dark; only its colours differ.
  test.each([
    ['light', undefined],
    ['dark', ['color-contrast', 'link-in-text-block']],
  ] as const)(
    'axe-core finds nothing, %s',
    async (theme, rules) => {
      const { get, page } = dashboard()
      const { preferences } = await get('app.view', {})
      await get('app.setPreferences', { ...preferences, theme })
      const look = page.locator('html')
      await until('the page has this look', async () => {
        expect(await look.getAttribute('data-mantine-color-scheme')).toBe(theme)
      })
      await onEveryScreen(
        dashboard(),
        async (where) => {
          await expectAxeClean(page, where, rules)
          return null
        },
        await all(),
      )
    },
    120_000,
  )

  test.each([
    ['900 pixels wide', 900],
    ['1280 wide at 200 % zoom', 640],
    ['at 400 % zoom', 320],
  ])('nothing sticks out sideways, %s', async (_what, width) => {
    const { page, resize } = dashboard()
    await resize(width)
    await onEveryScreen(
      dashboard(),
      async () =>
        (await tooWide(page)) > 0 ? `${await tooWide(page)} px: ${await stickingOut(page)}` : null,
      await all(),
    )
    await resize(1280)
  })

  test('there is one title, and it names the screen in the window’s title', async () => {
    const { page } = dashboard()
    await onEveryScreen(dashboard(), async (where) => {
      const titles = await page.locator('h1').count()
      const name = frameText.nl.screens[where.split(/[/?]/)[0] as 'overview']
      const isNamed = (await page.title()) === `${name} – Factuurbrug`
      return titles === 1 && isNamed ? null : `${titles} titles, ${await page.title()}`
    })
  })

  test('English has no Dutch left in it, and nothing is missing', async () => {
    const { page, get } = dashboard()
    await page.getByRole('button', { name: 'Switch to English' }).click()
    await until(
      'the page is in English',
      async () => (await page.locator('html').getAttribute('lang')) === 'en',
    )
    expect(await get('app.view', {})).toMatchObject({ language: 'en' })
    await onEveryScreen(
      dashboard(),
      async () => {
        const words = await page.evaluate<string>(wordsOfTheProgram)
        const dutch = /\b(bestelling(en)?|factuur|facturen|niet|een|geen|wijzig|opslaan|fouten|btw)\b/iu.exec(
          words,
        )
        const missing = /undefined|\[object|\{\w+\}|NaN/u.exec(
          words.replaceAll(/\{(order_id|invoice_no|store_id)\}/g, ''),
        )
        if (dutch !== null) return `Dutch: ${words.slice(Math.max(0, dutch.index - 40), dutch.index + 60)}`
        return missing === null ? null : `missing: ${missing[0]}`
      },
      await all(),
    )
    await page.getByRole('button', { name: 'Schakel over naar Nederlands' }).click()
    await until(
      'the page is in Dutch',
      async () => (await page.locator('html').getAttribute('lang')) === 'nl',
    )
  })

  test('the menu works with the keyboard alone, and shows where it is', async () => {
    const { page, goto } = dashboard()
    await goto('#/overview')
    await page.reload()
    await page.locator('main h1').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Naar de inhoud')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('inhoud')
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' })
    for (const name of [
      'Bestellingen',
      'Fouten',
      'Proefdraai',
      'Configuratie',
      'Logboek',
      'Hulp',
      'Overzicht',
    ]) {
      const link = menu.getByRole('link', { name: new RegExp(`^${name}`) })
      await link.focus()
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Tab')
      const outline = await page.evaluate<string>(
        '(() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle + " " + style.outlineWidth })()',
      )
      expect(outline).toMatch(/^(solid|auto) [1-9]/)
      await page.keyboard.press('Enter')
      await until(`${name} is shown`, async () => (await page.title()) === `${name} – Factuurbrug`)
      expect(await link.getAttribute('aria-current')).toBe('page')
      expect(await page.evaluate('document.activeElement.id')).toBe('inhoud')
    }
  })
})

/** Text on screen and labels, without what comes from shop, Moneybird or the merchant: that is in `bdi`, in cells or in quotes. */
const wordsOfTheProgram = `(() => {
  const copy = document.body.cloneNode(true)
  for (const data of copy.querySelectorAll('bdi, td, option, [lang=nl], code, pre, script, style')) data.remove()
  const labels = [...copy.querySelectorAll('[aria-label], [placeholder], [title]')].map((one) => (one.getAttribute('aria-label') ?? '') + ' ' + (one.getAttribute('placeholder') ?? ''))
  return (copy.innerText + ' ' + labels.join(' ')).replaceAll(/“[^”]*”/gu, '“”')
})()`

describe('Hostile text in shop and bookkeeping', () => {
  const attack = '<img src=x onerror="window.harmed=1">"\'><script>window.harmed=1</script>{{7*7}}${7*7}'
  const overrides = '\u202Egnp.exe\u202C\u0000\u200B'
  const long = 'W'.repeat(5_000)
  const dashboard = useDashboard({
    stage: 'run',
    orders: [
      shopOrder(1001, { firstname: attack, lastname: overrides, payment_company: attack, comment: attack }),
      shopOrder(1002, { firstname: long, lastname: long, email: `${'a'.repeat(60)}@example.nl` }),
      ...shopOrders(1, 1003),
    ],
    prepare: ({ shop, administration }) => {
      administration.record.name = `${attack} ${long.slice(0, 300)}`
      shop.data.edit(1001, { 'products[0].name': attack, order_status: attack, payment_method: attack })
      shop.data.edit(1002, { 'products[0].name': long, 'totals[0].title': long })
      shop.data.edit(1003, { 'totals[1].title': attack })
    },
  })
  const addresses = [...screens, 'orders/1001?tab=all', 'orders/1002?tab=all', 'orders/1003?tab=all']

  test('is shown as text and does nothing', async () => {
    const { page } = dashboard()
    await onEveryScreen(
      dashboard(),
      async () => {
        if ((await page.evaluate('window.harmed')) !== undefined) return 'a script ran'
        const images = await page.locator('img[src=x], main script').count()
        return images === 0 ? null : 'it became an element'
      },
      addresses,
    )
  })

  test.each([1280, 640])('breaks no layout, %i pixels wide', async (width) => {
    const { page, resize } = dashboard()
    await resize(width)
    await onEveryScreen(
      dashboard(),
      async () =>
        (await tooWide(page)) > 0 ? `${await tooWide(page)} px: ${await stickingOut(page)}` : null,
      addresses,
    )
  })
})

describe('Before the terms are read', () => {
  const dashboard = useDashboard({ stage: 'new' })

  test('every address leads to Welkom, and axe-core finds nothing there', async () => {
    const { page } = dashboard()
    await onEveryScreen(
      dashboard(),
      async () => ((await page.title()) === 'Welkom – Factuurbrug' ? null : await page.title()),
      ['', 'overview', 'settings/vat', 'nergens'],
    )
    await expectAxeClean(page)
  })
})

describe('Setting up for the first time', () => {
  // The parts of Configuratie that need both sides all say the same.
  const addresses = screens.filter(
    (one) => !/\/(grootboek|eu|versturen|afwijkingen|planning|statussen)$/.test(one),
  )
  const dashboard = useDashboard({ stage: 'accepted' })

  test('axe-core finds nothing, and nothing sticks out, on an installation without a connection', async () => {
    const { page, resize } = dashboard()
    await resize(640)
    await onEveryScreen(
      dashboard(),
      async (where) => {
        await expectAxeClean(page, where)
        return (await tooWide(page)) > 0 ? await stickingOut(page) : null
      },
      addresses,
    )
  })
})
