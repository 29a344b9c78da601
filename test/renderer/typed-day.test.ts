import { expect, test } from 'vitest'
import { shownDay, typedDay, typedTime } from '../../src/renderer/components/basics/typed-day.ts'

test.each([
  ['24-11-2026', '2026-11-24'],
  ['1/9/2026', '2026-09-01'],
  [' 1.9.2026 ', '2026-09-01'],
  ['2026-11-24', '2026-11-24'],
  ['', ''],
  ['morgen', 'morgen'],
])('the day %j is meant as %j', (typed, day) => {
  expect(typedDay(typed)).toBe(day)
})

test('a day is shown as it is typed, and what is none as it is', () => {
  expect(shownDay('2026-09-01')).toBe('01-09-2026')
  expect(typedDay(shownDay('2026-09-01'))).toBe('2026-09-01')
  expect(shownDay('31-2')).toBe('31-2')
})

test.each([
  ['4:15', '04:15'],
  ['0415', '04:15'],
  ['4.15', '04:15'],
  ['straks', 'straks'],
])('the time %j is meant as %j', (typed, time) => {
  expect(typedTime(typed)).toBe(time)
})
