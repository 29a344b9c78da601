import { read, utils, type CellObject } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { listAsFile, orderFile } from '../../../../src/main/service/orders/order-file.ts'
import { causesOf } from '../../../../src/main/service/orders/order-list.ts'
import { problem } from '../../../../src/shared/domain/problem.ts'
import { sayTitle } from '../../../../src/shared/text/say.ts'
import { entry, invoice, storeWith } from '../entries.ts'

/** What people have typed as their name to harm who opens the list, and what the spreadsheet must show. */
const hostile = [
  ['=HYPERLINK("http://kwaad.example";"klik")', `'=HYPERLINK("http://kwaad.example";"klik")`],
  ['"=HYPERLINK(""http://kwaad.example"")"', '"=HYPERLINK(""http://kwaad.example"")"'],
  ['"open', '"open'],
  ['+31 6 12345678', "'+31 6 12345678"],
  ['-2+3+cmd|" /C calc"!A0', `'-2+3+cmd|" /C calc"!A0`],
  ['@SUM(1+1)', "'@SUM(1+1)"],
  ['\t=1+1', "'=1+1"],
  ['\r=1+1', "'=1+1"],
  ['＝1+1', "'＝1+1"],
  ['a";=1+1;"b', 'a";=1+1;"b'],
  ['Jan\r\n=1+1;x', 'Jan =1+1;x'],
  ['Bakkerij; De Ster', 'Bakkerij; De Ster'],
] as const

const all = { tab: 'all', search: '' } as const

/** As a spreadsheet of a Dutch computer reads the file; formulas are told apart from texts. */
function opened(text: string): (string | undefined)[][] {
  const book = read(Buffer.from(`\uFEFF${text}`), { type: 'buffer' })
  const sheet = Object.values(book.Sheets)[0] ?? {}
  for (const [at, cell] of Object.entries(sheet))
    expect((cell as Partial<CellObject>).f, `${at} is a formula`).toBeUndefined()
  return utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' })
}

test('the spreadsheet library would show a formula', () => {
  expect(read('1;=1+1', { type: 'string', FS: ';' }).Sheets.Sheet1?.B1).toMatchObject({ f: '1+1' })
})

test('whatever a customer is called, the list has one row for each order and no formula', async () => {
  const orders = hostile.map(([customer], index) =>
    entry(1000 + index, '2026-11-24', { customer, ...invoice(`2026-${index}`) }),
  )
  const store = await storeWith(orders)
  const [columns, ...rows] = opened(await listAsFile(store, all, 'nl'))
  expect(columns).toEqual(['Bestelling', 'Datum', 'Klant', 'Bedrag', 'Munt', 'Status', 'Factuur', 'Reden'])
  expect(rows.map((row) => row.length)).toEqual(hostile.map(() => 8))
  const byOrder = new Map(rows.map((row) => [row[0], row[2]]))
  for (const [index, [typed, shown]] of hostile.entries())
    expect(byOrder.get(String(1000 + index)), typed).toBe(shown)
})

test('amounts stay numbers, also those below zero', () => {
  expect(orderFile([['-30,00', '30.00', '-30,00x']])).toBe(`-30,00;30.00;'-30,00x\r\n`)
})

test('every order is in it once, also of a long list', async () => {
  const closed = Array.from({ length: 250 }, (_, month) =>
    entry(month + 1, new Date(Date.UTC(2000, month, 5)).toISOString().slice(0, 10), invoice(`F-${month}`)),
  )
  const store = await storeWith([...closed, entry(999, '2026-11-05', { state: 'planned' })])
  const [, ...rows] = opened(await listAsFile(store, all, 'en'))
  expect(rows.map(([order]) => order)).toEqual(['999', ...closed.map(({ orderId }) => orderId).reverse()])
})

test('what a list shows is what the file holds: the same orders in the same order, with the reason', async () => {
  const refused = { state: 'failed', problem: problem('NO_LINES', {}) } as const
  const store = await storeWith([
    entry(1, '2026-10-31', { ...refused, total: '5.00' }),
    entry(2, '2026-11-01', { ...refused, total: '7.00' }),
    entry(3, '2026-11-02', { ...refused, total: '30.00' }),
    entry(4, '2026-11-03', { state: 'failed', problem: problem('ZERO_TOTAL', {}), total: '9.00' }),
    entry(5, '2026-11-04', invoice('F-5')),
  ])
  const meant = {
    tab: 'failed',
    code: 'NO_LINES',
    from: '2026-11-01',
    until: '2026-11-30',
    search: '',
  } as const
  const [, ...rows] = opened(await listAsFile(store, { ...meant, sort: 'total', descending: false }, 'nl'))
  expect(rows.map(([order]) => order)).toEqual(['2', '3'])
  expect(rows[0]?.at(-1)).toBe(sayTitle('NO_LINES', 'nl'))
})

test('the problems of a tab are counted, that of most orders first', async () => {
  const failed = (id: number, code: 'NO_LINES' | 'ZERO_TOTAL') =>
    entry(id, '2026-11-01', { state: 'failed', problem: problem(code, {}) })
  const left = entry(9, '2026-11-01', { state: 'skipped', problem: problem('ZERO_TOTAL', {}) })
  const store = await storeWith([failed(1, 'ZERO_TOTAL'), failed(2, 'NO_LINES'), failed(3, 'NO_LINES'), left])
  const codes = (tab: 'failed' | 'pushed' | 'ignored') => causesOf(store, tab).causes
  expect(codes('failed')).toEqual([
    { code: 'NO_LINES', count: 2 },
    { code: 'ZERO_TOTAL', count: 1 },
  ])
  expect(codes('ignored')).toEqual([{ code: 'ZERO_TOTAL', count: 1 }])
  expect(codes('pushed')).toEqual([])
})
