import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { monthFiles, spreadsheet } from '../../../../src/main/service/month/month-files.ts'
import { monthReport } from '../../../../src/shared/domain/month-report.ts'
import { worked } from '../../../shared/domain/month/worked.ts'

const files = monthFiles(worked, monthReport(worked), 'nl')
const lines = (text: string) => text.replace('\ufeff', '').trimEnd().split('\r\n')

describe('the files of the worked month', () => {
  test.each([
    ['facturen.csv', 12],
    ['btw.csv', 5],
    ['icp.csv', 1],
    ['oss.csv', 2],
    ['export.csv', 1],
    ['betalingen.csv', 9],
    ['verschillen.csv', 1],
  ] as const)('%s has %i rows below its headings, each as wide as those', (name, count) => {
    const [head, ...rows] = lines(files[name]).map((line) => line.split(';'))
    expect(rows).toHaveLength(count)
    expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([head?.length]))
  })
  test('say what is booked in which box, and what was proven', () => {
    expect(lines(files['btw.csv'])).toContain('1a;Hoog tarief;64,33;13,51')
    expect(lines(files['icp.csv'])[1]).toBe('BE0123456749;Atelier Vos BV;2026-10-12;WAPIAAAAXk3v;387,37')
    expect(lines(files['oss.csv'])[1]).toBe('BE;21;;33,06;6,94;1846,20;10000,00')
    expect(lines(files['facturen.csv']).at(-1)).toContain(
      ';1a;Omzet;21;-41,31;-8,68;-49,99;EUR;1;mollie_ideal;;10246;',
    )
    expect(lines(files['verschillen.csv'])[1]).toMatch(/^10287;10287;Cadeaubon ingewisseld: .*;;ja;-25,00$/)
  })
  test('add up to the invoices of the report', () => {
    const rows = lines(files['facturen.csv'])
      .slice(1)
      .map((line) => line.split(';'))
    const cents = rows
      .filter((cells) => cells[12] !== 'Cadeaubon ingewisseld')
      .map((cells) => Math.round(Number((cells[18] ?? '').replace(',', '.')) * 100))
    expect(cents.reduce((all, one) => all + one, 0)).toBe(66_445)
  })
  test('are in English with points, and commas between', () => {
    expect(lines(monthFiles(worked, monthReport(worked), 'en')['btw.csv'])[1]).toBe(
      '1a,High rate,64.33,13.51',
    )
  })
})

test('a spreadsheet takes amounts for numbers, and what a customer typed for text, also when it looks like a formula', () => {
  const evil = ['=HYPERLINK("http://x")', '+1', '-1', '@x', '\t=1', 'a;b', '"', 'twee\nregels', 'ë']
  const text = spreadsheet([evil, [{ number: '-49.99' }, '00123']], 'en')
  const book = read(new TextEncoder().encode(text), { type: 'array', raw: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  expect(sheet).toBeDefined()
  const cells = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 })
  expect(cells[0]).toEqual([
    '\'=HYPERLINK("http://x")',
    "'+1",
    "'-1",
    "'@x",
    "'=1",
    'a;b',
    '"',
    'twee regels',
    'ë',
  ])
  expect(cells[1]?.[0]).toBe('-49.99')
  expect(text.startsWith('\ufeff')).toBe(true)
})
