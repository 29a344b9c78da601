import { readFile, readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { addAdministration } from '../../../src/demo/moneybird/seed/seed.ts'
import { secretNames } from '../../../src/main/home.ts'
import { moneybirdToken } from '../../support/stand-ins.ts'
import { visit } from '../../support/sign-in.ts'
import { connection, openBench, until, type Bench } from './bench.ts'

const dot = async ({ get }: Bench) => (await get('app.view', {})).connections[0]?.moneybird
const problemOf = async ({ get }: Bench) => (await get('signIn.view', { connection })).problem?.code ?? null
const kept = ({ home }: Bench) => home.secrets.get(secretNames.moneybirdSignIn(connection))

/** Nobody listens on a port of this computer. */
async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    await new Promise<void>((resolve, reject) =>
      server.once('error', reject).listen(port, '127.0.0.1', resolve),
    )
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}

test('signing in connects by itself, takes the place of the token, and leaves the port free', async () => {
  const bench = await openBench()
  const page = await bench.signIn()
  expect(page.status).toBe(200)
  expect(page.text).toContain('Gelukt')
  expect(await dot(bench)).toMatchObject({ isConnected: true, problem: null })
  expect(await bench.home.secrets.get(secretNames.moneybirdToken(connection))).toBeNull()
  expect(await kept(bench)).toContain('accessToken')
  expect(bench.events.some(({ name }) => name === 'changed')).toBe(true)
  expect(await isFree(bench.port)).toBe(true)
  expect((await bench.get('run.now', { connection })).problem).toBeNull()
})

test('nothing of it is in the log or any file but that of the secrets', async () => {
  const bench = await openBench()
  const address = await bench.begin()
  const back = await visit(address)
  await fetch(back)
  await bench.confirm()
  await bench.settled()
  const { accessToken, refreshToken } = JSON.parse((await kept(bench)) ?? '{}') as Record<string, string>
  const code = new URL(back).searchParams.get('code') ?? ''
  const state = new URL(back).searchParams.get('state') ?? ''
  const names = await readdir(bench.home.folder, { recursive: true, withFileTypes: true })
  for (const file of names.filter((one) => one.isFile() && one.name !== 'secrets.json')) {
    const text = await readFile(join(file.parentPath, file.name), 'utf8')
    for (const secret of [accessToken, refreshToken, code, state]) expect(text).not.toContain(secret)
  }
})

test('access that is refused is said, changes nothing, and can be tried again', async () => {
  const bench = await openBench()
  expect((await fetch(await visit(await bench.begin(), { choice: 'refuse' }))).status).toBe(400)
  expect(await bench.get('signIn.view', { connection })).toMatchObject({
    stage: 'waiting',
    problem: { code: 'SIGN_IN_REFUSED' },
  })
  expect(await dot(bench)).toMatchObject({ isConnected: true })
  expect(await bench.home.secrets.get(secretNames.moneybirdToken(connection))).toBe(moneybirdToken)
  await bench.signIn()
  expect(await problemOf(bench)).toBeNull()
})

test.each([
  ['made up', 'a'.repeat(48), 600_000],
  ['expired', null, 0],
])('a code that is %s is refused in plain words, and nothing is kept', async (_, madeUp, codeLifetimeMs) => {
  const bench = await openBench()
  bench.world.moneybird.oauth.behaviour.codeLifetimeMs = codeLifetimeMs
  const back = new URL(await visit(await bench.begin()))
  if (madeUp !== null) back.searchParams.set('code', madeUp)
  expect((await fetch(back)).status).toBe(400)
  expect(await problemOf(bench)).toBe('SIGN_IN_CODE_WRONG')
  expect(await kept(bench)).toBeNull()
})

test('a reply that was answered before reaches nobody: what it gave stays as it is', async () => {
  const bench = await openBench()
  const back = await visit(await bench.begin())
  await fetch(back)
  await bench.confirm()
  await bench.settled()
  const before = await kept(bench)
  await expect(fetch(back)).rejects.toThrow()
  await bench.begin()
  expect((await fetch(back)).status).toBe(400)
  await bench.get('signIn.cancel', {})
  expect(await kept(bench)).toBe(before)
  expect((await bench.get('run.now', { connection })).problem).toBeNull()
})

