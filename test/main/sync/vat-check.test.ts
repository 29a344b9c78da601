import { describe, expect, test } from 'vitest'
import { products } from '../../../src/demo/shop/demo-catalogue.ts'
import { customers } from '../../../src/demo/shop/demo-customers.ts'
import { buildOrder, line } from '../../../src/demo/shop/order-builder.ts'
import type { ViesVerdict } from '../../../src/demo/vies.ts'
import { previewDays } from '../../../src/main/sync/preview.ts'
import { invoicesOf, theInvoice } from '../../support/books.ts'
import { openProgram } from '../../support/program.ts'
import { DAY_MS, HOUR_MS, standIns } from '../../support/stand-ins.ts'

const number = 'DE123456789'
const refusal = { kind: 'answer', status: 422, body: { error: { base: ['nu niet'] } } } as const

/** An order without VAT of a German company, and what the register says of its number. */
async function reversed(verdict: ViesVerdict) {
  const world = await standIns()
  world.vies.verdicts.set(number, verdict)
  const program = await openProgram(world)
  const added = '2026-11-24 10:00:00'
  const customer = { ...customers.berlin, vatNumber: number }
  const story = { story: '', customer, lines: [line(products.knife, 2)], untaxed: true }
  world.shop.data.addOrder(buildOrder(story, 1001, { added, modified: added }))
  return {
    world,
    program,
    again: { ...story, customer: { ...customer, vatNumber: 'DE 987 654 321' } },
    added,
  }
}

test('a valid number is proof of the reverse charge and kept with the order; the register is asked once', async () => {
  const { world, program } = await reversed('valid')
  await program.run('manual')
  expect(await program.entry(1001)).toMatchObject({
    state: 'done',
    vatCheck: { number, valid: true, checkedAt: '2026-11-24T11:00:00.000Z' },
  })
  expect((await program.entry(1001)).vatCheck?.requestId).not.toBe('')
  const [detail] = theInvoice(world, 1001).details
  const rate = world.administration.taxRates.get(detail?.taxRateId ?? '')
  expect(rate?.name).toBe('Btw verlegd binnen EU (ICP)')
  expect(world.vies.asked).toEqual([number])
})

test('thirty orders of one company, previewed and then booked after a restart, ask the register once; each keeps the proof', async () => {
  const { world, program, again, added } = await reversed('valid')
  const story = { ...again, customer: { ...again.customer, vatNumber: number } }
  for (let id = 1002; id <= 1030; id += 1)
    world.shop.data.addOrder(buildOrder(story, id, { added, modified: added }))
  const { ports } = await program.inside()
  expect(await previewDays(ports, program.settings.booking, 3)).toMatchObject({ ok: true })
  expect(world.vies.asked).toEqual([number])
  await program.kill()
  await program.run('manual')
  for (let id = 1001; id <= 1030; id += 1)
    expect(await program.entry(id)).toMatchObject({ state: 'done', vatCheck: { number, valid: true } })
  expect(world.vies.asked).toEqual([number])
})

describe('a check that was made', () => {
  test('holds for a day: an invoice that was refused is offered again without asking', async () => {
    const { world, program } = await reversed('valid')
    world.moneybird.faults.add({ ...refusal, request: 'POST sales_invoices', times: 1 })
    await program.run('manual')
    expect(await program.entry(1001)).toMatchObject({ state: 'failed', vatCheck: { number, valid: true } })
    world.vies.verdicts.set(number, 'unavailable')
    world.clock.advance(DAY_MS - 1)
    await program.run('nightly')
    expect(await program.entry(1001)).toMatchObject({ state: 'done' })
    expect(world.vies.asked).toEqual([number])
  })

  test('is too old after a day: then the register decides anew, and its silence is no yes', async () => {
    const { world, program } = await reversed('valid')
    world.moneybird.faults.add({ ...refusal, request: 'POST sales_invoices', times: 1 })
    await program.run('manual')
    world.vies.verdicts.set(number, 'unavailable')
    world.clock.advance(DAY_MS)
    await program.run('nightly')
    expect(await program.entry(1001)).toMatchObject({
      state: 'planned',
      problem: { code: 'VIES_UNAVAILABLE', data: { number } },
      vatCheck: { valid: true, checkedAt: '2026-11-24T11:00:00.000Z' },
    })
    expect(invoicesOf(world, 1001)).toEqual([])
    expect(world.vies.asked).toEqual([number, number])
  })

  test('that said no holds for a day too, and not for another number', async () => {
    const { world, program, again, added } = await reversed('invalid')
    await program.run('manual')
    const refused = { state: 'failed', problem: { code: 'VAT_NUMBER_INVALID', data: { number } } }
    expect(await program.entry(1001)).toMatchObject({ ...refused, vatCheck: { number, valid: false } })
    world.clock.advance(HOUR_MS)
    await program.run('nightly')
    expect(await program.entry(1001)).toMatchObject(refused)
    expect(world.vies.asked).toEqual([number])
    world.vies.verdicts.set('DE987654321', 'valid')
    world.shop.data.addOrder(buildOrder(again, 1001, { added, modified: '2026-11-24 13:00:00' }))
    await program.run('hourly')
    expect(await program.entry(1001)).toMatchObject({
      state: 'done',
      vatCheck: { number: 'DE987654321', valid: true },
    })
    expect(world.vies.asked).toEqual([number, 'DE987654321'])
  })
})

test('while the register does not answer the order waits, and goes as soon as it does', async () => {
  const { world, program } = await reversed('unavailable')
  await program.run('manual')
  expect(await program.entry(1001)).toMatchObject({
    state: 'planned',
    problem: { code: 'VIES_UNAVAILABLE', data: { number } },
    vatCheck: null,
  })
  expect(invoicesOf(world, 1001)).toEqual([])
  world.vies.verdicts.set(number, 'valid')
  world.clock.advance(HOUR_MS)
  await program.run('hourly')
  expect(await program.entry(1001)).toMatchObject({ state: 'done', vatCheck: { valid: true } })
})
