import { beforeAll, describe, expect, test } from 'vitest'
import { moneybirdToken, shopKey } from '../support/stand-ins.ts'
import { emailFor, shopOrders } from '../support/orders.ts'
import { expectAxeClean } from './support/axe.ts'
import { useDashboard, usualTransports } from './support/dashboard.ts'
import { connection } from './support/stage.ts'
import { until } from '../support/until.ts'

describe.each(usualTransports)('Hulp over the %s transport', (transport) => {
  const dashboard = useDashboard({ transport, stage: 'run', orders: shopOrders(3) })
  // The shop charges two rates more at home, of one name; a diagnosis is in order only when those are mapped too.
  beforeAll(async () => {
    const { settings, schedule } = await dashboard().get('connection.settings', { connection })
    const { taxMap } = settings.booking
    const all = [...taxMap, ...taxMap.map((row) => ({ ...row, name: 'BTW' }))]
    const booking = { ...settings.booking, taxMap: all }
    await dashboard().get('connection.save', { connection, booking, schedule })
  })
  const contents = () => dashboard().page.getByRole('navigation', { name: 'Inhoud van de handleiding' })
  const focused = () => dashboard().page.locator(':focus').textContent()
  const diagnose = async () => {
    const { page } = dashboard()
    await page.getByRole('button', { name: /Diagnose starten|Opnieuw nakijken/ }).click()
    return page.getByRole('region', { name: 'Diagnose' }).getByRole('status')
  }

  test('holds the whole manual: every chapter of the contents opens, with the keyboard at its heading', async () => {
    const { page, goto } = dashboard()
    await goto('#/help')
    const titles = await contents().getByRole('listitem').allTextContents()
    expect(titles.length).toBeGreaterThan(12)
    for (const title of titles) {
      await contents().getByRole('link', { name: title, exact: true }).click()
      const heading = page.getByRole('heading', { name: title, level: 2, exact: true })
      await heading.waitFor()
      expect(await focused()).toBe(title)
      expect(((await page.getByRole('article').textContent()) ?? '').length).toBeGreaterThan(300)
    }
  })

  test('leads from chapter to chapter, and to a part of one', async () => {
    const { page, goto } = dashboard()
    await goto('#/help/de-module-in-je-webwinkel-zetten')
    await page.getByRole('link', { name: 'zoals 2.3' }).click()
    await until('the part is in sight', async () => (await focused()) === 'OpenCart 2.0, 2.1 en 2.2')
    await page.getByRole('link', { name: 'Volgende: Het programma installeren' }).click()
    await page.getByRole('heading', { name: 'Het programma installeren', level: 2 }).waitFor()
  })

  test('shows the pictures that there are', async () => {
    const { page, goto } = dashboard()
    await goto('#/help/de-module-in-je-webwinkel-zetten')
    const picture = page.getByRole('img', { name: 'Het scherm van de module in OpenCart 3.0' })
    await picture.scrollIntoViewIfNeeded()
    const isDrawn = 'document.querySelector(\'img[alt$="OpenCart 3.0"]\').naturalWidth > 100'
    await until('the picture is there', async () => (await page.evaluate(isDrawn)) === true)
  })

  test('finds what is asked, and says so when there is nothing', async () => {
    const { page, goto } = dashboard()
    await goto('#/help')
    const field = page.getByRole('searchbox', { name: 'Zoeken in de handleiding' })
    await field.fill('TAX_MAPPING_MISSING')
    await page.getByText('1 plek gevonden').waitFor()
    await page.getByRole('link', { name: /Btw-tarief nog niet gekoppeld/ }).click()
    await until('the notice is in sight', async () => (await focused()) === 'Btw-tarief nog niet gekoppeld')
    await field.fill('walvis')
    await page.getByText('Niets gevonden voor “walvis”.').waitFor()
    await page.getByRole('button', { name: 'Zoeken wissen' }).click()
    await contents().waitFor()
  })

  test('shows the manual in English when the program is, at the same place, and searches that one', async () => {
    const { page, get, goto } = dashboard()
    await goto('#/help/de-module-in-je-webwinkel-zetten')
    await get('app.setLanguage', { language: 'en' })
    await page.getByRole('heading', { name: 'Putting the module in your shop', level: 2 }).waitFor()
    await page.getByRole('link', { name: 'Next: Installing the program' }).click()
    await page.getByRole('heading', { name: 'Installing the program', level: 2 }).waitFor()
    await page.getByRole('searchbox', { name: 'Search the manual' }).fill('TAX_MAPPING_MISSING')
    await page.getByRole('link', { name: /Tax rate not mapped yet/ }).click()
    await until('the notice is in sight', async () => (await focused()) === 'Tax rate not mapped yet')
    await get('app.setLanguage', { language: 'nl' })
    await page.getByRole('heading', { name: 'Fouten oplossen', level: 2 }).waitFor()
    await page.getByRole('button', { name: 'Zoeken wissen' }).click()
  })

  test('loads the manual of no other language', async () => {
    const { page, load, goto } = dashboard()
    await load()
    await goto('#/help')
    await contents().waitFor()
    const names = await page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    const pieces = (names as readonly string[]).map((name) => /\/(handleiding|manual)-\w/u.exec(name)?.[1])
    expect(new Set(pieces)).toEqual(new Set([undefined, 'handleiding']))
  })

  test('a diagnosis says of everything that it is in order', async () => {
    const { page, goto } = dashboard()
    await goto('#/help')
    const outcome = await diagnose()
    await outcome.getByText('Alles is in orde.').waitFor()
    const checks = await outcome.getByRole('listitem').allTextContents()
    const names = ['Gegevensmap', 'Instellingen', 'Webwinkel', 'Moneybird', 'Btw-tarieven']
    expect(checks.length).toBe(names.length)
    for (const [index, name] of names.entries()) expect(checks[index]).toContain(`${name}: in orde`)
    await expectAxeClean(page)
  })

  test('a diagnosis of a broken shop says what is wrong and leads to where it is mended', async () => {
    const { page, world, goto } = dashboard()
    await goto('#/help')
    world.shop.setFault({ kind: 'reply', status: 404, body: 'Niet gevonden' })
    const outcome = await diagnose()
    await outcome.getByText('1 ding klopt niet.').waitFor()
    await outcome.getByText('De module van Factuurbrug is niet te vinden in je webwinkel.').waitFor()
    await expectAxeClean(page)
    await outcome.getByRole('link', { name: 'Webwinkel verbinden' }).click()
    await page.getByRole('heading', { name: 'Webwinkel', level: 1 }).waitFor()
    expect(page.url()).toContain('#/settings/shop')
    world.shop.setFault(null)
    await goto('#/help')
    await (await diagnose()).getByText('Alles is in orde.').waitFor()
  })

  test('the support report is seen first, then copied, and holds no key and nothing of a customer', async () => {
    const { page, goto } = dashboard()
    await goto('#/help')
    await page.getByRole('button', { name: 'Rapport maken' }).click()
    const report = await page.getByRole('textbox', { name: 'Dit staat in het rapport' }).inputValue()
    expect(report).toMatch(/^Factuurbrug \d/)
    expect(report).toContain('Orders: ')
    for (const secret of [shopKey, moneybirdToken, emailFor(1001), 'Jansen', 'Dorpsstraat', 'Mijn Webwinkel'])
      expect(report).not.toContain(secret)
    if (transport === 'browser') await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Ondersteuningsrapport kopiëren' }).click()
    await page.getByText('Gekopieerd. Plak het in je bericht.').waitFor()
    if (transport === 'browser') expect(await page.evaluate('navigator.clipboard.readText()')).toBe(report)
  })

  test('copies without any permission as well', async () => {
    const { page, goto } = dashboard()
    await page.context().clearPermissions()
    await page.evaluate(
      "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) }, configurable: true })",
    )
    await goto('#/help/veelgestelde-vragen')
    await goto('#/help')
    await page.getByRole('button', { name: 'Rapport maken' }).click()
    await page.getByRole('button', { name: 'Ondersteuningsrapport kopiëren' }).click()
    await page.getByText(/Gekopieerd\.|De tekst is geselecteerd/).waitFor()
    const isSelected =
      '(({ value, selectionStart, selectionEnd }) => selectionEnd - selectionStart === value.length)(document.querySelector("textarea"))'
    expect(await page.evaluate(isSelected)).toBe(true)
  })

  test('says which version this is, where the data are and that there is no licence', async () => {
    const { page, get, goto } = dashboard()
    await goto('#/help')
    const { version, dataFolder } = await get('app.view', {})
    const about = page.getByRole('region', { name: 'Over dit programma' })
    await about.getByText(version).first().waitFor()
    await about.getByText(dataFolder).waitFor()
    await about.getByText('Voor deze versie heb je geen licentie nodig. Die verloopt dus ook niet.').waitFor()
  })
})

describe('Hulp without a connection', () => {
  const dashboard = useDashboard({ stage: 'accepted' })

  test('has the manual, and leads to Configuratie', async () => {
    const { page, goto } = dashboard()
    await goto('#/help')
    await page.getByText('Er is nog geen koppeling').waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Naar Configuratie' }).waitFor()
    await page.getByRole('link', { name: 'Proefdraaien', exact: true }).click()
    await page.getByRole('heading', { name: 'Proefdraaien', level: 2 }).waitFor()
  })
})

describe.each(['light', 'dark'] as const)('Hulp in %s', (theme) => {
  const dashboard = useDashboard({ stage: 'ready', theme })

  test('keeps nobody out, small and large', async () => {
    const { page, goto, resize } = dashboard()
    for (const width of [1280, 900, 640]) {
      await resize(width)
      for (const path of ['#/help', '#/help/de-module-in-je-webwinkel-zetten', '#/help/fouten-oplossen']) {
        await goto(path)
        await expectAxeClean(page, `${path} at ${width}`)
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true)
      }
    }
  })
})
