import { expect } from 'vitest'
import type { StandIns } from '../../support/stand-ins.ts'
import type { Dashboard } from './dashboard.ts'

/** The tabs, the list and the opened order of Proefdraai. */
export const tabs = ({ page }: Dashboard) => page.getByRole('navigation', { name: 'Welke bestellingen' })
export const rows = ({ page }: Dashboard) =>
  page.getByRole('table', { name: 'Bestellingen in de proefdraai' })
export const panel = ({ page }: Dashboard) => page.getByRole('article')

/** Presses the button and waits for the outcome. */
export async function makePreview(dashboard: Dashboard): Promise<void> {
  const { page } = dashboard
  await page.getByRole('button', { name: /^(Opnieuw proefdraaien|Proefdraaien)$/ }).click()
  await page.getByText('Er is niets geschreven.').waitFor()
}

/** The numbers on the tabs, by what they count. */
export async function counted(dashboard: Dashboard): Promise<Record<string, number>> {
  const texts = await tabs(dashboard).getByRole('link').allTextContents()
  return Object.fromEntries(
    texts.map((text) => {
      const [, name = '', count = ''] = /^(.*?)\s*([\d.]+)$/.exec(text) ?? []
      return [name, Number(count.replace('.', ''))]
    }),
  )
}

/** Not a thing was written to Moneybird. */
export function expectNothingWritten({ moneybird, administration }: StandIns): void {
  expect(Object.values(moneybird.counts.writes).every((count) => count === 0)).toBe(true)
  expect(moneybird.requests.every(({ applied }) => applied === null)).toBe(true)
  expect(administration.invoices.size).toBe(0)
}
