import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { programSecrets, secretNames } from '../../../src/main/home.ts'
import { connectedInstallation, type Installation } from '../../support/cli.ts'
import { connectionId } from '../../support/connection-settings.ts'
import { shopKey, standIns, type StandIns } from '../../support/stand-ins.ts'
import { answer, testServer, type SeenRequest } from '../adapters/test-server.ts'
import { openBench } from '../signin/bench.ts'

/** A host that somebody else put into the settings, and all that it ever gets. */
let elsewhere: { readonly url: string; readonly seen: readonly SeenRequest[] }
let world: StandIns
let installation: Installation

beforeEach(async () => {
  elsewhere = await testServer((response) => {
    answer(response, 200, [])
  })
  world = await standIns({ now: 'real' })
  installation = await connectedInstallation(world)
})

const settingsFile = () => join(installation.folder, 'settings.json')
/** That a command is refused because of a secret, and with which places. */
function expectRefused(
  outcome: { readonly code: number; readonly data: unknown },
  name: string,
  side: 'shop' | 'moneybird',
) {
  const place = new URL(side === 'shop' ? world.shop.address : world.moneybird.url).origin
  const data = { name: `${connectionId}/${name}`, place, other: elsewhere.url }
  expect(outcome.code).not.toBe(0)
  expect(JSON.stringify(outcome.data)).toContain(JSON.stringify({ code: 'SECRET_ELSEWHERE', data }))
}

/** That both sides answer to what is stored. The rates of this shop are not all mapped, which is no matter of secrets. */
function expectAnswers({ data }: { readonly data: unknown }) {
  const { checks } = data as { readonly checks: readonly { readonly name: string; readonly good: boolean }[] }
  expect(checks.filter(({ name }) => name !== 'mapping').every(({ good }) => good)).toBe(true)
  expect(checks.map(({ name }) => name)).toEqual(expect.arrayContaining(['shop', 'moneybird']))
}

/** What is changed in the text of the settings, and which secret then belongs elsewhere. */
const moves = {
  shop: () => [world.shop.address, `${elsewhere.url}/index.php?route=x`, 'shop-key'] as const,
  moneybird: () => [world.moneybird.url, elsewhere.url, 'moneybird-token'] as const,
}

describe.each(['shop', 'moneybird'] as const)('another address of %s', (side) => {
  test('that is imported gets nothing, also from an installation of which no places are known yet', async () => {
    const [from, to, name] = moves[side]()
    const copy = join(installation.folder, 'copy.json')
    await writeFile(copy, (await readFile(settingsFile(), 'utf8')).replace(from, to))
    expect(await installation.here(['config', 'import', copy])).toMatchObject({ code: 0 })
    expectRefused(await installation.here(['doctor']), name, side)
    expectRefused(await installation.here(['sync']), name, side)
    expect(elsewhere.seen).toEqual([])
  })

  test('that is written into the file by hand gets nothing', async () => {
    const [from, to, name] = moves[side]()
    expectAnswers(await installation.here(['doctor']))
    await writeFile(settingsFile(), (await readFile(settingsFile(), 'utf8')).replace(from, to))
    expectRefused(await installation.here(['doctor']), name, side)
    expect(elsewhere.seen).toEqual([])
  })

  test('works again when the old one is put back', async () => {
    const [from, to] = moves[side]()
    const text = await readFile(settingsFile(), 'utf8')
    await installation.here(['doctor'])
    await writeFile(settingsFile(), text.replace(from, to))
    await installation.here(['doctor'])
    await writeFile(settingsFile(), text)
    expectAnswers(await installation.here(['doctor']))
  })
})

test('a key of the environment goes nowhere else either, until it is another key', async () => {
  const environment = { FACTUURBRUG_SHOP_KEY: shopKey }
  const doctor = (key = environment) => installation.here(['doctor'], { environment: key })
  expectAnswers(await doctor())
  const [from, to, name] = moves.shop()
  await writeFile(settingsFile(), (await readFile(settingsFile(), 'utf8')).replace(from, to))
  expectRefused(await doctor(), name, 'shop')
  expect(elsewhere.seen).toEqual([])
  await doctor({ FACTUURBRUG_SHOP_KEY: 'nieuwe-sleutel-voor-daar' })
  expect(elsewhere.seen.map(({ headers }) => headers['x-factuurbrug-key'])).toContain(
    'nieuwe-sleutel-voor-daar',
  )
})

test('a key that is typed with the new address goes there, and the other secrets do not', async () => {
  const other = await standIns({ now: 'real' })
  await installation.here(['doctor'])
  const connect = ['connect', 'shop', other.shop.address]
  expect(JSON.stringify((await installation.here(connect)).data)).toContain('SECRET_ELSEWHERE')
  expect(await installation.here([...connect, '--key-stdin'], { input: shopKey })).toMatchObject({ code: 0 })
  expectAnswers(await installation.here(['doctor']))
})

test('what signing in gave, and the secret of the registration, do not go to another Moneybird', async () => {
  const bench = await openBench({})
  await bench.signIn()
  const { home } = bench
  const secret = programSecrets.clientSecret
  await home.secrets.setFor(secret, 'geheim-van-de-winkelier', home.settings().endpoints.moneybird)
  expect(await home.access(connectionId).token()).not.toBeNull()
  await home.saveSettings({
    ...home.settings(),
    endpoints: { ...home.settings().endpoints, moneybird: elsewhere.url },
  })
  await expect(home.access(connectionId).token()).rejects.toThrow('SECRET_ELSEWHERE')
  await expect(home.access(connectionId).renew('oud')).rejects.toThrow('SECRET_ELSEWHERE')
  expect(await bench.codeOf('connection.administrations', { connection: connectionId })).toBe(
    'SECRET_ELSEWHERE',
  )
  expect(await bench.codeOf('signIn.application', { clientId: 'eigen' })).toBe('SECRET_ELSEWHERE')
  expect(await bench.get('connection.disconnect', { connection: connectionId, side: 'moneybird' })).toEqual({
    withdrawn: false,
  })
  expect(await home.secrets.get(secretNames.moneybirdSignIn(connectionId))).toBeNull()
  expect(elsewhere.seen).toEqual([])
})
