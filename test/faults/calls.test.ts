import { expect, test } from 'vitest'
import type { Bookkeeping } from '../../src/main/ports/bookkeeping.ts'
import type { Shop } from '../../src/main/ports/shop.ts'
import { contactDraft, invoiceDraft } from '../main/adapters/moneybird/bench.ts'
import { openProgram } from '../support/program.ts'
import { standIns } from '../support/stand-ins.ts'
import { createLine } from './line.ts'
import { play } from './scene.ts'
import { scenes } from './scenes.ts'

/** Everything that a run can ask of Moneybird; the compiler sees to it that nothing is missing. */
const bookkeeping: Readonly<
  Record<Exclude<keyof Bookkeeping, 'bodies' | 'taxReport'>, (ask: Bookkeeping) => Promise<unknown>>
> = {
  administration: (ask) => ask.administration(),
  findByReferences: (ask) => ask.findByReferences(['1001']),
  getInvoice: (ask) => ask.getInvoice('1'),
  invoiceIds: (ask) => ask.invoiceIds('2026-11-01', '2026-11-30'),
  changedContacts: (ask) => ask.changedContacts(null, (versions) => [...versions.keys()]),
  contacts: (ask) => ask.contacts(['1']),
  createContact: (ask) => ask.createContact(contactDraft),
  createInvoice: (ask) => ask.createInvoice(invoiceDraft, '1'),
  deleteDraft: (ask) => ask.deleteDraft('1'),
  send: (ask) => ask.send('1', 'Manual'),
  pay: (ask) => ask.pay('1', { price: '20.00', date: '2026-11-24', action: null }),
  createCredit: (ask) => ask.createCredit('1'),
  changeCredit: (ask) => ask.changeCredit('1', { reference: '1001-R1', remove: [], add: [] }),
  settleCredit: (ask) => ask.settleCredit('1'),
  takeBack: (ask) => ask.takeBack('1', '2'),
}

/** Everything that can be asked of the shop. */
const shop: Readonly<Record<keyof Shop, (ask: Shop) => Promise<unknown>>> = {
  info: (ask) => ask.info(),
  changedOrders: (ask) => ask.changedOrders({ modified: '', historyId: '' }, '0'),
  ordersById: (ask) => ask.ordersById(['1001']),
  existingIds: (ask) => ask.existingIds('0'),
}

/** The calls that are struck somewhere in the matrix. */
function struck(side: 'moneybird' | 'shop'): string[] {
  return [...new Set(Object.values(scenes).flatMap((scene) => Object.keys(scene[side])))].sort()
}

test('the matrix strikes every call that can be made of Moneybird and of the shop, and no other', async () => {
  const world = await standIns()
  const line = createLine(world)
  const { ports } = await (await openProgram(world, { fetch: line.fetch })).inside()
  for (const call of Object.values(bookkeeping)) await call(ports.bookkeeping)
  for (const call of Object.values(shop)) await call(ports.shop)
  expect(line.takeCalls()).toEqual({ moneybird: struck('moneybird'), shop: struck('shop') })
})

test('the runs of the matrix make every call that it strikes, and no other', async () => {
  const seen = { moneybird: new Set<string>(), shop: new Set<string>() }
  for (const scene of Object.values(scenes)) {
    const { calls } = await play(scene, null)
    for (const call of calls.moneybird) seen.moneybird.add(call)
    for (const call of calls.shop) seen.shop.add(call)
  }
  expect([...seen.moneybird].sort()).toEqual(struck('moneybird'))
  expect([...seen.shop].sort()).toEqual(struck('shop'))
})
