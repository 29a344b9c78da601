import { expect, test } from 'vitest'
import { connectedInstallation } from '../../support/cli.ts'
import { shopOrder, status } from '../../support/orders.ts'
import { standIns } from '../../support/stand-ins.ts'
import { creditInvoices } from '../sync/refund-bench.ts'

test('refunds are listed, approved and left in a terminal, by people and by machines', async () => {
  const world = await standIns({ now: 'real' })
  for (const id of [1001, 1002, 1003]) world.shop.data.addOrder(shopOrder(id))
  const installation = await connectedInstallation(world)
  await installation.json(['sync'])
  expect(await installation.json(['refunds'])).toMatchObject({ code: 0, data: { open: [] } })
  world.shop.data.edit(1001, { returns: [{ return_id: '7', product: 'Mok', quantity: '2', line: '0' }] })
  for (const id of [1002, 1003]) world.shop.data.setStatus(id, status.refunded)
  await installation.json(['sync'])

  const list = await installation.json(['refunds', 'list'])
  expect(list.code, 'something needs the merchant').toBe(3)
  expect(list.data).toMatchObject({ open: [{}, {}, {}], problem: null })
  const confirmed = await installation.json([
    'refunds',
    'confirm',
    '1001',
    '--pieces',
    '1',
    '--money',
    'later',
  ])
  expect(confirmed).toMatchObject({
    code: 0,
    data: { outcome: 'done', refund: { reference: '1001-R1', state: 'draft' } },
  })
  expect(creditInvoices(world).map(({ reference, totals }) => [reference, Number(totals.incl)])).toEqual([
    ['1001-R1', -10],
  ])
  expect(await installation.json(['refunds', 'confirm', '1002'])).toMatchObject({
    code: 0,
    data: { refund: { total: '-20.00', money: 'back' } },
  })
  expect(await installation.json(['refunds', 'dismiss', '1003'])).toMatchObject({
    code: 0,
    data: { outcome: 'done' },
  })
  expect(await installation.json(['refunds', 'dismiss', '1003'])).toMatchObject({
    data: { outcome: 'nothing_to_do' },
  })
  expect(await installation.json(['refunds'])).toMatchObject({
    code: 0,
    data: { open: [], done: [{}, {}], left: [{}] },
  })
  expect(creditInvoices(world)).toHaveLength(2)
})

test('an amount of money that goes nowhere known is not understood', async () => {
  const world = await standIns({ now: 'real' })
  const installation = await connectedInstallation(world)
  expect((await installation.here(['refunds', 'confirm', '1001', '--money', 'weg'])).code).toBe(2)
  expect(creditInvoices(world)).toEqual([])
})
