import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { setUp } from '../../../../src/main/adapters/sqlite/database.ts'
import { recordsIn } from '../../../../src/main/adapters/sqlite/records.ts'
import { amountOf } from '../../../../src/main/adapters/sqlite/search.ts'
import type { EntryPage } from '../../../../src/main/ports/records.ts'
import type { Entry } from '../../../../src/shared/domain/entry.ts'
import { entry, invoice } from '../../service/entries.ts'
import { listing } from './listing.ts'

/** Whether an order is found; in the index of few hits, and by looking at each row as for many. */
async function finds(search: string, id: number, changes: Partial<Entry> = {}): Promise<boolean> {
  const records = recordsIn(setUp(new DatabaseSync(':memory:')))
  await records.commit({ entries: [{ entry: entry(id, '2026-11-24', changes) }] })
  return (await records.list(listing({ search }))).entries.length === 1
}

describe('searching', () => {
  test.each([
    ['1042', 1042],
    ['#1042', 1042],
    [' 1042 ', 1042],
    ['10', 1042],
    ['', 1042],
    ['   ', 1042],
  ])('%j finds order %s', async (search, id) => {
    expect(await finds(search, id)).toBe(true)
  })

  test.each(['1043', '42', '010', '1042.', '#'])('%j does not find order 1042', async (search) => {
    expect(await finds(search, 1042, { customer: 'Jan' })).toBe(false)
  })

  test.each(['cagla', 'ÇAĞLA', 'yilmaz çağla', 'Yılmaz-Öz', 'ozdemir'])(
    '%j finds Çağla Yılmaz-Özdemir',
    async (search) => {
      expect(await finds(search, 1, { customer: 'Çağla Yılmaz-Özdemir' })).toBe(true)
    },
  )

  test.each([
    ['siobhan', 'Siobhán O’Brien'],
    ['strasse', 'Große Straße GmbH'],
    ['GROSSE', 'Große Straße GmbH'],
    ['ø', 'Østergård'],
    ['noor 🌷', 'Noor 🌷 Smit'],
    ['(o’brien)', 'x (O’Brien)'],
    ['.*', '.*b'],
  ])('%j finds %s', async (search, customer) => {
    expect(await finds(search, 1, { customer })).toBe(true)
  })

  test.each(['2026-0045', '0045', 'de vries 2026'])('%j finds by invoice number and name', async (search) => {
    expect(await finds(search, 1, { customer: 'Sanne de Vries', ...invoice('2026-0045') })).toBe(true)
  })

  test.each(['25,95', '25.95', '€25,95', '€ 25,95', 'eur 25.95', '-25,95'])(
    '%j finds 25.95',
    async (search) => {
      expect(await finds(search, 1, { total: '25.95' })).toBe(true)
      expect(await finds(search, 1, { total: '125.95' })).toBe(false)
    },
  )

  test('finds what was refunded by its amount', async () => {
    expect(await finds('20,62', 1, { total: '-20.62' })).toBe(true)
  })

  test.each([
    ['of few', 30],
    ['of more than are counted', 1500],
  ])('an order whose very number was typed comes first, %s, and once', async (_, count) => {
    const records = recordsIn(setUp(new DatabaseSync(':memory:')))
    const numbers = [1, ...Array.from({ length: count }, (_, i) => 10_000 + i)]
    const day = (i: number) => `2026-11-${String(1 + (i % 28)).padStart(2, '0')}`
    await records.commit({
      entries: numbers.map((id, i) => ({ entry: entry(id, i === 0 ? '2020-01-01' : day(i)) })),
    })
    const found: string[] = []
    for (let after: string | null = null; ;) {
      const page: EntryPage = await records.list(listing({ search: '1', after, limit: 20 }))
      expect(page.entries.length).toBeLessThanOrEqual(20)
      found.push(...page.entries.map(({ orderId }) => orderId))
      if (page.next === null) break
      after = page.next
    }
    expect(found[0]).toBe('1')
    expect(new Set(found).size).toBe(found.length)
    expect(found).toHaveLength(numbers.length)
  })

  test('survives what no one types', async () => {
    for (const search of ['\0', '\\', '((((((', '[', '💥'.repeat(100), '٣', 'a'.repeat(200), '1'.repeat(200)])
      expect(await finds(search, 1, { customer: 'Jan' }), search).toBe(false)
  })
})

describe('an amount', () => {
  test.each([
    ['25', '25.00'],
    ['25,9', '25.90'],
    ['1.234', '1234.00'],
    ['1,234', '1234.00'],
    ['1.234,50', '1234.50'],
    ['1,234.50', '1234.50'],
    ['1234,5', '1234.50'],
    ['1.234.567', '1234567.00'],
    ['0,05', '0.05'],
    ['007', '7.00'],
  ])('%s is %s', (typed, amount) => {
    expect(amountOf(typed)).toBe(amount)
  })

  test.each(['', '€', 'vijf', '1.2.3', '1,2345', '12.34.56', '1e3', '0x10', '25,95 euro', '--5', '١٢'])(
    '%j is none',
    (typed) => {
      expect(amountOf(typed)).toBeNull()
    },
  )
})
