import type { Page } from 'playwright-core'
import { invoicesOf } from '../../support/books.ts'
import type { StandIns } from '../../support/stand-ins.ts'
import { until } from '../../support/until.ts'

/** What journeys through Fouten look at and press. */

export const button = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true })

/** The card of a cause. */
export const card = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })

/** What was said last of what was done. */
export const outcome = (page: Page) => page.locator('body > [role=status]')

export async function expectSaid(page: Page, words: string): Promise<void> {
  await until(`it says “${words}”`, async () => ((await outcome(page).textContent()) ?? '').includes(words))
}

/** What has the keyboard, by its words; the content as a whole by its id. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(
    `(({ activeElement: at, body }) =>
      at === body ? 'nothing' : at.id === 'inhoud' ? at.id : at.textContent.trim())(document)`,
  )

export async function expectFocused(page: Page, words: string): Promise<void> {
  await until(`“${words}” has the keyboard`, async () => (await focused(page)) === words)
}

/** Presses Tab until what has these words has the keyboard. */
export async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if ((await focused(page)) === words) return
  }
  throw new Error(`Tab never comes to “${words}”`)
}

/** Waits until orders are in the books, paid. */
export async function expectInvoiced(world: StandIns, ids: readonly number[]): Promise<void> {
  for (const id of ids)
    await until(`order ${id} has its invoice`, () => invoicesOf(world, id)[0]?.state === 'paid')
}

/** By how many pixels the page is wider than the window. */
export const sticksOut = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
