import { describe, expect, it } from 'vitest'
import { hoursBefore, isTimeZone, orderMoment } from '../../../../src/main/adapters/opencart/shop-time.ts'

const moment = (utc: string, stored = '', zone = 'Europe/Amsterdam') => orderMoment(utc, stored, zone)

describe('the date of an order', () => {
  it.each([
    ['2026-11-23T22:59:59Z', '2026-11-23'],
    ['2026-11-23T23:00:00Z', '2026-11-24'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2026-03-29T01:00:00Z', '2026-03-29'],
    ['2026-10-25T00:30:00Z', '2026-10-25'],
  ])('is for %s in Amsterdam %s', (utc, date) => {
    expect(moment(utc)).toEqual({ ok: true, value: { date, placedAt: utc } })
  })

  it('follows the zone of the shop, not that of this computer', () => {
    const before = process.env.TZ
    process.env.TZ = 'Pacific/Auckland'
    try {
      expect(moment('2026-11-23T23:30:00Z')).toMatchObject({ value: { date: '2026-11-24' } })
      expect(moment('2026-11-23T23:30:00Z', '', 'America/New_York')).toMatchObject({
        value: { date: '2026-11-23' },
      })
      expect(moment('2026-11-23T12:30:00Z', '', '+14:00')).toMatchObject({ value: { date: '2026-11-24' } })
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })

  it('falls back on the stored time when there is no UTC time', () => {
    const winter = { date: '2026-11-23', placedAt: '2026-11-23T22:45:00Z' }
    expect(moment('', '2026-11-23 23:45:00')).toEqual({ ok: true, value: winter })
    const summer = { date: '2026-07-01', placedAt: '2026-06-30T22:15:00Z' }
    expect(moment('', '2026-07-01 00:15:00')).toEqual({ ok: true, value: summer })
  })

  it.each([
    '',
    '0000-00-00 00:00:00',
    '2026-13-01 00:00:00',
    '9999-12-31 23:59:59',
    '23-11-2026 10:00',
    'gisteren',
  ])('is unreadable when the stored time is %j', (stored) => {
    expect(moment('', stored)).toEqual({ ok: false, problem: 'date_added' })
  })

  it.each([
    '2026-11-23',
    '2026-11-23T10:00:00',
    '2026-11-23T10:00:00+01:00',
    '2026-13-45T10:00:00Z',
    '9999-12-31T23:59:59Z',
    'null',
  ])('is unreadable when the UTC time is %j', (utc) => {
    expect(moment(utc, '2026-11-23 10:00:00')).toEqual({ ok: false, problem: 'date_added_utc' })
  })
})

describe('zones and overlap', () => {
  it('knows which zones exist', () => {
    expect(['Europe/Amsterdam', 'UTC', '+01:00'].every(isTimeZone)).toBe(true)
    expect(['', 'Amsterdam', 'Europe/Nergens', '1', '<b>'].some(isTimeZone)).toBe(false)
  })

  it('moves a stored time back over midnight and leap days without a zone', () => {
    expect(hoursBefore('2026-03-01 01:30:00', 2)).toBe('2026-02-28 23:30:00')
    expect(hoursBefore('2028-03-01 01:30:00', 2)).toBe('2028-02-29 23:30:00')
    expect(hoursBefore('gisteren', 2)).toBeNull()
    expect(hoursBefore('', 2)).toBeNull()
  })
})
