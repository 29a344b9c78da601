import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { addAdministration, addTaxRate } from '../../../src/demo/moneybird/seed/seed.ts'
import { connectedInstallation, newInstallation, type Installation } from '../../support/cli.ts'
import { shopOrder } from '../../support/orders.ts'
import { moneybirdToken, shopKey, standIns } from '../../support/stand-ins.ts'

const settingsOf = (installation: Installation) =>
  readFile(join(installation.folder, 'settings.json'), 'utf8')
const secretsOf = (installation: Installation) => readFile(join(installation.folder, 'secrets.json'), 'utf8')

test('from nothing to the first invoices: shop, Moneybird, suggestion, run', async () => {
  const world = await standIns({ now: 'real' })
  const installation = await newInstallation(world)
  for (const order of [1001, 1002]) world.shop.data.addOrder(shopOrder(order))

  const shop = await installation.json(['connect', 'shop', world.shop.origin, '--key-stdin'], {
    input: `  ${shopKey}\n`,
  })
  expect(shop).toMatchObject({
    code: 0,
    data: { connection: 'winkel', address: world.shop.address, openCart: '3.0.5.1', module: '1.3.0' },
  })
  const secrets = join(installation.folder, 'secrets.json')
  expect((await stat(secrets)).mode & 0o777).toBe(0o600)
  expect(await secretsOf(installation)).toContain(shopKey)
  expect(await settingsOf(installation)).not.toContain(shopKey)

  const environment = { FACTUURBRUG_MONEYBIRD_TOKEN: moneybirdToken }
  const moneybird = await installation.json(['connect', 'moneybird', '--token'], { environment })
  expect(moneybird).toMatchObject({
    code: 0,
    data: { administration: { id: world.administration.record.id } },
  })

  const shown = await installation.json(['suggest'])
  expect(shown).toMatchObject({ code: 0, data: { booking: { pushStatuses: ['2', '3', '5'] } } })
  expect(await settingsOf(installation)).not.toContain('"BTW 21%"')
  const applied = await installation.json(['suggest', '--apply'])
  expect(applied).toEqual(shown)
  expect(await settingsOf(installation)).toContain('"BTW 21%"')

  expect(await installation.here(['sync']), 'nothing is written before a preview was seen').toMatchObject({
    code: 4,
    data: { problem: { code: 'SETTINGS_INCOMPLETE', data: { missing: 'preview' } } },
  })
  expect(await installation.here(['preview'])).toMatchObject({ code: 0, data: { counts: { good: 2 } } })
  world.moneybird.counts.reset()
  const sync = await installation.json(['sync'])
  expect(sync).toMatchObject({ code: 0, data: { orders: { done: 2 }, problem: null, failures: [] } })
  const { requestCount } = sync.data as { requestCount: number }
  expect(requestCount).toBe(world.moneybird.counts.total())
  process.stdout.write(`first sync after suggest: ${requestCount} requests for 2 orders\n`)
  expect(world.moneybird.counts.writes).toMatchObject({ invoicesCreated: 2, sendRequests: 2, payments: 2 })
})

