import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { termsVersion } from '../../../src/shared/text/terms.ts'
import { expectNothingTwice, theInvoice } from '../../support/books.ts'
import { connectedInstallation, installationIn, type Installation } from '../../support/cli.ts'
import { know } from '../../support/known-customers.ts'
import { shopOrder, shopOrders } from '../../support/orders.ts'
import { smallDisk, type SmallDisk } from '../../support/small-disk.ts'
import { standIns, type StandIns } from '../../support/stand-ins.ts'
import { enter } from '../serve/browser.ts'
import { serving } from '../serve/serving.ts'

/** The whole program, in a process of its own, with all its data on a small disk; the first two orders are done. */
interface OnDisk {
  readonly world: StandIns
  readonly disk: SmallDisk
  readonly installation: Installation
}

async function onDisk(disk: SmallDisk): Promise<OnDisk> {
  const world = await standIns({ now: 'real' })
  const installation = await connectedInstallation(world, disk.folder)
  for (const order of shopOrders(2)) world.shop.data.addOrder(order)
  expect((await installation.run(['sync'])).code).toBe(0)
  know(world, [1004, 1005, 1006])
  for (const order of shopOrders(4, 1003)) world.shop.data.addOrder(order)
  return { world, disk, installation }
}

const orders = [1001, 1002, 1003, 1004, 1005, 1006]

function writesOf({ moneybird }: StandIns): number {
  return Object.values(moneybird.counts.writes).reduce((sum, count) => sum + count, 0)
}

/** All that the program keeps, by name; not its log, which says what it can. */
async function kept({ folder }: Installation): Promise<ReadonlyMap<string, string>> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = all.filter((file) => file.isFile() && !/\.log$|^process\./.test(file.name))
  const paths = files.map((file) => join(file.parentPath, file.name))
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)))
}

/** Every order is invoiced, sent and paid, once; nothing is left of what was cut short. */
async function expectAllGone({ world, installation }: OnDisk): Promise<void> {
  expectNothingTwice(world, orders)
  for (const order of orders) expect(theInvoice(world, order).state, `invoice of ${order}`).toBe('paid')
  const files = await readdir(installation.folder, { recursive: true })
  expect(files.filter((file) => file.endsWith('.tmp') || file.endsWith('.pid'))).toEqual([])
}

describe('on a disk that is really full', () => {
  const full =
    /^De schijf van deze computer is vol\.\n.*niet opslaan.*\nMaak ruimte vrij.*\n\(DISK_WRITE_FAILED\)\n$/

  test('a run says so and changes nothing anywhere; with room again all goes on', async ({ skip }) => {
    const stage = await onDisk((await smallDisk()) ?? skip())
    const { world, disk, installation } = stage
    await disk.fill()
    const [files, writes] = [await kept(installation), writesOf(world)]
    const { code, err } = await installation.run(['sync'])
    expect(err).toMatch(full)
    expect(code).toBe(4)
    expect(writesOf(world)).toBe(writes)
    expect(await kept(installation)).toEqual(files)
    await disk.free()
    expect(await installation.run(['sync'])).toMatchObject({ code: 0, err: '' })
    await expectAllGone(stage)
  })

  test('what is there can be looked at, and what cannot be changed says why', async ({ skip }) => {
    const { disk, installation } = await onDisk((await smallDisk()) ?? skip())
    await disk.fill()
    expect(await installation.run(['status'])).toMatchObject({ code: 0, err: '' })
    expect(await installation.run(['why', '1001'])).toMatchObject({ code: 0, err: '' })
    const { code, err } = await installation.run(['config', 'set', 'language=en'])
    expect(err).toMatch(full)
    expect(code).toBe(4)
  })

  test('that fills up right after a write of each kind, every order is there once in the end', async ({
    skip,
  }) => {
    const stage = await onDisk((await smallDisk()) ?? skip())
    const { world, disk, installation } = stage
    // Each run begins with what is not in doubt, so each time the next order is the one that is cut short.
    for (const write of ['contactsCreated', 'invoicesCreated', 'sendRequests', 'payments'] as const) {
      world.moneybird.hooks.onApplied = ({ applied }) => (applied === write ? disk.fill() : undefined)
      const { code, err } = await installation.run(['sync'])
      expect(err, write).toMatch(full)
      expect(code).toBe(4)
      world.moneybird.hooks.onApplied = null
      expectNothingTwice(world, orders)
      await disk.free()
      expect((await installation.run(['status'])).code).toBe(0)
    }
    // What became of the writes is asked after the settle time, for which the run waits in real time.
    expect(await installation.run(['sync'])).toMatchObject({ code: 0, err: '' })
    await expectAllGone(stage)
  })

  test('the screens say so of a run, and after it, until there is room again', async ({ skip }) => {
    const stage = await onDisk((await smallDisk()) ?? skip())
    const { world, disk, installation } = stage
    const { origin, code, process, ended } = await serving(installation, ['serve'])
    const { call } = await enter(origin, code)
    await call('app.acceptTerms', { version: termsVersion, terms: true, privacy: true })
    await call('preview.days', { connection: 'winkel', days: 1 })
    // Now a run begins by itself; one that is under way goes on with the room that its own older files leave.
    await call('run.now', { connection: 'winkel' })
    world.shop.data.addOrder(shopOrder(1007))
    await disk.fill()
    const writes = writesOf(world)
    const stopped = { code: 'DISK_WRITE_FAILED', data: { reason: 'ENOSPC' } }
    expect(await call('run.now', { connection: 'winkel' })).toMatchObject({ value: { problem: stopped } })
    expect(await call('overview.get', { connection: 'winkel' })).toMatchObject({
      value: { connection: { lastProblem: stopped } },
    })
    expect(writesOf(world)).toBe(writes)
    await disk.free()
    expect(await call('run.now', { connection: 'winkel' })).toMatchObject({ value: { problem: null } })
    expect(await call('overview.get', { connection: 'winkel' })).toMatchObject({
      value: { connection: { lastProblem: null } },
    })
    process.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 0, err: '' })
    expect(theInvoice(world, 1007).state).toBe('paid')
    await expectAllGone(stage)
  })

  test('the screens end without a word of their own while it is full', async ({ skip }) => {
    const { disk, installation } = await onDisk((await smallDisk()) ?? skip())
    await disk.fill()
    const { origin, code, process, ended } = await serving(installation, ['serve'])
    const { call } = await enter(origin, code)
    expect(
      await call('app.acceptTerms', { version: termsVersion, terms: true, privacy: true }),
    ).toMatchObject({
      problem: { code: 'DISK_WRITE_FAILED' },
    })
    process.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 0, err: '' })
  })
})

