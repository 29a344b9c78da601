import { describe, expect, test } from 'vitest'
import { acknowledge, ignore, retry } from '../../../src/main/sync/actions.ts'
import { noOverrides, type BookingSettings } from '../../../src/shared/domain/settings.ts'
import { byHand } from '../../support/by-hand.ts'
import { creditsOf, expectAllDone, expectNothingTwice, invoicesOf, theInvoice } from '../../support/books.ts'
import { doubled, shopOrder, status } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { DAY_MS, HOUR_MS, standIns, type StandIns } from '../../support/stand-ins.ts'

/** A program that has invoiced order 1001, an hour later. */
async function invoiced(
  booking: Partial<BookingSettings> = {},
): Promise<{ world: StandIns; program: Program }> {
  const world = await standIns()
  const program = await openProgram(world, { booking })
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  await expectAllDone(world, program, [1001])
  world.clock.advance(HOUR_MS)
  world.moneybird.counts.reset()
  return { world, program }
}

/** Nothing at all is written to Moneybird in some hours and nights. */
async function expectQuiet(world: StandIns, program: Program, nights = 2): Promise<void> {
  world.moneybird.counts.reset()
  for (let night = 0; night < nights; night++) {
    world.clock.advance(DAY_MS)
    await program.run('hourly')
    await program.run('nightly')
  }
  expect(Object.values(world.moneybird.counts.writes).every((count) => count === 0)).toBe(true)
  expectNothingTwice(world, [1001])
}

async function seen(program: Program): Promise<string> {
  return acknowledge((await program.inside()).ports, '1001')
}

describe('an order that is edited after invoicing', () => {
  test('gets attention and no second invoice; told once, and not again after it was seen to', async () => {
    const { world, program } = await invoiced()
    world.shop.data.edit(1001, doubled)
    await program.run('hourly')
    const changed = {
      state: 'attention',
      problem: { code: 'ORDER_CHANGED_AFTER_INVOICE', data: { invoiced: '20.00', total: '40.00' } },
    }
    expect(await program.entry(1001)).toMatchObject(changed)
    await expectQuiet(world, program)
    expect(await program.entry(1001)).toMatchObject(changed)
    expect((await program.entry(1001)).story.filter((line) => line.event === 'problem')).toHaveLength(1)
    expect(await seen(program)).toBe('done')
    await expectQuiet(world, program)
    expect(await program.entry(1001)).toMatchObject({ state: 'done', problem: null, overrides: noOverrides })
  })

  test('and edited again after that was seen to gets attention again', async () => {
    const { world, program } = await invoiced()
    world.shop.data.edit(1001, doubled)
    await program.run('hourly')
    await seen(program)
    world.clock.advance(HOUR_MS)
    world.shop.data.edit(1001, { total: '41.0000', 'totals[2].value': '41.0000' })
    await program.run('hourly')
    expect(await program.entry(1001)).toMatchObject({
      state: 'attention',
      problem: { data: { total: '41.00' } },
    })
  })

  test('and put back as it was is settled by itself', async () => {
    const { world, program } = await invoiced()
    world.shop.data.edit(1001, doubled)
    await program.run('hourly')
    world.shop.data.addOrder(shopOrder(1001, { date_added: '2026-11-24 12:00:00' }))
    world.clock.advance(HOUR_MS)
    await program.run('hourly')
    await expectAllDone(world, program, [1001])
  })

  test('only in what does not matter for the invoice is left alone', async () => {
    const { world, program } = await invoiced()
    world.shop.data.edit(1001, { payment_address_1: 'Kade 1' })
    world.shop.data.setStatus(1001, '3')
    await program.run('hourly')
    await expectAllDone(world, program, [1001])
  })
})

describe.each(['cancelled', 'refunded'] as const)('an order that is %s after invoicing', (what) => {
  test('needs a credit: told, nothing made, and not again after it was seen to', async () => {
    const { world, program } = await invoiced()
    world.shop.data.setStatus(1001, status[what])
    await program.run('hourly')
    expect(await program.entry(1001)).toMatchObject({
      state: 'attention',
      problem: { code: 'CREDIT_NEEDED' },
    })
    await expectQuiet(world, program)
    expect(creditsOf(world, 1001)).toEqual([])
    expect(await seen(program)).toBe('done')
    await expectQuiet(world, program, 3)
    expect(await program.entry(1001)).toMatchObject({ state: 'done', problem: null })
  })

  test('and was seen to is not told again when its status changes to the other of the two', async () => {
    const { world, program } = await invoiced()
    world.shop.data.setStatus(1001, status[what])
    await program.run('hourly')
    expect(await seen(program)).toBe('done')
    world.clock.advance(HOUR_MS)
    world.shop.data.setStatus(1001, what === 'refunded' ? status.cancelled : status.refunded)
    await program.run('hourly')
    expect(await program.entry(1001)).toMatchObject({
      state: 'done',
      problem: null,
      overrides: { allow: ['CREDIT_NEEDED'] },
    })
  })

  test('with the setting for credit drafts: one only for a refund', async () => {
    const { world, program } = await invoiced({ afterInvoiceChange: 'credit_draft' })
    world.shop.data.setStatus(1001, status[what])
    await program.run('hourly')
    const count = what === 'refunded' ? 1 : 0
    expect(creditsOf(world, 1001)).toHaveLength(count)
    await expectQuiet(world, program)
    expect(creditsOf(world, 1001)).toHaveLength(count)
    expect(await seen(program)).toBe('done')
    await expectQuiet(world, program, 3)
    expect(await program.entry(1001)).toMatchObject({ state: 'done', problem: null })
  })

  test('and set back is settled by itself', async () => {
    const { world, program } = await invoiced()
    world.shop.data.setStatus(1001, status[what])
    await program.run('hourly')
    world.clock.advance(HOUR_MS)
    world.shop.data.setStatus(1001, status.paid)
    await program.run('hourly')
    await expectAllDone(world, program, [1001])
  })
})