describe('a shop', () => {
  test('with a wrong key is refused and nothing is stored', async () => {
    const world = await standIns({ now: 'real' })
    const installation = await newInstallation(world)
    const before = await settingsOf(installation)
    const environment = { FACTUURBRUG_SHOP_KEY: 'fout' }
    const answer = await installation.here(['connect', 'shop', world.shop.origin], { environment })
    expect(answer).toMatchObject({ code: 5, data: { problem: { code: 'SHOP_KEY_WRONG' } } })
    expect(await settingsOf(installation)).toBe(before)
    expect(existsSync(join(installation.folder, 'secrets.json'))).toBe(false)
  })

  test('without a key, when nobody can be asked, says which secret is missing', async () => {
    const world = await standIns({ now: 'real' })
    const answer = await (await newInstallation(world)).here(['connect', 'shop', world.shop.origin])
    expect(answer).toMatchObject({ code: 4, data: { problem: { code: 'SECRET_MISSING' } } })
  })

  test('on another machine is never asked over http: the key would travel readable', async () => {
    const world = await standIns({ now: 'real' })
    const heard: unknown[] = []
    const server = createServer((request, response) => {
      heard.push(request.headers)
      response.end('{}')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.2', resolve))
    onTestFinished(() => {
      server.close()
      server.closeAllConnections()
    })
    const { port } = server.address() as AddressInfo
    const installation = await newInstallation(world)
    const address = `http://127.0.0.2:${port}/`
    const answer = await installation.here(['connect', 'shop', address, '--key-stdin'], { input: shopKey })
    expect(answer).toMatchObject({ code: 1, data: { problem: { code: 'SHOP_UNREACHABLE' } } })
    expect(heard).toEqual([])
    expect(await settingsOf(installation)).not.toContain('127.0.0.2')
  })

  test('that is connected again keeps its settings', async () => {
    const world = await standIns({ now: 'real' })
    const installation = await connectedInstallation(world)
    const before = await settingsOf(installation)
    const args = ['connect', 'shop', `${world.shop.origin}index.php?route=common/home`, '--key-stdin']
    expect(await installation.here(args, { input: shopKey })).toMatchObject({
      code: 0,
      data: { address: world.shop.address },
    })
    expect(JSON.parse(await settingsOf(installation))).toEqual(JSON.parse(before))
  })
})

describe('Moneybird', () => {
  test('with a wrong token is refused and the old token stays', async () => {
    const world = await standIns({ now: 'real' })
    const installation = await connectedInstallation(world)
    const answer = await installation.here(['connect', 'moneybird', '--token-stdin'], { input: 'fout' })
    expect(answer).toMatchObject({
      code: 5,
      data: { problem: { code: 'MONEYBIRD_DISCONNECTED', data: { reason: 'WRONG_TOKEN' } } },
    })
    expect(await secretsOf(installation)).toContain(moneybirdToken)
  })

  test('with two administrations asks which, and takes the one that is named', async () => {
    const world = await standIns({ now: 'real' })
    const second = addAdministration(world.moneybird.world, { name: 'Tweede' }).record.id
    const installation = await connectedInstallation(world)
    await installation.here(['config', 'set', 'connections.winkel.moneybird.administrationId='])
    const asked = await installation.here(['connect', 'moneybird', '--token'])
    expect(asked.code).toBe(2)
    expect(asked.data).toMatchObject({ administrations: [{ name: 'Demo Webwinkel B.V.' }, { id: second }] })
    const chosen = await installation.here(['connect', 'moneybird', '--administration', second])
    expect(chosen).toMatchObject({ code: 0, data: { administration: { id: second, name: 'Tweede' } } })
    expect(await settingsOf(installation)).toContain(second)
  })

  test('that is connected again lifts the pause, and the hour goes on', async () => {
    const world = await standIns({ now: 'real' })
    const installation = await connectedInstallation(world)
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ kind: 'answer', status: 401, request: '*' })
    expect(await installation.here(['sync'])).toMatchObject({
      code: 5,
      data: { problem: { code: 'MONEYBIRD_DISCONNECTED' } },
    })
    expect(await installation.here(['status'])).toMatchObject({
      code: 5,
      data: { pause: { problem: { code: 'MONEYBIRD_DISCONNECTED' } } },
    })
    world.moneybird.faults.clear()
    expect(
      await installation.here(['connect', 'moneybird', '--token-stdin'], { input: moneybirdToken }),
    ).toMatchObject({
      code: 0,
    })
    expect(await installation.here(['status'])).toMatchObject({ code: 0, data: { pause: null } })
    expect(await installation.here(['sync'])).toMatchObject({ code: 0, data: { orders: { done: 1 } } })
  })
})

test('another administration: the suggestion is made from its rates, not from those of the old one', async () => {
  const world = await standIns({ now: 'real' })
  const second = addAdministration(world.moneybird.world, { name: 'Tweede' })
  const taxRateId = addTaxRate(world.moneybird.world, second, { name: '21% btw', percentage: '21' })
  const installation = await connectedInstallation(world)
  await installation.here(['suggest'])
  await installation.here(['connect', 'moneybird', '--administration', second.record.id])
  const { data } = await installation.here(['suggest'])
  expect(JSON.stringify(data)).toContain(taxRateId)
})
