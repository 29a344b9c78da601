import { describe, expect, test } from 'vitest'
import { withoutInvoice } from '../../../src/main/sync/entries.ts'
import { askMonth } from '../../../src/main/sync/month-ask.ts'
import { readMonth } from '../../../src/main/sync/month-read.ts'
import type { ReportWords } from '../../../src/shared/domain/month-entries.ts'
import type { MonthInput } from '../../../src/shared/domain/month-input.ts'
import { monthReport } from '../../../src/shared/domain/month-report.ts'
import { compareRates } from '../../../src/shared/domain/month-rates.ts'
import type { Program } from '../../support/program.ts'
import { panComesBack, workedMonth } from '../../support/worked-month.ts'

const words: ReportWords = { ledger: (id) => id, remark: () => '', baseCurrency: 'EUR' }

async function opened(program: Program) {
  const { ports } = await program.inside()
  const facts = {
    taxRates: ports.store.loadFacts()?.administration.taxRates ?? [],
    settings: program.settings.booking,
  }
  const read = (month = '2026-10') => readMonth(ports.store, month, words)
  const ask = (after = '0') => askMonth(ports, '2026-10', after, facts)
  return { ports, read, ask }
}

/** Whole cents, by the digits alone. */
const cents = (text: string) => Math.round(Number(text) * 100)

/** The month once more, out of the rows alone. */
function byHand({ invoices, leftOut }: MonthInput) {
  let [shop, booked] = [0, 0]
  const boxes: Record<string, [number, number]> = {}
  for (const invoice of invoices) {
    shop += cents(invoice.shopTotal)
    for (const { kind, treatment, percentage, base, vat } of invoice.rows) {
      if (kind === 'voucher_used' || kind === 'credit_used') continue
      booked += cents(base) + cents(vat)
      if (kind === 'voucher_sold') continue
      const home = { 21: '1a', 9: '1b', 0: '1e' }[percentage] ?? '1c'
      const box = { export: '3a', reverse_charge: '3b', oss: 'oss', kor: 'none' }[treatment as string] ?? home
      const [bases, vats] = boxes[box] ?? [0, 0]
      boxes[box] = [bases + cents(base), vats + cents(vat)]
    }
  }
  for (const { total } of leftOut) shop += cents(total)
  return { shop, booked, boxes }
}

describe('the worked month through the program', () => {
  test('comes out to the cent, and equals the rows added up by hand and Moneybird’s own report per rate', async () => {
    const { world, program } = await workedMonth()
    await panComesBack(world, program)
    const { ports, read, ask } = await opened(program)
    expect(await ask()).toMatchObject({ ok: true, value: { unknown: 0 } })
    const { input, rows, unknown } = await read()
    const report = monthReport(input)
    expect(unknown).toBe(0)
    expect(report.shop).toEqual({
      orders: { count: 6, total: '689.44' },
      returns: { count: 1, total: '-49.99' },
      total: '639.45',
    })
    expect(report.invoices).toEqual({
      sent: { count: 6, total: '714.44' },
      credits: { count: 1, total: '-49.99' },
      total: '664.45',
    })
    expect(report.differences.items).toMatchObject([{ orderId: '10287', kind: 'voucher', amount: '-25.00' }])
    expect(report.isClear).toBe(true)
    expect(report.boxes).toEqual([
      { box: '1a', base: '64.33', vat: '13.51' },
      { box: '1b', base: '34.72', vat: '3.13' },
      { box: '3a', base: '72.13', vat: '0.00' },
      { box: '3b', base: '387.37', vat: '0.00' },
      { box: 'oss', base: '55.95', vat: '8.31' },
    ])
    expect(report.icp).toMatchObject([
      { vatNumber: 'BE0123456749', customer: 'Atelier Vos BV', base: '387.37' },
    ])
    expect(report.icp[0]?.viesReference).not.toBe('')
    expect(report.vouchers).toEqual({ opening: '0.00', added: '25.00', used: '-25.00', closing: '0.00' })
    expect(report.payments).toMatchObject([
      { provider: 'Mollie', received: '302.07', back: '-49.99' },
      { provider: 'Bank', received: '387.37' },
    ])
    const hand = byHand(input)
    expect([hand.shop, hand.booked]).toEqual([cents(report.shop.total), cents(report.invoices.total)])
    expect(hand.boxes).toEqual(
      Object.fromEntries(report.boxes.map(({ box, base, vat }) => [box, [cents(base), cents(vat)]])),
    )
    const theirs = await ports.bookkeeping.taxReport('2026-10')
    if (theirs.kind !== 'done' || theirs.value === null) throw new Error(theirs.kind)
    const compared = compareRates(rows, theirs.value, (id) => id)
    expect(compared.filter(({ isEqual }) => !isEqual)).toEqual([])
    expect(compared.length).toBeGreaterThan(5)
  })

  test('an invoice of which nothing was kept is a difference that says so, until Moneybird is asked: one request', async () => {
    const { world, program } = await workedMonth()
    const { ports, read, ask } = await opened(program)
    const before = monthReport((await read()).input)
    for (const page of ports.store.bookedIn('2026-10')) {
      const bare = page.map((entry) => ({ entry: { ...withoutInvoice(entry), invoice: entry.invoice } }))
      await ports.store.commit({ entries: bare })
    }
    const blank = await read()
    expect(blank.unknown).toBe(6)
    const report = monthReport(blank.input)
    expect(report.differences.items.map(({ kind }) => kind)).toEqual(Array(6).fill('unknown'))
    expect(report.isClear).toBe(false)
    const count = world.moneybird.requests.length
    const asked = await ask()
    if (!asked.ok) throw new Error(asked.problem.code)
    expect(asked.value.unknown).toBe(0)
    expect(world.moneybird.requests.length - count).toBe(1)
    expect(monthReport((await read()).input).boxes).toEqual(before.boxes)
    expect(await ask(asked.value.next ?? '')).toEqual({ ok: true, value: { next: null, unknown: 0 } })
  })
})
