import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { makeLink } from '../../src/main/licence/link.ts'
import { newVendor } from '../support/licence.ts'
import { shopOrder } from '../support/orders.ts'
import { DAY_MS, shopKey } from '../support/stand-ins.ts'
import { expectAxeClean } from './support/axe.ts'
import { useDashboard, type Dashboard } from './support/dashboard.ts'
import { hashOf, keyFor, trialBegan } from './support/licensed.ts'
import { connection } from './support/stage.ts'
import { until } from '../support/until.ts'

const vendor = newVendor()

const main = ({ page }: Dashboard) => page.locator('main')
const useButton = ({ page }: Dashboard) => page.getByRole('button', { name: 'Sleutel gebruiken' })
const field = ({ page }: Dashboard) => page.getByLabel('Licentiesleutel', { exact: true })

describe('a build of a vendor', () => {
  const opened = useDashboard({ licencePublicKey: vendor.publicKey })

  test('shows the days of the trial, and bothers nobody with it', async () => {
    const dashboard = opened()
    await dashboard.goto('#/help')
    await main(dashboard).getByText('Proefperiode: nog 30 dagen').waitFor()
    await dashboard.goto('#/settings')
    await main(dashboard).getByText('Proefperiode: nog 30 dagen').waitFor()
    expect(await dashboard.page.locator('aside').count()).toBe(0)
  })

  test('warns on every screen in the last two weeks', async () => {
    const dashboard = opened()
    await trialBegan(dashboard, 23)
    for (const screen of ['overview', 'failures', 'help']) {
      await dashboard.goto(`#/${screen}`)
      await dashboard.page.locator('aside', { hasText: 'nog 7 dagen' }).waitFor()
    }
    await expectAxeClean(dashboard.page)
  })

  test('after the end says what stands still, and goes on with a key that is pasted', async () => {
    const dashboard = opened()
    const { page, world } = dashboard
    await trialBegan(dashboard, 31)
    world.shop.data.addOrder(shopOrder(1001))
    await dashboard.goto('#/overview')
    expect((await dashboard.get('run.now', { connection })).problem).toMatchObject({ code: 'LICENCE_ENDED' })
    await main(dashboard).getByText('Je licentie of proefperiode is afgelopen').first().waitFor()
    await dashboard.goto('#/orders?tab=open')
    await main(dashboard).getByText('1001').first().waitFor()
    expect(await main(dashboard).getByRole('table').getByText('Staat klaar').count()).toBe(1)
    expect(world.moneybird.counts.writes).toMatchObject({ invoicesCreated: 0 })

    await page.locator('aside').getByRole('link', { name: 'Licentiesleutel invullen' }).click()
    await field(dashboard).fill(keyFor(dashboard, vendor, { shop: 'andere.nl' }))
    await page.getByText('Deze licentiesleutel is voor andere.nl.').waitFor()
    expect(await useButton(dashboard).isDisabled()).toBe(true)
    await field(dashboard).fill(keyFor(dashboard, vendor).replaceAll(/(.{50})/g, '$1 > '))
    await page.getByText(/^Voor Kaas & Zo, 127\.0\.0\.1/).waitFor()
    await expectAxeClean(page)
    await useButton(dashboard).click()
    await page.getByText('De sleutel is in gebruik.').waitFor()
    await until('the order that waited is booked', () =>
      Promise.resolve(world.moneybird.counts.writes.payments === 1),
    )
    expect(world.moneybird.counts.writes).toMatchObject({ invoicesCreated: 1, payments: 1 })
    await page.getByText('Licentie van Kaas & Zo: nog').first().waitFor()
    expect(await page.locator('aside').count()).toBe(0)
  })
})

describe('an installation link', () => {
  const opened = useDashboard({ licencePublicKey: vendor.publicKey })
  const open = async (link: string) => {
    const dashboard = opened()
    await dashboard.goto('#/overview')
    await dashboard.goto(hashOf(link))
    return dashboard
  }
  const licence = async () => (await opened().get('app.view', {})).connections[0]?.licence?.kind

  test.each([
    ['forged', () => makeLink(keyFor(opened(), vendor), Date.now() + DAY_MS, newVendor().sign)],
    ['too old', () => makeLink(keyFor(opened(), vendor), Date.now() - 1000, vendor.sign)],
    ['nonsense', () => '<img src=x onerror=alert(1)>/x'],
  ])('that is %s fills nothing in', async (_, linkFor) => {
    const dashboard = await open(encodeURI(linkFor()))
    await dashboard.page.getByText('Deze installatielink werkt niet.').waitFor()
    expect(await field(dashboard).inputValue()).toBe('')
    expect(await useButton(dashboard).isDisabled()).toBe(true)
    expect(await licence()).toBe('trial')
  })

  test('fills the key in, and nothing is kept or sent before the merchant says so', async () => {
    const key = keyFor(opened(), vendor)
    const asked = opened().world.shop.requests.length
    const dashboard = await open(makeLink(key, Date.now() + DAY_MS, vendor.sign))
    await dashboard.page.getByText(/^Voor Kaas & Zo/).waitFor()
    expect(await field(dashboard).inputValue()).toBe(key)
    expect(await licence()).toBe('trial')
    expect(dashboard.world.shop.requests).toHaveLength(asked)
    await useButton(dashboard).click()
    await dashboard.page.getByText('De sleutel is in gebruik.').waitFor()
    expect(await licence()).toBe('licence')
  })
})

describe('an installation link before there is a shop', () => {
  const opened = useDashboard({ licencePublicKey: vendor.publicKey, stage: 'accepted' })

  test('fills in the form of the shop, and the key comes along when it is connected', async () => {
    const dashboard = opened()
    const { page, world } = dashboard
    const key = keyFor(dashboard, vendor)
    await dashboard.goto(hashOf(makeLink(key, Date.now() + DAY_MS, vendor.sign)))
    await page.getByText('De sleutel is goed. Verbind nu je webwinkel').waitFor()
    await page.getByRole('button', { name: 'Webwinkel verbinden' }).click()
    await page.getByLabel('Adres van je winkel').fill(world.shop.origin)
    await page.getByLabel('API-sleutel', { exact: true }).fill(shopKey)
    const licence = page.getByLabel('Licentiesleutel', { exact: true })
    expect(await licence.getAttribute('type')).toBe('password')
    await page.getByRole('button', { name: 'Sleutel tonen of verbergen' }).last().click()
    expect(await licence.getAttribute('type')).toBe('text')
    expect(await licence.inputValue()).toContain(key)
    await page.getByRole('button', { name: 'Verbinden', exact: true }).last().click()
    await page.getByText('Je webwinkel is verbonden').first().waitFor()
    expect((await dashboard.get('app.view', {})).connections[0]?.licence).toMatchObject({
      kind: 'licence',
      holder: 'Kaas & Zo',
    })
    const secrets = await readFile(`${dashboard.folder}/secrets.json`, 'utf8')
    expect(secrets, 'the key alone, without the rest of the link').toContain(`"${key}"`)
  })
})

describe('a build without a vendor', () => {
  const opened = useDashboard()

  test('asks for nothing, and says so', async () => {
    const dashboard = opened()
    await trialBegan(dashboard, 4000)
    await dashboard.goto('#/settings')
    expect(await main(dashboard).getByRole('heading', { name: 'Licentie' }).count()).toBe(0)
    await dashboard.goto('#/settings/licence')
    await main(dashboard)
      .getByText('Voor deze versie heb je geen licentie nodig. Die verloopt dus ook niet.')
      .waitFor()
    expect(await dashboard.page.locator('aside').count()).toBe(0)
  })
})
