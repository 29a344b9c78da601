import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, test } from 'vitest'
import { setUp } from '../../../../src/main/adapters/sqlite/database.ts'
import { migrations } from '../../../../src/main/adapters/sqlite/schema.ts'
import { recordsIn } from '../../../../src/main/adapters/sqlite/records.ts'
import { fold } from '../../../../src/main/adapters/sqlite/search.ts'
import type { OrderQuery, Records, SortKey } from '../../../../src/main/ports/records.ts'
import type { Entry, EntryState } from '../../../../src/shared/domain/entry.ts'
import { problem } from '../../../../src/shared/domain/problem.ts'
import { chance } from '../../../simulation/chance.ts'
import { entry, invoice } from '../../service/entries.ts'
import { listing } from './listing.ts'

const luck = chance(1)
const names = ['Jansen', 'de Vries', 'Bakker', 'Ødegård', 'Li', '李', '🌷 Noor']

/** More of each sort than are gathered for one page, so that every way to a page is gone. */
function made(id: number): Entry {
  const date = new Date(Date.UTC(2020, 0, 1 + luck.below(2000))).toISOString().slice(0, 10)
  const changes = {
    customer: luck.pick(names),
    total: `${luck.below(300)}.95`,
    country: luck.once(20) ? 'BE' : 'NL',
    payment: { code: luck.once(8) ? 'mollie_ideal' : 'cod', reference: '', date: '' },
  }
  const kind = luck.below(10)
  if (kind < 3) {
    const zero = { ...changes, total: '0.00', problem: problem('ZERO_TOTAL', {}) }
    return entry(id, date, { ...zero, state: 'skipped' })
  }
  if (kind === 3) return entry(id, date, { ...changes, state: 'failed', problem: problem('NO_LINES', {}) })
  if (kind === 4 && luck.once(10)) return entry(id, date, { ...changes, state: 'draft', ...invoice(null) })
  return entry(id, date, { ...changes, ...invoice(`F-${id}`) })
}

const all: Entry[] = Array.from({ length: 9000 }, (_, i) => made(i + 1))
let records: Records

beforeAll(async () => {
  records = recordsIn(setUp(new DatabaseSync(':memory:')))
  await records.commit({ entries: all.map((one) => ({ entry: one })) })
})

/** The same list in the plainest way. */
function plainly({
  states,
  code,
  country,
  method,
  from,
  until,
  sort,
  descending,
  search,
}: OrderQuery): string[] {
  const meant = all.filter(
    (one) =>
      (states === null || states.includes(one.state)) &&
      (code === '' || one.problem?.code === code) &&
      isMarked(one, country, method) &&
      (from === '' || one.date >= from) &&
      (until === '' || one.date <= until) &&
      isFound(one, search),
  )
  const keyOf = (one: Entry): number | Buffer =>
    ({
      date: () => Buffer.from(one.date),
      order: () => 0,
      customer: () => Buffer.from(fold(one.customer)),
      total: () => Number(one.total),
    })[sort]()
  const compare = (a: Entry, b: Entry): number => {
    const [x, y] = [keyOf(a), keyOf(b)]
    const byKey =
      typeof x === 'number' || typeof y === 'number' ? Number(x) - Number(y) : Buffer.compare(x, y)
    return byKey || Number(a.orderId) - Number(b.orderId)
  }
  const sign = descending ? -1 : 1
  return meant.sort((a, b) => sign * compare(a, b)).map(({ orderId }) => orderId)
}

function isMarked({ country: own, payment }: Entry, country: string, method: string): boolean {
  return (country === '' || own === country) && (method === '' || payment?.code === method)
}

/** By a part of the name, or by the beginning of what comes last in the invoice number. */
function isFound({ customer, invoice: own }: Entry, search: string): boolean {
  return (
    fold(customer).includes(fold(search)) ||
    (search !== '' && fold(own?.number ?? '').startsWith(fold(search)))
  )
}

/** All pages, as a screen that scrolls to the end asks them. */
async function scrolled(query: OrderQuery): Promise<{ ids: string[]; total: number | null }> {
  const ids: string[] = []
  for (let after: string | null = null; ;) {
    const page = await records.list({ ...query, after })
    ids.push(...page.entries.map(({ orderId }) => orderId))
    if (page.next === null) return { ids, total: page.total }
    after = page.next
  }
}

const filters: Readonly<Record<string, Partial<OrderQuery>>> = {
  all: {},
  'those that are done or a draft': { states: ['done', 'draft'] },
  'those that are skipped or failed': { states: ['skipped', 'failed'] },
  drafts: { states: ['draft'] },
  'those of one cause': { code: 'ZERO_TOTAL' },
  'those of one cause in a state without any': { code: 'ZERO_TOTAL', states: ['done'] },
  'one year': { from: '2021-01-01', until: '2021-12-31' },
  'what is done since a day': { from: '2024-06-01', states: ['done'] },
  'what nobody has': { states: ['attention'] },
}
const sorts: readonly SortKey[] = ['date', 'order', 'customer', 'total']

