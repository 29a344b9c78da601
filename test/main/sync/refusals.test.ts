import { describe, expect, test } from 'vitest'
import { expectAllDone } from '../../support/books.ts'
import { shopOrder } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { DAY_MS, standIns } from '../../support/stand-ins.ts'

const refusal = (error: unknown) => ({ kind: 'answer', status: 422, body: { error } }) as const

describe('an invoice that Moneybird refuses fails its order with the cause', () => {
  test.each([
    [
      'of its tax rate',
      { 'details.tax_rate_id': ['is niet geldig'] },
      { code: 'TAX_RATE_INACTIVE', data: { name: 'details.tax_rate_id: is niet geldig' } },
    ],
    [
      'of its date, in a period that was closed since the settings were read',
      { invoice_date: ['valt in een gesloten periode'] },
      { code: 'PERIOD_CLOSED', data: { date: '2026-11-24', until: '2026-11-24' } },
    ],
    [
      'of anything else',
      { base: ['kan niet'] },
      { code: 'INVOICE_REFUSED', data: { reason: 'base: kan niet' } },
    ],
  ])('because %s', async (_what, error, problem) => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ ...refusal(error), request: 'POST sales_invoices', times: 1 })
    expect(await program.run('manual')).toMatchObject({ problem: null, orders: { failed: 1 } })
    expect(await program.entry(1001)).toMatchObject({ state: 'failed', intent: null, problem })
    world.clock.advance(DAY_MS)
    await program.run('nightly')
    await expectAllDone(world, program, [1001])
  })

  test('because of a date that is closed until the end of the period', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.administration.record.period_locked_until = '2026-10-31'
    world.shop.data.addOrder(shopOrder(1001))
    const error = { invoice_date: ['valt in een gesloten periode'] }
    world.moneybird.faults.add({ ...refusal(error), request: 'POST sales_invoices', times: 1 })
    await program.run('manual')
    expect(await program.entry(1001)).toMatchObject({
      problem: { code: 'PERIOD_CLOSED', data: { date: '2026-11-24', until: '2026-10-31' } },
    })
  })
})
