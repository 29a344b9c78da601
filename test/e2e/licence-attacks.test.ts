import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { fromBase32, toBase32 } from '../../src/main/licence/base32.ts'
import { makeLink } from '../../src/main/licence/link.ts'
import { newVendor } from '../support/licence.ts'
import { shopOrder } from '../support/orders.ts'
import { DAY_MS } from '../support/stand-ins.ts'
import { useDashboard } from './support/dashboard.ts'
import { hashOf, keyFor, trialBegan } from './support/licensed.ts'
import { connection } from './support/stage.ts'

const vendor = newVendor()
const opened = useDashboard({ licencePublicKey: vendor.publicKey, orders: [shopOrder(1001)] })

const own = (changes: Parameters<typeof keyFor>[2] = {}) => keyFor(opened(), vendor, changes)
const field = () => opened().page.getByLabel('Licentiesleutel', { exact: true })
const useButton = () => opened().page.getByRole('button', { name: 'Sleutel gebruiken' })
const licenceKind = async () => (await opened().get('app.view', {})).connections[0]?.licence?.kind
const year = (years: number) => `${new Date().getFullYear() + years}-01-01`

/** The licence of a key with a later last day, under the same signature. */
function altered(): string {
  const bytes = fromBase32(own().slice(3)) ?? Buffer.alloc(0)
  const licence = bytes
    .subarray(0, -64)
    .toString()
    .replace(/\d{4}(?=-\d\d-\d\d$)/, '2099')
  return `FB1${toBase32(Buffer.concat([Buffer.from(licence), bytes.subarray(-64)]))}`
}

describe.each([
  ['forged', 'Deze licentiesleutel klopt niet.', () => keyFor(opened(), newVendor())],
  ['altered', 'Deze licentiesleutel klopt niet.', altered],
  ['cut short', 'Deze licentiesleutel klopt niet.', () => own().slice(0, -4)],
  ['over', /^Je licentie of proefperiode is afgelopen op/, () => own({ from: year(-3), until: year(-2) })],
  ['for later', /^Deze licentiesleutel geldt pas vanaf/, () => own({ from: year(2), until: year(3) })],
  ['for another shop', 'Deze licentiesleutel is voor andere.nl.', () => own({ shop: 'andere.nl' })],
])('a key that is %s', (_, why, textOf) => {
  test('is refused beside the field, by the engine too, and lets nothing be written after the end', async () => {
    const dashboard = opened()
    if ((await licenceKind()) !== 'ended') await trialBegan(dashboard, 31)
    const asked = dashboard.world.shop.requests.length
    await dashboard.goto('#/settings/licence')
    await field().fill(textOf())
    await dashboard.page.locator('main [role=alert]').getByText(why).waitFor()
    expect(await useButton().isDisabled()).toBe(true)
    expect(await dashboard.call('licence.use', { connection, text: textOf() })).toMatchObject({ ok: false })
    expect(dashboard.world.shop.requests, 'the shop is not asked').toHaveLength(asked)
    expect(await licenceKind()).toBe('ended')
    await dashboard.get('run.now', { connection })
    expect(dashboard.world.moneybird.counts.writes).toMatchObject({ contactsCreated: 0, invoicesCreated: 0 })
  })
})

describe('a web page of somebody else', () => {
  /** Clicks on a link to an address of ours, on a page at another host or, with the same host, at another port. */
  async function clickElsewhere(host: 'localhost' | '127.0.0.1', link: string) {
    const { page } = opened()
    const target = `${new URL(page.url()).origin}/${hashOf(link)}`
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(`<!doctype html><title>Prijs!</title><a id="x" href="${target}">Win</a>`)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const tab = await page.context().newPage()
    onTestFinished(async () => {
      await tab.close()
      server.closeAllConnections()
      server.close()
    })
    await tab.goto(`http://${host}:${port}/`)
    await tab.locator('#x').click()
    await tab.waitForURL(target)
    return tab
  }

  /** Does something, after which nothing may be kept and the shop not have been asked. */
  async function changesNothing(act: () => Promise<void>): Promise<void> {
    const { world } = opened()
    const before = await licenceKind()
    const asked = world.shop.requests.length
    await act()
    expect(await licenceKind()).toBe(before)
    expect(world.shop.requests).toHaveLength(asked)
  }

  test.each([
    ['at another site', 'localhost'],
    ['at another port of this computer', '127.0.0.1'],
  ] as const)('%s gets no screen at all, not even with a genuine link', (_, host) =>
    changesNothing(async () => {
      const tab = await clickElsewhere(host, makeLink(own(), Date.now() + DAY_MS, vendor.sign))
      await tab.getByText('Deze link opent Factuurbrug niet').waitFor()
    }),
  )
})
