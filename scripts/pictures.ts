import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { ask, openBrowser, openPage, show, size } from './pictures/camera.ts'
import { startServed } from './pictures/program.ts'

/**
 * `npm run pictures`: the pictures of the screens in the manual, from the demo and from an installation that was never used.
 * `-- --all FOLDER`: every screen instead, wide and narrow, light and dark, in both languages, for looking at.
 */
const { values } = parseArgs({ options: { all: { type: 'string' } } })
const target = resolve(values.all ?? join(import.meta.dirname, '../docs/pictures'))

/** Taken before the demo's first run. */
const shownPreview = 'preview?days=30'
/** Screens of the demo by the name of their picture; `{order}` is one that was transferred. */
const manual = {
  overview: 'overview',
  orders: 'orders?tab=all',
  order: 'orders/{order}?tab=pushed',
  failures: 'failures',
  refunds: 'refunds',
  month: 'month',
  settings: 'settings',
  'settings-vat': 'settings/vat',
  log: 'log',
  help: 'help',
}
const others = {
  refund: 'refunds/{refund}',
  walk: 'failures/walk',
  'log-program': 'log/program',
  'order-failed': 'orders/{failed}?tab=failed',
  ...Object.fromEntries(
    'shop moneybird statuses ledgers eu sending deviations schedule connections program'
      .split(' ')
      .map((part) => [`settings-${part}`, `settings/${part}`]),
  ),
}

async function someOrder(page: Page, tab: string): Promise<string> {
  // The very newest has a name in signs that not every computer can draw.
  const input = { connection: 'winkel', tab, search: '', after: null, limit: 2 }
  const { value } = (await ask(page, 'orders.list', input)) as { value: { rows: { orderId: string }[] } }
  return value.rows.at(-1)?.orderId ?? ''
}

interface Refunds {
  readonly value: { readonly open: readonly { readonly orderId: string; readonly kind: string }[] }
}

async function takeDemo(
  page: Page,
  screens: Readonly<Record<string, string>>,
  suffix: string,
): Promise<void> {
  const order = await someOrder(page, 'pushed')
  const failed = await someOrder(page, 'failed')
  const refunds = (await ask(page, 'refunds.list', { connection: 'winkel' })) as Refunds
  const refund = refunds.value.open.find(({ kind }) => kind === 'return')?.orderId ?? ''
  for (const [name, address] of Object.entries(screens)) {
    await show(
      page,
      address.replace('{order}', order).replace('{failed}', failed).replace('{refund}', refund),
    )
    await page.screenshot({ path: join(target, `screen-${name}${suffix}.png`) })
  }
  await takeMonth(page, suffix)
}

/** The outcome of the monthly check, which comes only when one asks for it. */
async function takeMonth(page: Page, suffix: string): Promise<void> {
  await show(page, 'overview')
  const card = page
    .locator('section')
    .filter({ has: page.locator('form') })
    .last()
  await card.locator('button[type=submit]').click()
  await card.locator('tbody').waitFor()
  await card.screenshot({ path: join(target, `screen-month-check${suffix}.png`) })
}

/** A preview shows something only while there is work: the demo's first run comes after it. */
async function takePreview(page: Page, suffix: string): Promise<void> {
  await show(page, shownPreview)
  await page.screenshot({ path: join(target, `screen-preview${suffix}.png`) })
  await ask(page, 'app.pause', { paused: false })
  await ask(page, 'run.now', { connection: 'winkel' })
  // What happened in the shop after the first run is seen by the second.
  await ask(page, 'run.now', { connection: 'winkel' })
}

async function takeNew(page: Page, suffix: string): Promise<void> {
  await page.screenshot({ path: join(target, `screen-welcome${suffix}.png`) })
  const app = (await ask(page, 'app.view', {})) as { value: { terms: unknown } }
  if (app.value.terms === null) {
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await page.locator('main button').last().click()
  }
  await show(page, 'settings')
  await page.screenshot({ path: join(target, `screen-wizard${suffix}.png`) })
  await show(page, 'settings/moneybird')
  const token = page.locator('form').filter({ has: page.locator('#moneybird-token') })
  await token.screenshot({ path: join(target, `screen-token${suffix}.png`) })
}

async function withProgram(
  browser: Browser,
  command: 'demo' | 'serve',
  take: (page: Page) => Promise<void>,
): Promise<void> {
  const served = await startServed(command, command === 'demo')
  try {
    await take(await openPage(browser, served.address))
  } finally {
    await served.close()
  }
}

/** Every look of the program: width, theme and language. */
async function inEveryLook(page: Page, take: (suffix: string) => Promise<void>): Promise<void> {
  for (const language of ['nl', 'en'])
    for (const theme of ['light', 'dark'])
      for (const width of [1280, 900]) {
        await ask(page, 'app.setLanguage', { language })
        await ask(page, 'app.setPreferences', { startAtLogin: false, notifications: true, theme })
        await page.reload()
        await size(page, width)
        await take(`-${language}-${theme}-${width}`)
      }
}

mkdirSync(target, { recursive: true })
const browser = await openBrowser()
try {
  await withProgram(browser, 'demo', async (page) => {
    await takePreview(page, values.all === undefined ? '' : '-open-nl-light-1280')
    if (values.all === undefined) await takeDemo(page, manual, '')
    else
      await inEveryLook(page, (suffix) =>
        takeDemo(page, { ...manual, preview: shownPreview, ...others }, suffix),
      )
  })
  await withProgram(browser, 'serve', (page) =>
    takeNew(page, values.all === undefined ? '' : '-nl-light-1280'),
  )
} finally {
  await browser.close()
}