describe.each(Object.entries(filters))('%s', (_, filter) => {
  test.each(sorts)('sorted by %s, both ways, come whole, once each and counted', async (sort) => {
    for (const descending of [true, false]) {
      const query = listing({ ...filter, sort, descending, limit: 500 })
      const { ids, total } = await scrolled(query)
      expect(ids).toEqual(plainly(query))
      expect(total).toBe(ids.length)
    }
  })
})

const marks: Readonly<Record<string, Partial<OrderQuery>>> = {
  'one country that few have': { country: 'BE' },
  'one that most have': { country: 'NL' },
  'one country and one state': { country: 'BE', states: ['failed'] },
  'one payment method': { method: 'mollie_ideal' },
  'both, of one cause': { country: 'NL', method: 'mollie_ideal', code: 'ZERO_TOTAL' },
  'a country in a year': { country: 'BE', from: '2021-01-01', until: '2021-12-31' },
  'a country with a search': { country: 'BE', search: 'bakker' },
  'a country that nobody has': { country: 'MT' },
}

describe.each(Object.entries(marks))('%s', (_, filter) => {
  test.each(sorts)('sorted by %s, both ways, comes whole, once each', async (sort) => {
    for (const descending of [true, false]) {
      const query = listing({ ...filter, sort, descending, limit: 500 })
      const { ids, total } = await scrolled(query)
      expect(ids).toEqual(plainly(query))
      // What many have is not counted.
      if (total !== null) expect(total).toBe(ids.length)
      const isCounted = filter.country !== 'NL' && filter.search === undefined
      if (isCounted) expect(total).not.toBeNull()
    }
  })
})

test('the countries and payment methods that orders have are known, each once', () => {
  expect(records.marks()).toEqual({ countries: ['BE', 'NL'], methods: ['cod', 'mollie_ideal'] })
})

test('orders that were stored before have their payment method and country after', async () => {
  const raw = new DatabaseSync(':memory:')
  raw.exec(`${migrations[0] ?? ''}; PRAGMA user_version = 1`)
  const old = entry(1, '2026-11-24', { country: 'BE', payment: { code: 'cod', reference: '', date: '' } })
  const bare = entry(2, '2026-11-24')
  const insert = raw.prepare(
    `INSERT INTO orders VALUES (?, ?, 'done', '', '', '', 0, '', 0, 0, 'EUR', '', '', '', 1, ?)`,
  )
  for (const one of [old, bare]) insert.run(Number(one.orderId), one.date, JSON.stringify(one))
  const own = recordsIn(setUp(raw))
  expect(own.marks()).toEqual({ countries: ['BE'], methods: ['cod'] })
  expect((await own.list(listing({ country: 'BE' }))).entries).toEqual([old])
  // Known from the next time that the shop is read.
  await own.commit({ entries: [{ entry: { ...bare, country: 'DE' }, over: bare }] })
  expect(own.marks().countries).toEqual(['BE', 'DE'])
})

describe('a search', () => {
  test.each([
    ['many have', 'jansen'],
    ['few have', 'F-123'],
    ['nobody has', 'nergens'],
  ])('for what %s finds all of it, in any order that is asked for', async (_, search) => {
    for (const sort of sorts) {
      const query = listing({ search, sort, limit: 500, states: ['done', 'skipped'] })
      expect((await scrolled(query)).ids).toEqual(plainly(query))
    }
  })

  test('counts what it finds, unless that is very much', async () => {
    const query = listing({ search: 'F-12' })
    expect((await records.list(query)).total).toBe(plainly(query).length)
    expect((await records.list(listing({ search: 'jansen' }))).total).toBeNull()
  })
})

test('a page after a place that nobody made is empty', async () => {
  for (const after of ['', 'x', '[1]', '["2026-01-01","x"]', '{}'])
    for (const descending of [true, false])
      expect((await records.list(listing({ after, descending }))).entries, after).toEqual([])
})

test('an order that is being written is listed among the planned ones, and counted apart', async () => {
  const own = recordsIn(setUp(new DatabaseSync(':memory:')))
  const intent = { step: 'create', at: '', contactId: '', contactKey: '', expected: null } as const
  const sending = entry(1, '2026-11-24', { state: 'sending', intent })
  await own.commit({ entries: [{ entry: sending }, { entry: entry(2, '2026-11-24', { state: 'planned' }) }] })
  const states: readonly EntryState[] = ['planned', 'sending']
  expect((await own.list(listing({ states }))).entries.map(({ orderId }) => orderId)).toEqual(['2', '1'])
  expect(own.tallies()).toEqual([
    { state: 'sending', code: '', count: 1 },
    { state: 'planned', code: '', count: 1 },
  ])
})
