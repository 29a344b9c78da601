import { describe, expect, test } from 'vitest'
import { byHand } from '../../support/by-hand.ts'
import { theInvoice } from '../../support/books.ts'
import { shopOrder, status } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { HOUR_MS, standIns } from '../../support/stand-ins.ts'

/** An order of 20.00 that was paid with 17.00 pounds. */
const inPounds = { currency_code: 'GBP', currency_value: '0.85000000' }

const amounts = (payments: ReturnType<typeof theInvoice>['payments']) =>
  payments.map(({ price, price_base: base, manual_payment_action: action }) => [
    Number(price),
    Number(base),
    action,
  ])

describe('an order in the customer’s currency', () => {
  test('is paid in that currency, with the amount in euros that the shop counted', async () => {
    const world = await standIns()
    const program = await openProgram(world, { booking: { foreignCurrency: 'order' } })
    world.shop.data.addOrder(shopOrder(1001, inPounds))
    await program.run('manual')
    expect(theInvoice(world, 1001)).toMatchObject({ currency: 'GBP', state: 'paid' })
    expect(amounts(theInvoice(world, 1001).payments)).toEqual([[17, 20, null]])
  })

  test('whose invoice came out two cents dearer is paid to the cent, the rounding in both currencies', async () => {
    const world = await standIns()
    const program = await openProgram(world, { booking: { foreignCurrency: 'order' } })
    world.shop.data.addOrder(shopOrder(1001, inPounds))
    world.moneybird.behaviour.reportTotal = '17.02'
    await program.run('manual')
    expect(amounts(theInvoice(world, 1001).payments)).toEqual([
      [17, 20, null],
      [0.02, 0.02, 'rounding_error'],
    ])
    expect(await program.entry(1001)).toMatchObject({ state: 'done', problem: null })
  })

  test('of which a part was paid by hand gets the rest, and its share in euros', async () => {
    const world = await standIns()
    const program = await openProgram(world, { booking: { foreignCurrency: 'order' } })
    world.shop.data.addOrder(shopOrder(1001, { ...inPounds, order_status_id: status.unpaid }))
    await program.run('manual')
    const { id } = theInvoice(world, 1001)
    await byHand(world, 'PATCH', `${id}/send_invoice`, {
      sales_invoice_sending: { delivery_method: 'Manual' },
    })
    const payment = { payment_date: '2026-11-24', price: '8.50', price_base: '10.00' }
    await byHand(world, 'POST', `${id}/payments`, { payment })
    world.clock.advance(HOUR_MS)
    world.shop.data.setStatus(1001, status.paid)
    await program.run('hourly')
    expect(amounts(theInvoice(world, 1001).payments)).toEqual([
      [8.5, 10, null],
      [8.5, 10, null],
    ])
  })
})

describe('a payment that did not come to an end', () => {
  test('because its answer was lost is being sent: what was meant stays, to be asked about', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ kind: 'reset', applied: true, request: 'POST payments', times: 1 })
    await program.run('manual')
    expect(await program.entry(1001)).toMatchObject({
      state: 'sending',
      intent: { step: 'pay' },
      problem: { code: 'PAYMENT_PENDING', data: { reason: 'MONEYBIRD_TEMPORARY' } },
    })
  })

  test('because Moneybird turned the connection away asks for attention: nothing is in doubt', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ kind: 'answer', status: 401, request: 'POST payments', times: 1 })
    await program.run('manual')
    expect(await program.entry(1001)).toMatchObject({
      state: 'attention',
      intent: null,
      problem: { code: 'PAYMENT_PENDING', data: { reason: 'MONEYBIRD_DISCONNECTED' } },
    })
  })
})

test('an order that costs nothing gets an invoice of 0.00 when that is wished, sent, and without a payment', async () => {
  const world = await standIns()
  const program = await openProgram(world, { booking: { zeroOrders: 'invoice' } })
  const free = {
    products: [{ name: 'Proefmonster', quantity: 1, price: '0.0000', total: '0.0000', tax: '0.0000' }],
    totals: [
      { code: 'sub_total', title: 'Subtotaal', value: '0.0000', sort_order: 1 },
      { code: 'total', title: 'Totaal', value: '0.0000', sort_order: 9 },
    ],
    total: '0.0000',
  }
  world.shop.data.addOrder(shopOrder(1001, free))
  await program.run('manual')
  expect(theInvoice(world, 1001)).toMatchObject({ totals: { incl: '0.00' }, payments: [] })
  expect(theInvoice(world, 1001).number).not.toBeNull()
  expect(await program.entry(1001)).toMatchObject({ state: 'done', problem: null })
})

test('an order that costs nothing is skipped otherwise, and allowing it makes its invoice', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  const totals = [{ code: 'total', title: 'Totaal', value: '0.0000', sort_order: 9 }]
  const products = [{ name: 'Proefmonster', quantity: 1, price: '0.0000', total: '0.0000', tax: '0.0000' }]
  world.shop.data.addOrder(shopOrder(1001, { products, totals, total: '0.0000' }))
  await program.run('manual')
  expect(await program.entry(1001)).toMatchObject({ state: 'skipped', problem: { code: 'ZERO_TOTAL' } })
  expect(world.administration.invoices.size).toBe(0)
})
