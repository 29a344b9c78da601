import { expect, test } from 'vitest'
import { secretNames } from '../../../src/main/home.ts'
import { trayState } from '../../../src/main/shell/tray-state.ts'
import { shopOrder } from '../../support/orders.ts'
import { connection, openBench, until, type Bench } from './bench.ts'

interface Kept {
  readonly accessToken: string
  readonly refreshToken: string
}

const kept = async ({ home }: Bench) =>
  JSON.parse((await home.secrets.get(secretNames.moneybirdSignIn(connection))) ?? '{}') as Kept

const refreshes = ({ world }: Bench) => world.moneybird.counts.requests['POST oauth/token'] ?? 0
const writes = ({ world }: Bench) => world.moneybird.counts.writes
const run = async ({ get }: Bench) => (await get('run.now', { connection })).problem

/** Signed in, with orders that wait. */
async function signedIn(orders: readonly number[] = [1001, 1002, 1003]): Promise<Bench> {
  const bench = await openBench()
  await bench.signIn()
  for (const order of orders) bench.world.shop.data.addOrder(shopOrder(order))
  bench.world.moneybird.counts.reset()
  return bench
}

/** Something happens to the tokens right after an invoice was made: in the middle of a run. */
function afterFirstInvoice({ world }: Bench, act: () => void): void {
  const { hooks } = world.moneybird
  hooks.onApplied = (request) => {
    if (request.endpoint !== 'POST sales_invoices') return
    hooks.onApplied = null
    act()
  }
}

test('a token that expires in the middle of a run is renewed once, kept, and the run goes on', async () => {
  const bench = await signedIn()
  const before = await kept(bench)
  const { oauth } = bench.world.moneybird
  afterFirstInvoice(bench, () => {
    oauth.expireAll()
  })
  expect(await run(bench)).toBeNull()
  expect(refreshes(bench)).toBe(1)
  const after = await kept(bench)
  expect(after.accessToken).not.toBe(before.accessToken)
  expect(after.refreshToken).not.toBe(before.refreshToken)
  expect(writes(bench)).toMatchObject({ invoicesCreated: 3, sendRequests: 3, payments: 3 })
})

test('access that is withdrawn in the middle of a run: it stands still, says so, and nothing is booked twice', async () => {
  const bench = await signedIn()
  const { oauth } = bench.world.moneybird
  afterFirstInvoice(bench, () => {
    oauth.revokeAll()
  })
  expect(await run(bench)).toMatchObject({
    code: 'MONEYBIRD_DISCONNECTED',
    data: { reason: 'SIGN_IN_ENDED' },
  })
  expect(refreshes(bench)).toBe(1)
  const { value: app } = (await bench.call('app.view', {})) as { value: Parameters<typeof trayState>[0] }
  expect(app.connections[0]).toMatchObject({
    verdict: { kind: 'standstill', side: 'moneybird' },
    moneybird: { isConnected: false },
  })
  expect(trayState(app, Date.now(), 'Europe/Amsterdam').icon).toBe('disconnected')
  expect(writes(bench)).toMatchObject({ invoicesCreated: 1, sendRequests: 0 })

  // Logged in again, everything goes on by itself.
  await bench.signIn()
  await until(() => writes(bench).payments === 3)
  expect(writes(bench)).toMatchObject({ invoicesCreated: 3, sendRequests: 3, payments: 3 })
  expect((await bench.get('app.view', {})).connections[0]).toMatchObject({
    moneybird: { isConnected: true, problem: null },
  })
})

test('many calls that are refused at once ask for one new token', async () => {
  const bench = await signedIn([])
  const access = bench.home.access(connection)
  const { accessToken } = await kept(bench)
  const renewals = await Promise.all(Array.from({ length: 8 }, () => access.renew(accessToken)))
  expect(refreshes(bench)).toBe(1)
  expect(new Set(renewals.map((renewal) => JSON.stringify(renewal))).size).toBe(1)
  // Who comes late with the old one gets the new one, without another request.
  expect(await access.renew(accessToken)).toEqual(renewals[0])
  expect(refreshes(bench)).toBe(1)
})

