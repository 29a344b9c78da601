import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../test/harness/browser.ts'
import { clockScript } from './fixed-day.ts'

/** Starts a Chromium for pictures. */
export function openBrowser(): Promise<Browser> {
  return launchChromium('--hide-scrollbars', '--force-color-profile=srgb')
}

/** A page that the program has let in, on the day of the pictures, without motion. */
export async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.addInitScript(clockScript)
  await size(page, 1280)
  await page.goto(address)
  await shown(page)
  return page
}

export async function size(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
}

/** Makes a call of the contract in the page's own session. Throws when it is answered with a problem. */
export async function ask(page: Page, name: string, input: object): Promise<unknown> {
  const answer = await page.evaluate(`fetch('/api/${name}', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: 'Bearer ' + sessionStorage.getItem('factuurbrug-session'),
    },
    body: ${JSON.stringify(JSON.stringify(input))},
  }).then((response) => response.json())`)
  if ((answer as { ok?: boolean }).ok !== true) throw new Error(`${name}: ${JSON.stringify(answer)}`)
  return answer
}

/** Goes to a screen and waits until it stands still. */
export async function show(page: Page, address: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(`#/${address}`)}; window.scrollTo(0, 0)`)
  await shown(page)
}

/** Longer than any screen needs to come to rest. */
const PATIENCE_MS = 30_000

/** Until nothing loads any more, and what is shown no longer changes. */
async function shown(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor({ state: 'attached' })
  const isBusy = page.locator('main [aria-busy=true], main .mantine-Loader-root, main [role=progressbar]')
  let before = ''
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    await pause(200)
    const now = await page.locator('body').innerHTML()
    if (now === before && (await isBusy.count()) === 0) break
    if (Date.now() > end) throw new Error(`${page.url()} does not come to rest`)
    before = now
  }
  await page.evaluate('document.activeElement?.blur()')
}