test('a credit invoice that was made by hand is not made once more', async () => {
  const { world, program } = await invoiced({ afterInvoiceChange: 'credit_draft' })
  await byHand(world, 'PATCH', `${theInvoice(world, 1001).id}/duplicate_creditinvoice`, {})
  world.shop.data.setStatus(1001, status.refunded)
  await program.run('hourly')
  expect(creditsOf(world, 1001)).toHaveLength(1)
})

describe('an order that disappears from the shop after invoicing', () => {
  test('gets attention in the night; seen to, it does not come back', async () => {
    const { world, program } = await invoiced()
    world.shop.data.remove(1001)
    world.clock.advance(DAY_MS)
    await program.run('nightly')
    expect(await program.entry(1001)).toMatchObject({
      state: 'attention',
      problem: { code: 'ORDER_DISAPPEARED', data: { number: theInvoice(world, 1001).number } },
    })
    await expectQuiet(world, program)
    expect(await seen(program)).toBe('done')
    await expectQuiet(world, program, 4)
    expect(await program.entry(1001)).toMatchObject({ state: 'done', problem: null })
  })

  test('and reappears is settled by itself', async () => {
    const { world, program } = await invoiced()
    world.shop.data.remove(1001)
    world.clock.advance(DAY_MS)
    await program.run('nightly')
    world.shop.data.addOrder(shopOrder(1001, { date_added: '2026-11-24 12:00:00' }))
    await program.run('hourly')
    await expectAllDone(world, program, [1001])
  })
})

test('an order that disappears before invoicing gets attention once and is never invoiced', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001, { order_status_id: status.pending }))
  world.shop.data.addOrder(shopOrder(1002))
  await program.run('hourly')
  world.shop.data.remove(1001)
  world.clock.advance(DAY_MS)
  await program.run('nightly')
  expect(await program.entry(1001)).toMatchObject({
    state: 'attention',
    problem: { code: 'ORDER_DISAPPEARED', data: { number: '' } },
  })
  await expectQuiet(world, program)
  const { story } = await program.entry(1001)
  expect(story.filter(({ detail }) => detail === 'ORDER_DISAPPEARED')).toHaveLength(1)
  expect(await ignore((await program.inside()).ports, '1001', 'weg')).toBe('done')
  await expectQuiet(world, program, 3)
  expect(await program.entry(1001)).toMatchObject({ state: 'ignored' })
})

describe('an invoice that is deleted in Moneybird', () => {
  async function deleted() {
    const { world, program } = await invoiced()
    world.administration.invoices.delete(theInvoice(world, 1001).id)
    world.clock.advance(DAY_MS)
    await program.run('nightly')
    expect(await program.entry(1001)).toMatchObject({ state: 'attention', problem: { code: 'INVOICE_GONE' } })
    return { world, program }
  }

  test('is told and not made again by itself; it cannot just be seen to', async () => {
    const { world, program } = await deleted()
    await expectQuiet(world, program)
    expect(invoicesOf(world, 1001)).toEqual([])
    expect(await seen(program)).toBe('not_allowed')
  })

  test('is made again when the merchant says so', async () => {
    const { world, program } = await deleted()
    expect(await retry((await program.inside()).ports, '1001')).toBe('done')
    await program.run('hourly')
    expect(theInvoice(world, 1001)).toMatchObject({ state: 'paid' })
    expect(await program.entry(1001)).toMatchObject({ state: 'done' })
  })

  test('and never again when the merchant ignores the order', async () => {
    const { world, program } = await deleted()
    expect(await ignore((await program.inside()).ports, '1001', 'dubbel besteld')).toBe('done')
    await expectQuiet(world, program, 3)
    expect(await program.entry(1001)).toMatchObject({
      state: 'ignored',
      problem: { code: 'MERCHANT_IGNORED' },
    })
  })
})
