import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { legalTexts, termsVersion } from '../../src/shared/text/terms.ts'
import { expectAxeClean } from './support/axe.ts'
import { openDashboard, transports, useDashboard, type Dashboard } from './support/dashboard.ts'
import { until } from '../support/until.ts'

const agree = 'Akkoord, verder naar Configuratie'
const title = ({ page }: Dashboard) => page.locator('main h1').textContent()
const termsOf = async ({ get }: Dashboard) => (await get('app.view', {})).terms

describe.each(transports)('the first start over the %s transport', (transport) => {
  const dashboard = useDashboard({ transport, stage: 'new' })

  test('shows Welkom and nothing else, whatever the address', async () => {
    const { page, goto } = dashboard()
    for (const path of ['#/', '#/settings', '#/preview', '#/orders/1001']) {
      await goto(path)
      expect(await title(dashboard())).toBe('Welkom bij Factuurbrug')
    }
    expect(await page.getByRole('navigation', { name: 'Hoofdmenu' }).count()).toBe(0)
  })

  test('looks as our styles say, which win from those of the component library', async () => {
    const { page } = dashboard()
    expect(await page.evaluate("getComputedStyle(document.querySelector('main h1')).fontSize")).toBe('24px')
  })

  test('lets both texts be read where they stand', async () => {
    const { page } = dashboard()
    for (const { title: name, parts } of [legalTexts.nl.terms, legalTexts.nl.privacy]) {
      const text = await page.getByRole('region', { name }).textContent()
      for (const { heading, text: paragraphs } of parts)
        for (const piece of [heading, ...paragraphs]) expect(text).toContain(piece)
    }
  })

  test('goes no further without both boxes, says which is missing, and connects to nothing', async () => {
    const { page, world } = dashboard()
    const button = page.getByRole('button', { name: agree })
    const terms = page.getByRole('checkbox', { name: /voorwaarden/ })
    const privacy = page.getByRole('checkbox', { name: /welke gegevens/ })
    await button.click()
    await page.getByText('Vink ook de voorwaarden aan.').waitFor()
    await page.getByText('Vink ook de privacytekst aan.').waitFor()
    expect(await terms.and(page.locator(':focus')).count()).toBe(1)
    await terms.check()
    await button.click()
    expect(await page.getByText('Vink ook de voorwaarden aan.').count()).toBe(0)
    expect(await privacy.and(page.locator(':focus')).count()).toBe(1)
    expect(await termsOf(dashboard())).toBeNull()
    expect(world.shop.requests).toEqual([])
    expect(world.moneybird.requests).toEqual([])
    await terms.uncheck()
  })

  test('is read in English at one click, and back', async () => {
    const { page } = dashboard()
    const languages = page.getByRole('radiogroup', { name: /Taal|Language/ })
    await languages.getByText('English').click()
    await page.getByRole('heading', { name: 'Welcome to Factuurbrug' }).waitFor()
    await page.getByText(legalTexts.en.privacy.parts[0]?.text[0] ?? '-').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await languages.getByText('Nederlands').click()
    await page.getByRole('heading', { name: 'Welkom bij Factuurbrug' }).waitFor()
  })

  test('by keyboard: both boxes, and then Configuratie; version and moment are kept', async () => {
    const { page } = dashboard()
    await page.getByRole('checkbox', { name: /voorwaarden/ }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('checkbox', { name: /welke gegevens/ }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Configuratie', level: 1 }).waitFor()
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
    const terms = await termsOf(dashboard())
    expect(terms?.version).toBe(termsVersion)
    expect(Math.abs(Date.parse(terms?.acceptedAt ?? '') - Date.now())).toBeLessThan(60_000)
  })

  test('later the texts can be read again', async () => {
    const { page, goto } = dashboard()
    await goto('#/welcome')
    expect(await title(dashboard())).toBe('Voorwaarden en privacy')
    await page.getByText(`Je ging akkoord met versie ${termsVersion}`).waitFor()
    expect(await page.getByRole('checkbox').count()).toBe(0)
  })
})

describe('what was agreed to', () => {
  test('is not asked again after a restart, and is when the text changed: differently, while all goes on', async () => {
    const dashboard = await openDashboard({ stage: 'run' })
    const { page, folder, faults, get } = dashboard
    faults.allow(/ERR_|Failed to load|net::/)
    try {
      await restart(dashboard)
      expect(await title(dashboard)).toBe('Overzicht')

      await restart(dashboard, async () => {
        const path = join(folder, 'app.json')
        const state = JSON.parse(await readFile(path, 'utf8')) as { terms: { version: string } }
        state.terms.version = '2020-01'
        await writeFile(path, JSON.stringify(state))
      })
      expect(await title(dashboard)).toBe('De voorwaarden zijn gewijzigd')
      await page.getByText('Je ging akkoord met versie 2020-01').waitFor()
      await page.getByText('Wat al verbonden is, gaat intussen gewoon door.').waitFor()
      expect(await get('run.now', { connection: 'winkel' })).toEqual({ problem: null })
      await expectAxeClean(page)

      await page.getByRole('checkbox', { name: /voorwaarden/ }).check()
      await page.getByRole('checkbox', { name: /welke gegevens/ }).check()
      await page.getByRole('button', { name: 'Akkoord met de nieuwe teksten' }).click()
      await page.getByRole('heading', { name: 'Overzicht', level: 1 }).waitFor()
      await until('the new version is kept', async () => (await termsOf(dashboard))?.version === termsVersion)
    } finally {
      await dashboard.close()
    }
  })
})

async function restart({ stopEngine, startEngine, load }: Dashboard, between?: () => Promise<void>) {
  await stopEngine()
  await between?.()
  await startEngine()
  await load()
}

describe.each(['light', 'dark'] as const)('Welkom in %s', (theme) => {
  const dashboard = useDashboard({ stage: 'new', theme })

  test('keeps nobody out, also with what is missing said, small and large', async () => {
    const { page, resize } = dashboard()
    await expectAxeClean(page)
    await page.getByRole('button', { name: agree }).click()
    await expectAxeClean(page)
    await resize(640)
    await expectAxeClean(page)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })
})
