import { expect, test } from 'vitest'
import {
  mappedPercentages,
  proposedOf,
  vatQuestions,
} from '../../src/renderer/features/settings/model/vat-questions.ts'
import type { SettingsView } from '../../src/shared/contract/views.ts'
import { bookingSchema } from '../../src/shared/domain/settings.ts'
import type { VatExamples } from '../../src/shared/domain/vat-examples.ts'

const rate = (name: string, percentage: string, countries = ['NL']) => ({
  name,
  rate: percentage,
  kind: 'percentage' as const,
  countries,
})
const inMoneybird = (id: string, percentage: string, country = '') => ({
  id,
  name: `${percentage}% btw`,
  percentage,
  country,
  active: true,
})

/** A shop with 21, 9 and 6 %, of which Moneybird has the first two. */
const view = {
  settings: { booking: bookingSchema.parse({ startDate: '2026-11-01' }) },
  choices: {
    shopRates: [rate('BTW 21%', '21'), rate('BTW 9%', '9'), rate('BTW 6%', '6')],
    moneybirdRates: [inMoneybird('1', '21'), inMoneybird('2', '9'), inMoneybird('3', '0')],
    customFields: [],
  },
  suggestion: {
    taxMap: [
      { name: 'BTW 21%', percentage: '21', taxRateId: '1' },
      { name: 'BTW 9%', percentage: '9', taxRateId: '2' },
    ],
    zeroRates: { noVat: '3', kor: null, export: null, reverseCharge: null },
    oss: false,
  },
} as unknown as SettingsView

const example = { orderId: '1042', date: '2026-11-20', total: '12.10', country: 'NL' }
const nothing: VatExamples = {
  seen: 3,
  byRate: { 'BTW 21%': example },
  euWithVat: null,
  euWithoutVat: null,
  outside: null,
  homeWithoutVat: null,
}
const asked = (seen: VatExamples | null) => vatQuestions(view, seen).map(({ kind }) => kind)

test('what could be proposed is one line, the highest rate first', () => {
  expect(mappedPercentages(view, proposedOf(view))).toEqual(['21', '9', '0'])
})

test('a rate without a match is asked for only when an order has it, with that order', () => {
  expect(asked(nothing)).toEqual([])
  const [question] = vatQuestions(view, { ...nothing, byRate: { ...nothing.byRate, 'BTW 6%': example } })
  expect(question).toMatchObject({ kind: 'rate', row: { name: 'BTW 6%' }, example: { orderId: '1042' } })
})

test('sales abroad are asked about when there are any', () => {
  expect(asked({ ...nothing, euWithVat: example })).toEqual(['oss'])
  expect(asked({ ...nothing, euWithoutVat: example, outside: example })).toEqual(['reverse', 'export'])
})

test('a shop that never charged any VAT is asked about the small business scheme, and nothing else', () => {
  expect(asked({ ...nothing, byRate: {}, homeWithoutVat: example })).toEqual(['kor'])
})

test('while the orders cannot be read, everything that is open is asked', () => {
  expect(asked(null)).toEqual(['rate'])
})