describe('in a folder that is really read-only', () => {
  const readOnly =
    /^Factuurbrug kan niets opslaan op deze computer\.\nSchrijven naar .* lukt niet\..*\n.*\n\(DISK_WRITE_FAILED\)\n$/

  test('a run says so and changes nothing, the work can be looked at, and later all goes on', async ({
    skip,
  }) => {
    const stage = await onDisk((await smallDisk()) ?? skip())
    const { world, disk, installation } = stage
    disk.setReadOnly(true)
    const [files, writes] = [await kept(installation), writesOf(world)]
    const { code, err } = await installation.run(['sync'])
    expect(err).toMatch(readOnly)
    expect(code).toBe(4)
    expect(writesOf(world)).toBe(writes)
    expect(await kept(installation)).toEqual(files)
    expect(await installation.run(['status'])).toMatchObject({ code: 0, err: '' })
    expect(await installation.run(['why', '1001'])).toMatchObject({ code: 0, err: '' })
    disk.setReadOnly(false)
    expect(await installation.run(['sync'])).toMatchObject({ code: 0, err: '' })
    await expectAllGone(stage)
  })

  test('the screens can be looked at, say so of a run, and end in order', async ({ skip }) => {
    const { world, disk, installation } = await onDisk((await smallDisk()) ?? skip())
    const first = await serving(installation, ['serve'])
    const { call } = await enter(first.origin, first.code)
    await call('app.acceptTerms', { version: termsVersion, terms: true, privacy: true })
    await call('preview.days', { connection: 'winkel', days: 1 })
    await call('app.pause', { paused: true })
    first.process.kill('SIGTERM')
    await first.ended
    disk.setReadOnly(true)
    const writes = writesOf(world)
    const { origin, code, process, ended } = await serving(installation, ['serve'])
    const browser = await enter(origin, code)
    expect(await browser.call('run.now', { connection: 'winkel' })).toMatchObject({
      value: { problem: { code: 'DISK_WRITE_FAILED', data: { reason: 'EROFS' } } },
    })
    expect(await browser.call('orders.get', { connection: 'winkel', orderId: '1001' })).toMatchObject({
      ok: true,
    })
    expect(writesOf(world)).toBe(writes)
    process.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 0, err: '' })
  })

  test('a new installation says so at once', async ({ skip }) => {
    const disk = (await smallDisk()) ?? skip()
    disk.setReadOnly(true)
    const { code, err } = await installationIn(join(disk.folder, 'nieuw')).run(['status'])
    expect(err).toMatch(readOnly)
    expect(code).toBe(4)
  })
})
