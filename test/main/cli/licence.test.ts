import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeLink } from '../../../src/main/licence/link.ts'
import { shopHost } from '../../../src/shared/licence/licence.ts'
import { connectedInstallation, installationIn, type Installation } from '../../support/cli.ts'
import { freshFolder } from '../../support/folders.ts'
import { keyOf, newVendor } from '../../support/licence.ts'
import { shopOrder } from '../../support/orders.ts'
import { DAY_MS, shopKey, standIns, type StandIns } from '../../support/stand-ins.ts'

const vendor = newVendor()
const { publicKey: licencePublicKey } = vendor
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)

interface Place {
  readonly world: StandIns
  readonly installation: Installation
  readonly key: string
  readonly licence: () => ReturnType<Installation['here']>
  /** Takes a key into use, as it stands on standard input. */
  readonly use: (key: string) => ReturnType<Installation['here']>
}

/** Set up, in a program of a vendor; the terms were accepted so many days ago. */
async function place(daysAgo: number, shop: { readonly licenceKey?: string } = {}): Promise<Place> {
  const world = await standIns({ now: 'real', shop })
  const installation = await connectedInstallation(world)
  const trialFrom = new Date(Date.now() - daysAgo * DAY_MS).toISOString()
  const file = join(installation.folder, 'app.json')
  const state = JSON.parse(await readFile(file, 'utf8')) as object
  await writeFile(file, JSON.stringify({ ...state, licence: { trialFrom } }))
  const [from, until] = [day(Date.now() - DAY_MS), day(Date.now() + 365 * DAY_MS)]
  const key = keyOf(vendor, { shop: shopHost(world.shop.address), from, until })
  return {
    world,
    installation,
    key,
    licence: () => installation.here(['licence'], { licencePublicKey }),
    use: (input) => installation.here(['licence', 'use'], { licencePublicKey, input }),
  }
}

const secretsOf = ({ folder }: Installation) => readFile(join(folder, 'secrets.json'), 'utf8')

test('from source, licence says that none is asked for, and keeps no key', async () => {
  const installation = installationIn(join(await freshFolder(), 'data'))
  expect(await installation.json(['licence'])).toEqual({ code: 0, data: { licence: null } })
  expect(await installation.said(['licence'])).toContain('heb je geen licentie nodig')
  expect(await installation.json(['licence', 'use'], { input: keyOf(vendor) })).toEqual({
    code: 1,
    data: { licence: null },
  })
})

test('licence shows the days of the trial, before and after a shop is connected', async () => {
  const { licence, installation } = await place(3)
  expect(await licence()).toMatchObject({
    code: 0,
    data: { connection: 'winkel', licence: { kind: 'trial', daysLeft: 27 }, problem: null },
  })
  expect(await installation.said(['licence'], { licencePublicKey })).toContain('Proefperiode: nog 27 dagen')
  const fresh = installationIn(join(await freshFolder(), 'data'))
  expect(await fresh.here(['licence'], { licencePublicKey })).toMatchObject({
    code: 0,
    data: { connection: null, licence: { kind: 'trial', daysLeft: 30 } },
  })
})

test('after the end a run writes nothing; with a pasted key the next one writes what waited', async () => {
  const { world, installation, key, licence, use } = await place(31)
  const sync = () => installation.here(['sync'], { licencePublicKey })
  world.shop.data.addOrder(shopOrder(1001))
  expect(await sync()).toMatchObject({ code: 5, data: { problem: { code: 'LICENCE_ENDED' } } })
  expect(await licence()).toMatchObject({
    code: 5,
    data: { licence: { kind: 'ended' }, problem: { code: 'LICENCE_ENDED' } },
  })
  const input = `\n> ${key.replaceAll(/(.{60})/g, '$1\n> ')}\n`
  expect(await use(input)).toMatchObject({
    code: 0,
    data: { connection: 'winkel', licence: { holder: 'Kaas & Zo' } },
  })
  expect(await sync()).toMatchObject({ code: 0, data: { problem: null } })
  expect(world.moneybird.counts.writes).toMatchObject({ invoicesCreated: 1, payments: 1 })
  expect(await licence()).toMatchObject({ code: 0, data: { licence: { kind: 'licence' } } })
})

test('licence takes an installation link, and a key that fell apart at its spaces', async () => {
  const { key, use, installation } = await place(31)
  expect(await use(makeLink(key, Date.now() + DAY_MS, vendor.sign))).toMatchObject({ code: 0 })
  expect(await secretsOf(installation)).toContain(key)
  expect(await use(key.replaceAll(/(.{70})/g, '$1 '))).toMatchObject({ code: 0 })
})

test.each([
  ['of somebody else', 'LICENCE_INVALID', () => keyOf(newVendor())],
  ['that is not whole', 'LICENCE_INVALID', ({ key }: Place) => key.slice(0, -1)],
  ['for another shop', 'LICENCE_OTHER_SHOP', () => keyOf(vendor, { shop: 'andere.nl' })],
  [
    'of an old link',
    'LICENCE_LINK_INVALID',
    ({ key }: Place) => makeLink(key, Date.now() - 1000, vendor.sign),
  ],
] as const)('a key %s is refused by %s, and not kept', async (_, code, textOf) => {
  const here = await place(31)
  expect(await here.use(textOf(here))).toMatchObject({ code: 5, data: { problem: { code } } })
  expect(await secretsOf(here.installation)).not.toContain('licence-key')
})

test('a key that the shop does not have is not kept', async () => {
  const { key, use, installation } = await place(31, { licenceKey: 'FB1ANDERS' })
  expect(await use(key)).toMatchObject({ code: 5, data: { problem: { code: 'SHOP_LICENCE_WRONG' } } })
  expect(await secretsOf(installation)).not.toContain('licence-key')
})

test('a key that is stored but is for another shop is named as the reason', async () => {
  const { licence, installation } = await place(31)
  const secrets = JSON.parse(await secretsOf(installation)) as { secrets: Record<string, string> }
  secrets.secrets['winkel/licence-key'] = keyOf(vendor, { shop: 'andere.nl' })
  await writeFile(join(installation.folder, 'secrets.json'), JSON.stringify(secrets))
  expect(await licence()).toMatchObject({ code: 5, data: { problem: { code: 'LICENCE_OTHER_SHOP' } } })
  expect(await installation.said(['licence'], { licencePublicKey })).toContain(
    'Deze licentiesleutel is voor andere.nl.',
  )
})

test('a key that comes with the shop counts as the newest, so that an older one does not come back', async () => {
  const { world, installation, key } = await place(31)
  const args = ['connect', 'shop', world.shop.address, '--key-stdin', '--licence']
  expect(await installation.here(args, { licencePublicKey, input: `${shopKey}\n${key}` })).toMatchObject({
    code: 0,
  })
  const state = JSON.parse(await readFile(join(installation.folder, 'app.json'), 'utf8')) as object
  expect(state).toMatchObject({ licence: { newest: day(Date.now() - DAY_MS) } })
})
