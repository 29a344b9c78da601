import { expect, test } from 'vitest'
import { contactsOf, expectAllDone, theInvoice } from '../../support/books.ts'
import { fillableDisk } from '../../support/full-disk.ts'
import { emailFor, shopOrder, shopOrders } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { HOUR_MS, standIns, type StandIns } from '../../support/stand-ins.ts'

const MINUTE_MS = 60_000

/** A run some minutes later: the list of contacts is then still fresh enough not to be fetched. */
async function soon(world: StandIns, program: Program): Promise<void> {
  world.clock.advance(5 * MINUTE_MS)
  await program.run('manual')
}

test('a contact made while the list is fresh is known to the next run, which does not fetch the list', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  const email = emailFor(1002)
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  world.moneybird.counts.reset()
  world.shop.data.addOrder(shopOrder(1002))
  await soon(world, program)
  world.shop.data.addOrder(shopOrder(1003, { email }))
  await soon(world, program)
  expect(world.moneybird.counts.requests['POST contacts/synchronization']).toBeUndefined()
  expect(world.moneybird.counts.requests['GET contacts/synchronization']).toBeUndefined()
  expect(world.moneybird.counts.writes.contactsCreated).toBe(1)
  await expectAllDone(world, program, [1001, 1002, 1003], [emailFor(1001), email])
})

test('the list is fetched anew once it is half an hour old, before a contact is made', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  world.moneybird.counts.reset()
  world.clock.advance(30 * MINUTE_MS)
  world.shop.data.addOrder(shopOrder(1002))
  await program.run('manual')
  expect(world.moneybird.counts.requests['GET contacts/synchronization']).toBe(1)
  await expectAllDone(world, program, [1001, 1002])
})

test('a contact that was deleted in Moneybird since the list was fetched is made anew, once, and stays known', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  const email = emailFor(1001)
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  const { contact } = theInvoice(world, 1001)
  world.administration.contacts.delete(contact.id)
  world.shop.data.addOrder(shopOrder(1002, { email }))
  await soon(world, program)
  world.shop.data.addOrder(shopOrder(1003, { email }))
  await soon(world, program)
  expect(contactsOf(world, email)).toBe(1)
  expect(theInvoice(world, 1002).contact.id).not.toBe(contact.id)
  expect(theInvoice(world, 1003).contact.id).toBe(theInvoice(world, 1002).contact.id)
  world.clock.advance(HOUR_MS)
  await program.run('nightly')
  expect(await program.entry(1003)).toMatchObject({ state: 'done', problem: null })
})

test('after a run that broke off the list is fetched anew before a contact is made, and not again after that', async () => {
  const world = await standIns()
  const full = fillableDisk()
  const program = await openProgram(world, { disk: full.disk })
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  world.shop.data.addOrder(shopOrder(1002))
  full.fillFrom(1)
  world.clock.advance(5 * MINUTE_MS)
  expect(await program.run('hourly')).toMatchObject({ problem: { code: 'DISK_WRITE_FAILED' } })
  full.fillFrom(null)
  world.moneybird.counts.reset()
  await soon(world, program)
  expect(world.moneybird.counts.requests['GET contacts/synchronization']).toBe(1)
  world.shop.data.addOrder(shopOrder(1003))
  await soon(world, program)
  expect(world.moneybird.counts.requests['GET contacts/synchronization']).toBe(1)
  await expectAllDone(world, program, [1001, 1002, 1003])
})

test('contacts that a run makes are known to the next', async () => {
  const world = await standIns({ rateLimit: null })
  const program = await openProgram(world)
  const { ports } = await program.inside()
  for (const order of shopOrders(150)) world.shop.data.addOrder(order)
  await program.run('manual')
  const ids = [...world.administration.contacts.keys()]
  expect(ids).toHaveLength(150)
  expect([...ports.store.contactVersions(ids).keys()].sort()).toEqual(ids.sort())
})
