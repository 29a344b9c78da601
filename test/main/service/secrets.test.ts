import { expect, test } from 'vitest'
import { programSecrets, secretNames } from '../../../src/main/home.ts'
import { shopHost } from '../../../src/shared/licence/licence.ts'
import { keyOf, newVendor } from '../../support/licence.ts'
import { shopOrder } from '../../support/orders.ts'
import { shopKey } from '../../support/stand-ins.ts'
import { openBench } from '../signin/bench.ts'
import { callNames, goodInputs } from './every-call.ts'
import { connection } from './bench.ts'

test('no call and no event tells a screen a key, a token or a secret that is kept', async () => {
  const vendor = newVendor()
  const bench = await openBench({ licencePublicKey: vendor.publicKey })
  const { home, world } = bench
  world.shop.data.addOrder(shopOrder(1001))
  await bench.signIn()
  const shop = shopHost(world.shop.address)
  const licence = keyOf(vendor, { shop, from: '2020-01-01', until: '2999-01-01' })
  await bench.get('licence.use', { connection, text: licence })
  await home.secrets.setFor(
    programSecrets.clientSecret,
    'geheim-van-de-winkelier',
    home.settings().endpoints.moneybird,
  )
  const tokens = (await home.secrets.get(secretNames.moneybirdSignIn(connection))) ?? ''
  const { accessToken = '', refreshToken = '' } = JSON.parse(tokens) as Record<string, string>
  const secrets = [shopKey, licence, accessToken, refreshToken, 'geheim-van-de-winkelier']
  for (const secret of secrets) expect(secret.length).toBeGreaterThan(10)

  const said: string[] = []
  for (const name of callNames) {
    const answer = await bench.call(name, goodInputs[name])
    said.push(`${name} ${JSON.stringify(answer)}`)
  }
  expect(said.filter((text) => text.includes('"ok":true')).length, 'most calls answer').toBeGreaterThan(25)
  const everything = [...said, ...bench.events.map((event) => JSON.stringify(event))]
  for (const text of everything) for (const secret of secrets) expect(text).not.toContain(secret)
})
