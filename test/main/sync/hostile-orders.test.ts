import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RawOrder } from '../../../src/demo/shop/contract.ts'
import { contactsOf, expectAllDone, invoicesOf, theInvoice } from '../../support/books.ts'
import { know } from '../../support/known-customers.ts'
import { emailFor, shopOrder } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { DAY_MS, HOUR_MS, standIns } from '../../support/stand-ins.ts'

/** Values that a column of a shop may hold and that nobody thought of. */
const strange = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '-0.0000',
    '1e999',
    'NaN',
    '1,5',
    '99999999999999999999.9999',
    '0.00001',
    null,
  ),
  fc.constantFrom(
    '<script>',
    '&amp;amp;',
    "'; DROP TABLE",
    '\u0000',
    '\ud800',
    '\u202e',
    '🏳️‍🌈'.repeat(50),
    'x'.repeat(5000),
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '../../etc/passwd',
    'a|b,c:d',
    '{order_id}',
    '2026-02-30 00:00:00',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.float().map(String),
)

const columns = [
  'order_status_id',
  'order_status',
  'date_added',
  'email',
  'firstname',
  'lastname',
  'payment_firstname',
  'payment_company',
  'payment_iso_code_2',
  'payment_postcode',
  'shipping_iso_code_2',
  'currency_code',
  'currency_value',
  'invoice_no',
  'total',
] as const

const spoilt: fc.Arbitrary<RawOrder> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...columns), strange, { maxKeys: 3, noNullPrototype: true }),
    fc.array(fc.record({ name: strange, quantity: strange, price: strange, total: strange, tax: strange }), {
      maxLength: 2,
    }),
    fc.array(fc.record({ code: strange, title: strange, value: strange }), { maxLength: 3 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([changes, products, totals, which]) => ({
    ...changes,
    // MySQL keeps this column in order, and without it nothing is fetched.
    date_modified: '2026-11-24 12:00:00',
    ...(which === 1 ? { products } : {}),
    ...(which === 2 ? { totals } : {}),
    ...(which === 3 ? { products, totals, custom_field: { 1: 'DE999' } } : {}),
  }))

test('whatever the columns of some orders hold, no run fails, every order has a state, and the good one goes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(spoilt, { minLength: 8, maxLength: 8 }), async (changes) => {
      const world = await standIns({ rateLimit: null })
      const program = await openProgram(world)
      for (const [index, change] of changes.entries())
        world.shop.data.addOrder(shopOrder(2000 + index, change))
      world.shop.data.addOrder(shopOrder(1001))
      for (const kind of ['hourly', 'nightly'] as const) {
        world.clock.advance(HOUR_MS)
        expect(await program.run(kind)).toMatchObject({ problem: null })
      }
      expect(await program.entry(1001)).toMatchObject({ state: 'done' })
      for (const index of changes.keys()) {
        const entry = await program.entry(2000 + index)
        const isPlain = ['done', 'draft'].includes(entry.state)
        expect(isPlain || entry.problem !== null, JSON.stringify(entry)).toBe(true)
        expect(invoicesOf(world, 2000 + index).length).toBeLessThanOrEqual(1)
        if (entry.problem?.code === 'PROGRAM_FAULT')
          throw new Error(`a fault of ours: ${JSON.stringify(changes[index])}`)
      }
      await program.kill()
    }),
    { numRuns: 25 },
  )
})

test('a contact that was deleted in Moneybird is made again, once, and the order goes in the same run', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  know(world, [1001])
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  const gone = theInvoice(world, 1001).contact.id
  world.administration.contacts.delete(gone)
  world.clock.advance(HOUR_MS)
  for (const order of [1002, 1003]) world.shop.data.addOrder(shopOrder(order, { email: emailFor(1001) }))
  expect(await program.run('hourly')).toMatchObject({ problem: null })
  await expectAllDone(world, program, [1001, 1002, 1003], [emailFor(1001)])
})

test('a contact that was archived in Moneybird is not used: another is made, once, with a warning', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  world.clock.advance(DAY_MS)
  const [contact] = world.administration.contacts.values()
  if (contact === undefined) throw new Error('no contact')
  const at = new Date(world.clock.now()).toISOString()
  const version = Math.floor(world.clock.now() / 1000)
  const fields = { ...contact.fields, archived: true, updated_at: at, version }
  world.administration.contacts.set(fields.id, { ...contact, fields })
  for (const order of [1002, 1003]) world.shop.data.addOrder(shopOrder(order, { email: emailFor(1001) }))
  await program.run('nightly')
  for (const order of [1002, 1003]) expect(theInvoice(world, order)).toMatchObject({ state: 'paid' })
  expect(contactsOf(world, emailFor(1001))).toBe(2)
})

test('while VIES is away an order with a VAT number waits, and goes when VIES is back; others do not wait', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.vies.verdicts.set('DE123456789', 'unavailable')
  const untaxed = {
    payment_company: 'Firma GmbH',
    payment_iso_code_2: 'DE',
    shipping_address_1: 'Hauptstrasse 1',
    shipping_city: 'Berlin',
    shipping_iso_code_2: 'DE',
    custom_field: { 1: 'DE 123.456.789' },
    products: [{ name: 'Mok', quantity: 2, price: '10.0000', total: '20.0000', tax: '0.0000' }],
    totals: [
      { code: 'sub_total', title: 'Subtotaal', value: '20.0000', sort_order: 1 },
      { code: 'total', title: 'Totaal', value: '20.0000', sort_order: 9 },
    ],
    total: '20.0000',
  }
  world.shop.data.addOrder(shopOrder(1001, untaxed))
  world.shop.data.addOrder(shopOrder(1002))
  await program.run('manual')
  expect(await program.entry(1001)).toMatchObject({ state: 'planned', problem: { code: 'VIES_UNAVAILABLE' } })
  expect(await program.entry(1002)).toMatchObject({ state: 'done' })
  expect((await program.state()).pause).toBeNull()
  world.vies.verdicts.set('DE123456789', 'valid')
  world.clock.advance(HOUR_MS)
  await program.run('hourly')
  await expectAllDone(world, program, [1001, 1002])
  expect(await program.entry(1001)).toMatchObject({ vatCheck: { number: 'DE123456789', valid: true } })
})
