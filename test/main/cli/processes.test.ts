import { once } from 'node:events'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectNothingTwice } from '../../support/books.ts'
import { connectedInstallation, type Running } from '../../support/cli.ts'
import { emailFor, shopOrder, shopOrders, status } from '../../support/orders.ts'
import { moneybirdToken, shopKey, standIns, type StandIns } from '../../support/stand-ins.ts'

/** Waits until a running program has written something that fits; fails when it ends before. */
async function heard({ process: child }: Running, pattern: RegExp): Promise<void> {
  let text = ''
  while (!pattern.test(text)) {
    const [piece] = (await once(child.stdout, 'data')) as [Buffer]
    text += piece.toString()
  }
}

function allDone(world: StandIns, orders: readonly number[]): boolean {
  return orders.every((order) =>
    [...world.administration.invoices.values()].some(
      ({ reference, state }) => reference === String(order) && state === 'paid',
    ),
  )
}

test('a second program on the same data is told who works there, with its own exit code; status too', async () => {
  const world = await standIns({ now: 'real' })
  const installation = await connectedInstallation(world)
  const watching = installation.start(['watch'])
  await heard(watching, /Ctrl\+C/)
  const second = await installation.json(['sync'])
  expect(second).toMatchObject({
    code: 4,
    data: { problem: { code: 'DATA_LOCKED', data: { pid: String(watching.process.pid) } } },
  })
  expect(world.moneybird.counts.writes.invoicesCreated).toBe(0)
  watching.process.kill('SIGTERM')
  expect(await watching.ended).toMatchObject({ code: 0, err: '' })
  expect(await installation.here(['status'])).toMatchObject({ code: 0 })
})

test('watch runs at once what is due, and ends cleanly on SIGTERM: nothing left behind, nothing half', async () => {
  const world = await standIns({ now: 'real' })
  const installation = await connectedInstallation(world)
  world.shop.data.addOrder(shopOrder(1001))
  const watching = installation.start(['watch'])
  await heard(watching, /Ctrl\+C/)
  expect(allDone(world, [1001])).toBe(true)
  watching.process.kill('SIGTERM')
  expect(await watching.ended).toMatchObject({ code: 0, err: '' })
  const files = await readdir(installation.folder, { recursive: true })
  expect(files.filter((file) => file.endsWith('.tmp') || file.endsWith('.pid'))).toEqual([])
})

test('SIGTERM in the middle of a run lets the request under way be finished, and the next run makes nothing twice', async () => {
  const world = await standIns({ now: 'real' })
  const installation = await connectedInstallation(world)
  const orders = Array.from({ length: 30 }, (_, index) => 1001 + index)
  for (const order of shopOrders(30)) world.shop.data.addOrder(order)
  const syncing = installation.start(['sync'])
  world.moneybird.hooks.onApplied = () => {
    if (world.moneybird.counts.writes.invoicesCreated === 5) syncing.process.kill('SIGTERM')
  }
  const { code, err } = await syncing.ended
  expect(err).not.toMatch(/Error|at .*\.ts/)
  expect(code).not.toBeNull()
  expect(world.moneybird.counts.writes.invoicesCreated).toBeLessThan(30)
  world.moneybird.hooks.onApplied = null
  expectNothingTwice(world, orders)
  expect((await installation.here(['sync'])).code).toBe(0)
  expectNothingTwice(world, orders)
  // The order whose write was called off is asked for first, after the settle time.
  const missing = orders.filter((order) => !allDone(world, [order]))
  expect(missing.length).toBeLessThanOrEqual(1)
})

test('killed hard in the middle of a run, the next invoices every order once', async () => {
  const world = await standIns({ now: 'real' })
  const installation = await connectedInstallation(world)
  const orders = [1001, 1002, 1003, 1004]
  for (const order of shopOrders(4)) world.shop.data.addOrder(order)
  for (const write of ['contactsCreated', 'invoicesCreated', 'payments'] as const) {
    const syncing = installation.start(['sync'])
    world.moneybird.hooks.onApplied = ({ applied }) => {
      if (applied === write) syncing.process.kill('SIGKILL')
    }
    expect((await syncing.ended).code, `killed at ${write}`).toBeNull()
    world.moneybird.hooks.onApplied = null
    expectNothingTwice(world, orders)
  }
  // What is in doubt is asked about after the settle time, for which the run waits in real time.
  const sync = await installation.here(['sync'])
  expect(sync).toMatchObject({ data: { problem: null } })
  expectNothingTwice(world, orders)
  expect(allDone(world, orders)).toBe(true)
})

test('no secret and no customer is in any file but those that must hold them, nor in what is printed', async () => {
  const world = await standIns({ now: 'real' })
  const installation = await connectedInstallation(world)
  world.shop.data.addOrder(shopOrder(1001))
  world.shop.data.addOrder(shopOrder(1002, { email: 'geheim@nergens.invalid' }))
  world.shop.data.addOrder(shopOrder(1003, { order_status_id: status.pending }))
  const first = await installation.run(['sync'])
  world.moneybird.faults.add({
    kind: 'answer',
    status: 401,
    body: { error: `token ${moneybirdToken}` },
    request: '*',
  })
  world.shop.data.addOrder(shopOrder(1004))
  const second = await installation.run(['sync'])
  const printed = [first, second].map(({ out, err }) => out + err).join('')
  for (const secret of [shopKey, moneybirdToken]) expect(printed).not.toContain(secret)

  const files = await readdir(installation.folder, { recursive: true })
  for (const name of files) {
    const path = join(installation.folder, name)
    if ((await stat(path)).isDirectory()) continue
    const text = await readFile(path, 'latin1')
    if (name !== 'secrets.json')
      for (const secret of [shopKey, moneybirdToken])
        expect(text, `${name} holds a secret`).not.toContain(secret)
    const isOrders = /records.*\.db/.test(name)
    if (!isOrders) {
      expect(text, `${name} holds an address`).not.toContain(emailFor(1001))
      expect(text, `${name} holds an address`).not.toContain('geheim@')
      expect(text, `${name} holds a name`).not.toMatch(/Jansen|Dorpsstraat/)
    }
  }
  const log = await readFile(join(installation.folder, 'factuurbrug.log'), 'utf8')
  expect(log).toContain('run-end')
  expect(log).not.toContain('@')
})
