import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  counted,
  countryInSentence,
  countryName,
  formatDate,
  formatDay,
  formatMoment,
  formatMoney,
  formatNumber,
  formatPercentage,
  formatTime,
} from '../../../src/shared/text/format.ts'
import { plainSpaces } from './examples.ts'

const zone = 'Europe/Amsterdam'
/** Monday 23 November 2026, 14:05 in Amsterdam. */
const now = Date.parse('2026-11-23T13:05:00Z')

describe('amounts', () => {
  it.each([
    ['1234.50', 'EUR', '€ 1.234,50', '€1,234.50'],
    ['-70.00', 'EUR', '€ −70,00', '−€70.00'],
    ['0.00', 'EUR', '€ 0,00', '€0.00'],
    ['80', 'GBP', '£ 80,00', '£80.00'],
    ['80.5', 'USD', 'US$ 80,50', 'US$80.50'],
    ['500', 'JPY', 'JP¥ 500', 'JP¥500'],
  ])('%s %s is %s in Dutch and %s in English', (amount, currency, dutch, english) => {
    expect(plainSpaces(formatMoney(amount, currency, 'nl'))).toBe(dutch)
    expect(plainSpaces(formatMoney(amount, currency, 'en'))).toBe(english)
  })

  it('keep the sign and the amount on one line', () => {
    expect(formatMoney('5.00', 'EUR', 'nl')).toBe('€\u00a05,00')
  })

  it('are exact however large they are', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }), (cents) => {
        const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
        const amount = `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
        const back = formatMoney(amount, 'EUR', 'nl')
          .replace(/[^\d−]/g, '')
          .replace('−', '-')
        expect(BigInt(back)).toBe(cents)
      }),
    )
  })

  it('without a proper currency are still a number, and what is no amount stays as it is', () => {
    expect(formatMoney('1234.5', 'EURO', 'nl')).toBe('1.234,5')
    for (const text of ['', 'gratis', '1e5', '1,50', 'NaN']) expect(formatMoney(text, 'EUR', 'nl')).toBe(text)
  })
})

describe('numbers and percentages', () => {
  it('have a comma in Dutch and a point in English, and no needless zeros', () => {
    expect(formatPercentage('25.5', 'nl')).toBe('25,5%')
    expect(formatPercentage('25.5', 'en')).toBe('25.5%')
    expect(formatPercentage('21', 'nl')).toBe('21%')
    expect(formatPercentage('21.0000', 'nl')).toBe('21%')
    expect(formatNumber('0.85000000', 'nl')).toBe('0,85')
    expect(formatNumber('0.12345678', 'nl')).toBe('0,12345678')
    expect(formatPercentage('hoog', 'nl')).toBe('hoog')
  })
})

describe('days and moments', () => {
  it('are named as people do, around now', () => {
    const day = (date: string) => formatDay(date, now, zone, 'nl')
    expect(day('2026-11-23')).toBe('vandaag')
    expect(day('2026-11-22')).toBe('gisteren')
    expect(day('2026-11-24')).toBe('morgen')
    expect(day('2026-11-21')).toBe('za 21 nov')
    expect(day('2026-01-05')).toBe('ma 5 jan')
    expect(day('2025-12-31')).toBe('31 dec 2025')
    expect(formatDay('2026-11-22', now, zone, 'en')).toBe('yesterday')
    expect(formatDay('2026-11-21', now, zone, 'en')).toMatch(/^Sat,? 21 Nov$/)
  })

  it('turn at midnight of the zone, not of UTC', () => {
    const late = Date.parse('2026-11-23T23:30:00Z')
    expect(formatDay('2026-11-24', late, zone, 'nl')).toBe('vandaag')
    expect(formatDay('2026-11-23', late, 'UTC', 'nl')).toBe('vandaag')
    expect(formatMoment('2026-11-23T22:59:00Z', late, zone, 'nl')).toBe('gisteren 23:59')
  })

  it('count days across both clock changes and the turn of a year', () => {
    const noon = (date: string) => Date.parse(`${date}T11:00:00Z`)
    for (const [before, after] of [
      ['2026-03-28', '2026-03-29'],
      ['2026-10-24', '2026-10-25'],
      ['2025-12-31', '2026-01-01'],
    ] as const) {
      expect(formatDay(before, noon(after), zone, 'nl')).toBe('gisteren')
      expect(formatDay(after, noon(before), zone, 'nl')).toBe('morgen')
    }
  })

  it('have the time of the zone, with two digits', () => {
    expect(formatMoment('2026-11-23T13:05:00.000Z', now, zone, 'nl')).toBe('vandaag 14:05')
    expect(formatMoment('2026-11-24T02:30:00Z', now, zone, 'nl')).toBe('morgen 03:30')
    expect(formatMoment('2026-07-01T12:00:00Z', now, zone, 'nl')).toBe('wo 1 jul 14:00')
    expect(formatTime('2026-11-23T08:05:00Z', zone)).toBe('09:05')
  })

  it('are full dates where there is no now, and stay as they are when they are none', () => {
    expect(formatDate('2026-11-23', 'nl')).toBe('23 nov 2026')
    expect(formatDate('2026-03-05', 'nl')).toBe('5 mrt 2026')
    expect(formatDate('2026-11-23', 'en')).toBe('23 Nov 2026')
    for (const text of ['', '2026-13-01', 'gisteren', '0000-00-00']) {
      expect(formatDate(text, 'nl')).toBe(text)
      expect(formatDay(text, now, zone, 'nl')).toBe(text)
      expect(formatMoment(text, now, zone, 'nl')).toBe(text)
      expect(formatTime(text, zone)).toBe(text)
    }
  })
})

describe('countries', () => {
  it('have the names of the language, also those that only VAT knows', () => {
    expect(countryName('BE', 'nl')).toBe('België')
    expect(countryName('BE', 'en')).toBe('Belgium')
    expect(countryName('XI', 'nl')).toBe('Noord-Ierland')
    expect(countryName('EL', 'nl')).toBe('Griekenland')
  })

  it('have an article in a sentence where the language wants one', () => {
    expect(countryInSentence('GB', 'nl')).toBe('het Verenigd Koninkrijk')
    expect(countryInSentence('US', 'nl')).toBe('de Verenigde Staten')
    expect(countryInSentence('DE', 'nl')).toBe('Duitsland')
    expect(countryInSentence('NL', 'en')).toBe('the Netherlands')
  })

  it('stay as they are when there is no such code', () => {
    for (const code of ['', 'nl', 'Nederland', '1A', 'constructor'])
      expect(countryName(code, 'nl')).toBe(code)
  })
})

describe('counts', () => {
  it('say what they count, one or many', () => {
    expect(counted(0, 'order', 'nl')).toBe('0 bestellingen')
    expect(counted(1, 'order', 'nl')).toBe('1 bestelling')
    expect(counted(1234, 'order', 'nl')).toBe('1.234 bestellingen')
    expect(counted(1, 'invoice', 'en')).toBe('1 invoice')
    expect(counted(2, 'problem', 'nl')).toBe('2 fouten')
  })
})
