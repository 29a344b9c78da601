import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  connectedInstallation,
  newInstallation,
  type CliOptions,
  type Installation,
} from '../../support/cli.ts'
import { shopOrder } from '../../support/orders.ts'
import { moneybirdToken, standIns } from '../../support/stand-ins.ts'

const name = 'Demo Webwinkel B.V.'

/** Measures with what the installation keeps; gives the end and the file that was written. */
async function verify(installation: Installation, args: readonly string[], options: CliOptions = {}) {
  const file = join(installation.folder, 'meting.json')
  const ended = await installation.here(['verify', 'moneybird', '--file', file, ...args], options)
  return { ...ended, file }
}

test('a test administration is measured with the token that is kept; the table is printed and a file written', async () => {
  const world = await standIns({ now: 'real' })
  const installation = await connectedInstallation(world)
  const { code, data, file } = await verify(installation, ['--confirm', name])
  expect(code).toBe(0)
  const written = await readFile(file, 'utf8')
  expect(JSON.parse(written)).toEqual(data)
  for (const personal of [moneybirdToken, name, 'Proefstraat']) expect(written).not.toContain(personal)

  // Once is most of what may be asked in five minutes.
  const other = await connectedInstallation(await standIns({ now: 'real' }))
  const said = await other.said(['verify', 'moneybird', '--file', file, '--confirm', name])
  expect(said).toContain('Een concept kan niet betaald worden')
  expect(said).toMatch(/niet gemeten\n/)
  expect(said).toContain('Alles wat gemeten is, is zoals aangenomen.')
  expect(said).toMatch(
    /Blijft in de administratie staan: factuur \d{4}-0002, factuur \d{4}-0001, een contact\./,
  )
})

test('one that rounds otherwise is told, and the command fails', async () => {
  const world = await standIns({ now: 'real', arithmetic: 'line_tax' })
  const { code, data } = await verify(await connectedInstallation(world), ['--confirm', name])
  expect(code).toBe(1)
  expect(data).toMatchObject({
    measured: expect.arrayContaining([
      expect.objectContaining({ id: 'vat-added', seen: '0.45, 0.09', isAsAssumed: false }),
    ]) as unknown,
  })
})

test('nothing is made before both questions are answered, nor among invoices of a merchant unless forced', async () => {
  const world = await standIns({ now: 'real' })
  const installation = await connectedInstallation(world)
  const { invoices, contacts } = world.administration
  for (const options of [{}, { answer: 'ja' }, { answer: name }])
    expect((await verify(installation, [], options)).code).toBe(2)
  expect((await verify(installation, ['--confirm', 'Andere B.V.'])).code).toBe(2)
  expect([invoices.size, contacts.size]).toEqual([0, 0])

  world.shop.data.addOrder(shopOrder(1001))
  expect((await installation.here(['sync'])).code).toBe(0)
  expect(invoices.size).toBe(1)
  expect(await verify(installation, ['--confirm', name])).toMatchObject({
    code: 4,
    data: { problem: { code: 'ADMINISTRATION_IN_USE', data: { count: '1' } } },
  })
  expect(invoices.size).toBe(1)
  expect((await verify(installation, ['--confirm', name, '--force'])).code).toBe(0)
})

test('the token comes from standard input, with on the next line one that only reads; no option takes it', async () => {
  const world = await standIns({ now: 'real' })
  world.moneybird.oauth.addPersonalToken('alleen-lezen', { readOnly: true })
  const installation = await newInstallation(world)
  const args = ['--token-stdin', '--read-only-token', '--confirm', name]
  const { code, data } = await verify(installation, args, { input: `${moneybirdToken}\nalleen-lezen\n` })
  expect(code).toBe(0)
  expect(data).toMatchObject({
    measured: expect.arrayContaining([
      expect.objectContaining({ id: 'read-only-token', seen: '403 text', isAsAssumed: true }),
    ]) as unknown,
  })
  expect((await verify(installation, ['--token', moneybirdToken])).code).toBe(2)
  expect(await readFile(join(installation.folder, 'secrets.json'), 'utf8').catch(() => '')).not.toContain(
    moneybirdToken,
  )
})

test('a shop is measured without writing: versions, zone, and the share of its orders that would go', async () => {
  const world = await standIns({ now: 'real' })
  const installation = await connectedInstallation(world)
  world.shop.data.addOrder(shopOrder(1001))
  const { code, data } = await installation.here(['verify', 'shop'])
  expect(code).toBe(0)
  expect(data).toMatchObject({
    shopZone: 'Europe/Amsterdam',
    zone: 'Europe/Amsterdam',
    counts: { good: 1, failed: 0 },
  })
  expect(JSON.stringify(data)).not.toContain('1001')
  const said = await installation.said(['verify', 'shop'])
  expect(said).toContain('Zo zouden 1 van de 1 bestellingen doorgaan.')
  expect(world.administration.invoices.size).toBe(0)
})