test('calling it off frees the port at once, and an answer after that counts for nothing', async () => {
  const bench = await openBench()
  const back = await visit(await bench.begin())
  await bench.get('signIn.cancel', {})
  expect(await isFree(bench.port)).toBe(true)
  await expect(fetch(back)).rejects.toThrow()
  expect(await kept(bench)).toBeNull()
  expect(await problemOf(bench)).toBeNull()
})

test('a second attempt ends the first: only its own answer is taken', async () => {
  const bench = await openBench()
  const first = await visit(await bench.begin())
  const second = await visit(await bench.begin())
  expect((await fetch(first)).status).toBe(400)
  expect(await kept(bench)).toBeNull()
  expect((await fetch(second)).status).toBe(200)
  await bench.confirm()
})

test('a port that is taken is told with the program that has it; a code by hand needs no port', async () => {
  const bench = await openBench()
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(bench.port, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const refused = await bench.call('signIn.start', { connection, way: 'browser' })
  expect(refused).toMatchObject({
    problem: { code: 'SIGN_IN_PORT_TAKEN', data: { port: String(bench.port) } },
  })
  // This very process has it; its name is what the system calls it.
  if (process.platform === 'linux' && !refused.ok) {
    const own = (await readFile('/proc/self/comm', 'utf8')).trim()
    expect(refused.problem.data.program).toBe(own.replace(/[^\w .()-]/g, ''))
  }
  const code = await visit(await bench.begin('code'))
  expect(await bench.codeOf('signIn.code', { connection, code: 'mis' })).toBe('SIGN_IN_CODE_WRONG')
  await bench.get('signIn.code', { connection, code: `  ${code}\n` })
  await bench.confirm()
  await bench.settled()
  expect(await dot(bench)).toMatchObject({ isConnected: true })
  expect(await kept(bench)).toContain('accessToken')
})

test('without a registration nothing begins; with one of the merchant’s own it does', async () => {
  const bench = await openBench({ application: null })
  expect(await bench.codeOf('signIn.start', { connection, way: 'browser' })).toBe('SIGN_IN_NO_APPLICATION')
  await bench.get('signIn.application', { clientId: 'factuurbrug', secret: 'mis' })
  await fetch(await visit(await bench.begin()))
  expect(await problemOf(bench)).toBe('SIGN_IN_APPLICATION_WRONG')
  await bench.get('signIn.application', { clientId: ' factuurbrug ', secret: 'geheim-van-de-bouwer' })
  await bench.signIn()
  expect(await problemOf(bench)).toBeNull()
  expect(await bench.get('signIn.view', { connection })).toMatchObject({ application: 'own' })
  expect(await readFile(join(bench.home.folder, 'settings.json'), 'utf8')).not.toContain(
    'geheim-van-de-bouwer',
  )
})

test('another administration than the one in use is never taken without asking; meanwhile all stands still', async () => {
  const bench = await openBench()
  const before = bench.home.settings().connections[0]?.moneybird.administrationId
  const other = addAdministration(bench.world.moneybird.world, { name: 'Privé' })
  await bench.signIn({ choice: other.record.id })
  expect(bench.home.settings().connections[0]?.moneybird.administrationId).toBe(before)
  expect(await dot(bench)).toMatchObject({ isConnected: false, problem: { code: 'ADMINISTRATION_GONE' } })
  expect(bench.world.moneybird.counts.writes.invoicesCreated).toBe(0)
  await bench.get('connection.administration', { connection, administrationId: other.record.id })
  expect(await dot(bench)).toMatchObject({ isConnected: true, title: 'Privé', problem: null })
})

test('an administration that is suspended is refused by its name, before anything is booked', async () => {
  const bench = await openBench()
  const [administration] = bench.world.moneybird.world.administrations.values()
  Object.assign(administration!.record, { suspended: true })
  await bench.signIn()
  expect(await problemOf(bench)).toBe('ADMINISTRATION_SUSPENDED')
  expect(await dot(bench)).toMatchObject({ isConnected: false })
})

test('a token that only reads is found out when it is typed, not at the first invoice', async () => {
  const bench = await openBench()
  bench.world.moneybird.oauth.addPersonalToken('alleen-lezen', { readOnly: true })
  bench.world.moneybird.oauth.addPersonalToken('verkeerd', { scopes: ['bank'] })
  for (const token of ['alleen-lezen', 'verkeerd']) {
    expect(await bench.call('connection.moneybird', { connection, token })).toMatchObject({
      problem: { code: 'MONEYBIRD_DISCONNECTED' },
    })
  }
  expect(await bench.home.secrets.get(secretNames.moneybirdToken(connection))).toBe(moneybirdToken)
  const { requests, counts } = bench.world.moneybird
  expect(requests.filter(({ method }) => method === 'DELETE')).toEqual([])
  expect(counts.writes.contactsCreated).toBe(0)
})

test('disconnecting withdraws the access at Moneybird, and says so when that is not certain', async () => {
  const bench = await openBench()
  const { oauth, faults } = bench.world.moneybird
  await bench.signIn()
  const { accessToken = '' } = JSON.parse((await kept(bench)) ?? '{}') as Record<string, string>
  expect(await bench.get('connection.disconnect', { connection, side: 'moneybird' })).toEqual({
    withdrawn: true,
  })
  expect(oauth.grantOf(accessToken)).toBe('dead')
  expect(await kept(bench)).toBeNull()
  await bench.signIn()
  faults.add({ kind: 'answer', status: 500, request: 'POST oauth/revoke' })
  expect(await bench.get('connection.disconnect', { connection, side: 'moneybird' })).toEqual({
    withdrawn: false,
  })
  expect(await kept(bench)).toBeNull()
})

test('the desktop program opens the page of Moneybird itself; its screens never see the address', async () => {
  const bench = await openBench({ host: { kind: 'electron' } })
  expect(await bench.get('signIn.start', { connection, way: 'browser' })).toEqual({ address: null })
  expect((await bench.get('signIn.view', { connection })).address).toBeNull()
  const [opened = ''] = bench.opened
  expect(opened).toContain('/oauth/authorize?')
  await fetch(await visit(opened))
  await bench.confirm()
  await bench.settled()
  expect(await kept(bench)).toContain('accessToken')
})

test('nothing is kept before the merchant has seen which administration it is and said so', async () => {
  const bench = await openBench()
  const address = await bench.begin()
  await fetch(await visit(address))
  await until(async () => (await bench.get('signIn.view', { connection })).stage === 'confirm')
  expect(await bench.get('signIn.view', { connection })).toMatchObject({
    administrations: [{ name: 'Demo Webwinkel B.V.' }],
  })
  expect(await kept(bench)).toBeNull()
  expect(await bench.home.secrets.get(secretNames.moneybirdToken(connection))).toBe(moneybirdToken)
  await bench.get('signIn.confirm', { connection })
  await bench.settled()
  expect(await kept(bench)).toContain('accessToken')
})

test('another user who saw the question answers first: he is shown, rejected, and the attempt goes on', async () => {
  const bench = await openBench()
  const address = await bench.begin()
  const state = new URL(address).searchParams.get('state') ?? ''
  for (const answer of ['code=van-een-ander', 'error=access_denied', 'error=invalid_request'])
    expect((await fetch(`${bench.redirect}?${answer}&state=${state}`)).status).toBe(400)
  const other = addAdministration(bench.world.moneybird.world, { name: 'Van een ander' })
  expect((await fetch(await visit(address, { choice: other.record.id }))).status).toBe(200)
  await until(async () => (await bench.get('signIn.view', { connection })).stage === 'confirm')
  const { administrations } = await bench.get('signIn.view', { connection })
  expect(administrations.map(({ name }) => name)).toEqual(['Van een ander'])
  expect((await fetch(await visit(address))).status, 'one at a time').toBe(400)
  await bench.get('signIn.reject', { connection })
  expect(await kept(bench)).toBeNull()
  expect((await fetch(await visit(address))).status).toBe(200)
  await bench.confirm()
  await bench.settled()
  expect(await dot(bench)).toMatchObject({ isConnected: true, title: 'Demo Webwinkel B.V.' })
})
