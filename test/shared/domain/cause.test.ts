import { expect, test } from 'vitest'
import { LONGEST_SUBJECT, subjectOf } from '../../../src/shared/domain/cause.ts'
import { problem } from '../../../src/shared/domain/problem.ts'

test('a rate that is not mapped is a cause of its own, also when another of another percentage is named alike', () => {
  const subject = (name: string, percentage: string) =>
    subjectOf(problem('TAX_MAPPING_MISSING', { name, percentage }))
  expect(subject('BTW', '21')).toBe('BTW 21')
  expect(new Set([subject('BTW', '21'), subject('BTW', '9'), subject('MwSt', '21')]).size).toBe(3)
})

test.each([
  [problem('TAX_RATE_INACTIVE', { name: 'BTW 21%' }), 'BTW 21%'],
  [problem('TAX_RATE_PERCENT_DIFFERS', { name: 'BTW', percentage: '21', moneybird: '19' }), 'BTW 21'],
  [problem('LEDGER_ACCOUNT_INACTIVE', { id: '8000' }), '8000'],
  [problem('FOREIGN_CURRENCY', { currency: 'GBP', rate: '0.85' }), 'GBP'],
  [problem('TAX_ROW_UNMAPPED', { title: 'Bebat', amount: '1.00' }), 'Bebat'],
  [problem('NO_LINES', {}), ''],
])('what the merchant mends in one place is one cause: $code', (cause, subject) => {
  expect(subjectOf(cause)).toBe(subject)
})

test('amounts make no other cause', () => {
  const mismatch = (total: string) => problem('TOTAL_MISMATCH', { lines: '20.00', total, difference: '1.00' })
  expect(subjectOf(mismatch('21.00'))).toBe(subjectOf(mismatch('19.00')))
})

test('a subject of a damaged file is a text, and no longer than may be asked for', () => {
  expect(subjectOf({ code: 'FOREIGN_CURRENCY', data: {} })).toBe('')
  expect(subjectOf(problem('TAX_ROW_UNMAPPED', { title: 'W'.repeat(5000), amount: '1.00' }))).toHaveLength(
    LONGEST_SUBJECT,
  )
})
