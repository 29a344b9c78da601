import { describe, expect, test } from 'vitest'
import { shopHost, licenceTerm, warningFor } from '../../../src/shared/licence/licence.ts'
import { licenceWith } from '../../support/licence.ts'

const DAY = 86_400_000
const start = Date.parse('2026-11-24T11:00:00Z')

describe('the trial', () => {
  test.each([
    [0, 'trial', 30],
    [29.5 * DAY, 'trial', 1],
    [30 * DAY - 1, 'trial', 1],
    [30 * DAY, 'ended', 0],
  ] as const)('after %d ms is %s with %d days', (later, kind, daysLeft) => {
    expect(licenceTerm({ trialFrom: start, licence: null, now: start + later })).toMatchObject({
      kind,
      daysLeft,
    })
  })

  test('does not begin before the terms were accepted', () => {
    expect(licenceTerm({ trialFrom: null, licence: null, now: start })).toMatchObject({ daysLeft: 30 })
  })
})

describe('a licence', () => {
  const at = (moment: string, until: string) =>
    licenceTerm({ trialFrom: start - 60 * DAY, licence: licenceWith({ until }), now: Date.parse(moment) })

  test('counts its last day, and not one more', () => {
    expect(at('2026-12-31T23:59:00Z', '2026-12-31')).toMatchObject({ kind: 'licence', daysLeft: 1 })
    expect(at('2027-01-01T00:00:00Z', '2026-12-31')).toMatchObject({ kind: 'ended' })
  })

  test('that is entered early takes no days of the trial away', () => {
    const licence = licenceWith({ until: '2026-11-25' })
    expect(licenceTerm({ trialFrom: start, licence, now: start })).toMatchObject({ daysLeft: 30 })
  })
})

test.each([
  [15, null],
  [14, 14],
  [8, 14],
  [7, 7],
  [2, 7],
  [1, 1],
  [0, 0],
])('with %d days left it is time for warning %s', (daysLeft, warning) => {
  expect(warningFor({ kind: 'trial', until: 0, daysLeft })).toBe(warning)
})

test.each([
  ['https://www.Winkel.nl/index.php?route=x', 'winkel.nl'],
  ['winkel.nl/winkel', 'winkel.nl'],
  ['https://winkel.nl@kwaad.nl/', 'kwaad.nl'],
  ['http://127.0.0.1:8080/', '127.0.0.1:8080'],
  ['https://winkel.nl.kwaad.nl', 'winkel.nl.kwaad.nl'],
  ['', ''],
])('the shop of %s is %s', (address, host) => {
  expect(shopHost(address)).toBe(host)
})
