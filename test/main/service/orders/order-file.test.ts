import { read, utils, type CellObject } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { allOrders, orderFile } from '../../../../src/main/service/orders/order-file.ts'
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
  const [columns, ...rows] = opened(await allOrders(store, 'nl'))
  expect(columns).toEqual(['Bestelling', 'Datum', 'Klant', 'Bedrag', 'Munt', 'Status', 'Factuur'])
  expect(rows.map((row) => row.length)).toEqual(hostile.map(() => 7))
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
  const [, ...rows] = opened(await allOrders(store, 'en'))
  expect(rows.map(([order]) => order)).toEqual(['999', ...closed.map(({ orderId }) => orderId).reverse()])
})
