import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBlock, readRate } from '../../../../src/main/adapters/moneybird/limits.ts'
import { benchAnswering, noon } from './bench.ts'

const epoch = noon / 1000
const of = (headers: Readonly<Record<string, string>>) => (name: string) => headers[name] ?? null
const date = (seconds: number) => new Date(noon + seconds * 1000).toUTCString()
const waitFor = (headers: Readonly<Record<string, string>>) => (readBlock(of(headers), noon) - noon) / 1000

describe('how long a 429 asks to wait (and two seconds more)', () => {
  it.each<[string, Record<string, string>, number]>([
    ['seconds', { 'retry-after': '30' }, 30],
    ['a fraction of seconds', { 'retry-after': '1.5' }, 1.5],
    ['no time at all', { 'retry-after': '0' }, 1],
    ['an epoch time', { 'retry-after': String(epoch + 90) }, 90],
    ['an epoch time in ms', { 'retry-after': String(noon + 90_000) }, 90],
    ['an epoch time that has just passed', { 'retry-after': String(epoch - 5) }, 1],
    ['an HTTP date', { 'retry-after': date(45) }, 45],
    ['blanks around it', { 'retry-after': ' 30 ' }, 30],
    ['more than the window', { 'retry-after': '4000' }, 300],
    ['nothing', {}, 60],
    ['an empty header', { 'retry-after': '' }, 60],
    ['words', { 'retry-after': 'soon' }, 60],
    ['a negative number', { 'retry-after': '-5' }, 60],
    ['two numbers', { 'retry-after': '5, 5' }, 60],
    ['a number beyond all bounds', { 'retry-after': '1e400' }, 60],
    ['a number that is no time', { 'retry-after': '5000000' }, 60],
    ['an epoch time of another year', { 'retry-after': '1609459200' }, 60],
    ['a date that only looks like one', { 'retry-after': 'Tuesday 5' }, 60],
    ['a date next year', { 'retry-after': 'Wed, 24 Nov 2027 11:00:00 GMT' }, 60],
    ['the reset alone', { 'ratelimit-reset': String(epoch + 120) }, 120],
    [
      'a reset when Retry-After is nonsense',
      { 'retry-after': 'soon', 'ratelimit-reset': String(epoch + 120) },
      120,
    ],
    ['both: Retry-After counts', { 'retry-after': '10', 'ratelimit-reset': String(epoch + 120) }, 10],
  ])('%s', (_name, headers, seconds) => {
    expect(waitFor(headers)).toBe(seconds + 2)
  })

  it('reckons with the clock of the server when that of the PC is wrong', () => {
    const server = 4 * 3600
    const headers = { date: date(server), 'retry-after': String(epoch + server + 90) }
    expect(waitFor(headers)).toBe(92)
    expect(waitFor({ date: date(server), 'retry-after': date(server + 20) })).toBe(22)
  })

  it('reckons with the clock of the PC when the server contradicts itself', () => {
    expect(waitFor({ date: date(-90_000), 'retry-after': String(epoch + 90) })).toBe(92)
  })

  it('is more than a second and at most the window and a little, whatever the headers hold', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.double().map(String),
      fc.date({ noInvalidDate: true }).map((day) => day.toUTCString()),
    )
    fc.assert(
      fc.property(value, value, value, (retry, reset, clock) => {
        const wait = waitFor({ 'retry-after': retry, 'ratelimit-reset': reset, date: clock })
        expect(wait).toBeGreaterThan(1)
        expect(wait).toBeLessThanOrEqual(302)
      }),
    )
  })
})

describe('what the headers tell of the limit', () => {
  const reset = String(epoch + 100)
  const resetAt = noon + 100_000

  it.each<[string, Record<string, string>, ReturnType<typeof readRate>]>([
    ['nothing', {}, null],
    [
      'the true count',
      {
        'ratelimit-requestsremaining': '143',
        'ratelimit-remaining': '160',
        'ratelimit-limit': '150',
        'ratelimit-reset': reset,
      },
      { remaining: 143, resetAt },
    ],
    [
      'the true count without a reset',
      { 'ratelimit-requestsremaining': '143' },
      { remaining: 143, resetAt: null },
    ],
    [
      'the count as documented',
      { 'ratelimit-remaining': '42', 'ratelimit-limit': '150', 'ratelimit-reset': reset },
      { remaining: 42, resetAt },
    ],
    [
      'more left than the limit',
      { 'ratelimit-remaining': '160', 'ratelimit-limit': '150', 'ratelimit-reset': reset },
      null,
    ],
    [
      'the seconds in place of the count',
      { 'ratelimit-remaining': '99', 'ratelimit-limit': '150', 'ratelimit-reset': reset },
      null,
    ],
    ['a count of an unknown window', { 'ratelimit-remaining': '42' }, null],
    [
      'a reset in another year',
      { 'ratelimit-requestsremaining': '9', 'ratelimit-reset': '1609459200' },
      { remaining: 9, resetAt: null },
    ],
    [
      'a reset in seconds',
      { 'ratelimit-requestsremaining': '9', 'ratelimit-reset': '100' },
      { remaining: 9, resetAt },
    ],
    ['a count that is no number', { 'ratelimit-requestsremaining': 'many', 'ratelimit-reset': reset }, null],
    ['a negative count', { 'ratelimit-requestsremaining': '-1', 'ratelimit-reset': reset }, null],
  ])('%s', (_name, headers, report) => {
    expect(readRate(of(headers), noon)).toEqual(report)
  })

  it.each([200, 201, 400, 429, 500])('is learnt from every answer, also with status %i', async (status) => {
    const { moneybird, throttle } = await benchAnswering(
      status,
      { error: 'x' },
      {
        date: date(0),
        'ratelimit-requestsremaining': '7',
        'ratelimit-reset': reset,
      },
    )
    await moneybird.createCredit('1')
    expect(throttle.learnt).toEqual([{ remaining: 7, resetAt }])
  })
})
