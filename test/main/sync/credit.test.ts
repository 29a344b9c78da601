import { describe, expect, test } from 'vitest'
import { wantsCredit } from '../../../src/main/sync/credit.ts'
import { unreadable } from '../../../src/main/sync/entries.ts'
import type { Run } from '../../../src/main/sync/run.ts'
import type { Entry, EntryInvoice } from '../../../src/shared/domain/entry.ts'
import { problem } from '../../../src/shared/domain/problem.ts'
import type { BookingSettings } from '../../../src/shared/domain/settings.ts'
import { creditsOf, theInvoice } from '../../support/books.ts'
import { shopOrder, status } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { HOUR_MS, standIns, type StandIns } from '../../support/stand-ins.ts'
import { settingsWith } from '../../shared/domain/support.ts'

const invoice: EntryInvoice = {
  id: '9',
  number: '2026-1',
  state: 'paid',
  total: '20.00',
  contactId: '5',
  adopted: false,
  fingerprint: 'a',
  creditId: null,
}
const refunded: Entry = {
  ...unreadable('1001', '2026-11-24T11:00:00.000Z'),
  statusId: '11',
  state: 'attention',
  problem: problem('CREDIT_NEEDED', { status: 'Terugbetaald', creditId: '' }),
  invoice,
}

function wants(entry: Entry, settings: Partial<BookingSettings> = {}): boolean {
  const run = { settings: settingsWith({ afterInvoiceChange: 'credit_draft', ...settings }) }
  return wantsCredit(run as Run, entry)
}

describe('a draft credit invoice', () => {
  test('is wanted for a refunded order whose invoice was sent, when the merchant chose so', () => {
    expect(wants(refunded)).toBe(true)
    expect(wants(refunded, { afterInvoiceChange: 'flag' })).toBe(false)
  })

  test.each<[string, Partial<Entry>]>([
    ['the order was cancelled and not refunded', { statusId: '7' }],
    ['the merchant has seen to it', { state: 'done', problem: null }],
    ['it asks for something else', { problem: problem('PAYMENT_PENDING', { reason: '' }) }],
    ['it asks for nothing', { problem: null }],
    ['there is no invoice', { invoice: null }],
    ['the invoice is a draft', { invoice: { ...invoice, state: 'draft' } }],
    ['there is one', { invoice: { ...invoice, creditId: '10' } }],
  ])('is not when %s', (_what, change) => {
    expect(wants({ ...refunded, ...change })).toBe(false)
  })
})

/** A program that invoiced order 1001, which was refunded since. */
async function refundedLater(): Promise<{ world: StandIns; program: Program }> {
  const world = await standIns()
  const program = await openProgram(world, { booking: { afterInvoiceChange: 'credit_draft' } })
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  world.clock.advance(HOUR_MS)
  world.shop.data.setStatus(1001, status.refunded)
  return { world, program }
}

const request = 'PATCH duplicate_creditinvoice'

describe('a credit invoice that Moneybird did not make', () => {
  test('because it refused leaves the order asking for one, and the refusal in its story', async () => {
    const { world, program } = await refundedLater()
    const body = { error: { base: ['kan niet'] } }
    world.moneybird.faults.add({ kind: 'answer', status: 422, body, request, times: 1 })
    await program.run('hourly')
    expect(creditsOf(world, 1001)).toEqual([])
    const entry = await program.entry(1001)
    expect(entry).toMatchObject({
      state: 'attention',
      intent: null,
      problem: { code: 'CREDIT_NEEDED', data: { creditId: '' } },
      invoice: { creditId: null },
    })
    expect(entry.story.at(-1)).toMatchObject({ event: 'problem', detail: 'INVOICE_REFUSED' })
  })

  test('because the connection was turned away leaves nothing in doubt; it is made once that is over', async () => {
    const { world, program } = await refundedLater()
    world.moneybird.faults.add({ kind: 'answer', status: 401, request, times: 1 })
    await program.run('hourly')
    const before = await program.entry(1001)
    expect(before).toMatchObject({ state: 'attention', intent: null, problem: { code: 'CREDIT_NEEDED' } })
    expect(before.story.at(-1)).toMatchObject({ event: 'problem', detail: 'CREDIT_NEEDED' })
    await program.run('nightly')
    const [credit] = creditsOf(world, 1001)
    expect(credit).toMatchObject({ originalSalesInvoiceId: theInvoice(world, 1001).id })
    expect(await program.entry(1001)).toMatchObject({
      problem: { code: 'CREDIT_NEEDED', data: { status: expect.stringMatching(/./) as string } },
      invoice: { creditId: credit?.id },
    })
  })
})
