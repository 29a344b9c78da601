import { expect, test } from 'vitest'
import { addContact } from '../../../src/demo/moneybird/seed/seed-contact.ts'
import { addLedger } from '../../../src/demo/moneybird/seed/seed.ts'
import { newPaymentRule, type PaymentRule } from '../../../src/shared/domain/payment-ways.ts'
import { theInvoice } from '../../support/books.ts'
import { shopOrder, status } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { HOUR_MS, standIns } from '../../support/stand-ins.ts'

const rule = (over: Partial<PaymentRule>): PaymentRule => ({ ...newPaymentRule, ...over })

/** The stand-ins with an account for what a provider owes, and a cash register. */
async function withAccounts() {
  const world = await standIns()
  const { moneybird, administration } = world
  const clearing = addLedger(moneybird.world, administration, {
    name: 'Tussenrekening PayPal',
    type: 'current_assets',
  })
  const [till = ''] = administration.financialAccountIds
  return { world, clearing, till }
}

test('a payment goes to the account of its method, with the provider’s own reference', async () => {
  const { world, clearing, till } = await withAccounts()
  const paymentMethods = {
    'mollie_*': rule({ book: 'payment' }),
    paypal: rule({ book: 'clearing', accountId: clearing }),
    cash: rule({ book: 'cash', accountId: till }),
    cod: rule({ book: 'bank' }),
  }
  const program = await openProgram(world, { booking: { paymentMethods } })
  const order = (id: number, code: string, reference = '') => {
    world.shop.data.addOrder(shopOrder(id, { payment_code: code, payment_reference: reference }))
  }
  order(1001, 'mollie_ideal', 'tr_WDqYK6vllg')
  order(1002, 'paypal.paypal', '8AB12345CD678901E')
  order(1003, 'cash')
  order(1004, 'cod.cod')
  order(1005, 'riverty', 'r-77')
  await program.run('manual')
  const paid = (id: number) =>
    theInvoice(world, id).payments.map((one) => [
      Number(one.price),
      one.manual_payment_action,
      one.ledger_account_id ?? one.financial_account_id,
      one.transaction_identifier,
    ])
  expect(paid(1001)).toEqual([[20, null, null, 'tr_WDqYK6vllg']])
  expect(paid(1002)).toEqual([[20, 'balance_settlement', clearing, '8AB12345CD678901E']])
  expect(paid(1003)).toEqual([[20, 'cash_payment', till, null]])
  expect(paid(1004)).toEqual([])
  expect(theInvoice(world, 1004).state).toBe('open')
  expect(await program.entry(1004)).toMatchObject({ state: 'done', problem: null })
  expect(paid(1005)).toEqual([[20, null, null, null]])
})

test('a rounding difference is written off without the reference or account of the payment', async () => {
  const { world, clearing } = await withAccounts()
  const paymentMethods = { paypal: rule({ book: 'clearing', accountId: clearing }) }
  const program = await openProgram(world, { booking: { paymentMethods } })
  world.moneybird.behaviour.reportTotal = '20.02'
  world.shop.data.addOrder(shopOrder(1001, { payment_code: 'paypal', payment_reference: 'P-12' }))
  await program.run('manual')
  const payments = theInvoice(world, 1001).payments
  expect(
    payments.map((one) => [one.manual_payment_action, one.ledger_account_id, one.transaction_identifier]),
  ).toEqual([
    ['balance_settlement', clearing, 'P-12'],
    ['rounding_error', null, null],
  ])
})

test('an order that waited unpaid is paid later, on the day on which its status first counted as paid', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001, { order_status_id: status.unpaid }))
  await program.run('manual')
  expect(theInvoice(world, 1001)).toMatchObject({ state: 'draft', invoiceDate: '2026-11-24' })
  world.clock.advance(50 * HOUR_MS)
  world.shop.data.setStatus(1001, status.paid)
  world.clock.advance(24 * HOUR_MS)
  await program.run('hourly')
  const { invoiceDate: date, payments } = theInvoice(world, 1001)
  expect(date).toBe('2026-11-24')
  expect(payments.map((one) => one.payment_date)).toEqual(['2026-11-26'])
})

test('a method that is paid by another status waits for that one', async () => {
  const world = await standIns()
  const program = await openProgram(world, {
    booking: { paymentMethods: { klarna: rule({ paidStatuses: ['3'] }) } },
  })
  world.shop.data.addOrder(shopOrder(1001, { payment_code: 'klarna' }))
  world.shop.data.addOrder(shopOrder(1002))
  await program.run('manual')
  expect(theInvoice(world, 1001).state).toBe('draft')
  expect(theInvoice(world, 1002).state).toBe('paid')
})

test('invoices of a method with a fixed contact are all on that contact', async () => {
  const world = await standIns()
  const { moneybird, administration } = world
  const contactId = addContact(moneybird.world, administration, { company_name: 'Marktplaats' })
  const program = await openProgram(world, { booking: { paymentMethods: { market: rule({ contactId }) } } })
  world.shop.data.addOrder(shopOrder(1001, { payment_code: 'market' }))
  world.shop.data.addOrder(shopOrder(1002))
  await program.run('manual')
  expect(theInvoice(world, 1001).contact.id).toBe(contactId)
  expect(theInvoice(world, 1002).contact.id).not.toBe(contactId)
})