test('a renewal whose reply is lost is not asked for again; the next refusal shows what became of it', async () => {
  const bench = await signedIn([1001])
  const { oauth, faults } = bench.world.moneybird
  const before = await kept(bench)
  oauth.expireAll()
  faults.add({ kind: 'reset', request: 'POST oauth/token', applied: true, times: 1 })
  expect((await run(bench))?.code).toBe('MONEYBIRD_TEMPORARY')
  expect(refreshes(bench)).toBe(1)
  expect(await kept(bench)).toEqual(before)
  // Moneybird had used it up: now the merchant is asked, and nothing was written.
  expect(await run(bench)).toMatchObject({ data: { reason: 'SIGN_IN_ENDED' } })
  expect(refreshes(bench)).toBe(2)
  expect(writes(bench).invoicesCreated).toBe(0)
})

test('a renewal that did not arrive passes by itself', async () => {
  const bench = await signedIn([1001])
  const { oauth, faults } = bench.world.moneybird
  const [token] = [(await kept(bench)).accessToken]
  oauth.expireAll()
  faults.add({ kind: 'answer', status: 503, request: 'POST oauth/token', times: 1 })
  expect((await run(bench))?.code).toBe('MONEYBIRD_TEMPORARY')
  expect((await kept(bench)).accessToken).toBe(token)
  expect(await run(bench)).toBeNull()
  expect(writes(bench)).toMatchObject({ invoicesCreated: 1, payments: 1 })
})

test.each([
  [400, '<html>Blocked</html>'],
  [401, '<html>Log in to the network</html>'],
  [403, '{"error":"forbidden"}'],
  [404, ''],
])(
  'a %i of a station in between is no refusal: one stays signed in, and it passes by itself',
  async (status, body) => {
    const bench = await signedIn([1001])
    const { oauth, faults } = bench.world.moneybird
    oauth.expireAll()
    faults.add({ kind: 'answer', status, body, request: 'POST oauth/token', times: 1 })
    expect((await run(bench))?.code).toBe('MONEYBIRD_TEMPORARY')
    expect(await run(bench)).toBeNull()
    expect(writes(bench)).toMatchObject({ invoicesCreated: 1, payments: 1 })
  },
)

test('a page of a station in between on every call never signs out, and no token is renewed for it', async () => {
  const bench = await signedIn([1001])
  const { faults } = bench.world.moneybird
  faults.add({ kind: 'answer', status: 401, body: '<html>Hotel</html>', request: '*' })
  expect((await run(bench))?.code).toBe('MONEYBIRD_TEMPORARY')
  expect(refreshes(bench)).toBe(0)
  faults.clear()
  expect(await run(bench)).toBeNull()
})

test('new tokens that cannot be stored are not used, and are stored first when that can be again', async () => {
  let isFull = false
  const stored = new Map<string, string>()
  const secrets = {
    get: (name: string) => Promise.resolve(stored.get(name) ?? null),
    set: (name: string, value: string) =>
      isFull ? Promise.reject(new Error('vol')) : Promise.resolve(void stored.set(name, value)),
    remove: (name: string) => Promise.resolve(void stored.delete(name)),
  }
  stored.set(secretNames.shopKey(connection), 'Winkel-sleutel-0123456789!')
  stored.set(secretNames.moneybirdToken(connection), 'moneybird-token-0123456789')
  const bench = await openBench({ secrets })
  await bench.signIn()
  const access = bench.home.access(connection)
  const { accessToken } = await kept(bench)
  isFull = true
  await expect(access.renew(accessToken)).rejects.toThrow('vol')
  await expect(access.token()).rejects.toThrow('vol')
  isFull = false
  const token = await access.token()
  expect(token).not.toBe(accessToken)
  expect((await kept(bench)).accessToken).toBe(token)
  expect(bench.world.moneybird.oauth.grantOf(token ?? '')).toMatchObject({ scopes: ['sales_invoices'] })
})
