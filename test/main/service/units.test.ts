import { describe, expect, test } from 'vitest'
import { newConnectionId } from '../../../src/main/service/connections/new-connection.ts'
import { nextRun } from '../../../src/main/service/runs/next-run.ts'
import { createPace } from '../../../src/main/service/runs/pace.ts'
import { missingOf } from '../../../src/main/service/connections/readiness.ts'
import { connectionId } from '../../../src/shared/settings/fields.ts'
import { noAppState, withMemory } from '../../../src/shared/settings/app-state.ts'
import { settingsSchema } from '../../../src/shared/settings/schema.ts'
import type { Clock } from '../../../src/main/ports/clock.ts'

const zone = 'Europe/Amsterdam'

describe('the next run', () => {
  const at = (now: string, nightlyAt: string, hourly = true) => {
    const next = nextRun(Date.parse(now), [{ nightlyAt, hourly }], zone)
    return next === null ? null : new Date(next).toISOString()
  }

  test('is the next whole hour, or the night when that comes first', () => {
    expect(at('2026-11-24T12:10:00Z', '03:30')).toBe('2026-11-24T13:00:00.000Z')
    expect(at('2026-11-24T02:10:00Z', '03:30')).toBe('2026-11-24T02:30:00.000Z')
    expect(at('2026-11-24T02:30:00Z', '03:30', false)).toBe('2026-11-25T02:30:00.000Z')
    expect(at('2026-11-24T12:10:00Z', '03:30', false)).toBe('2026-11-25T02:30:00.000Z')
  })

  test('is at the same time on the clock in nights in which the clock changes', () => {
    expect(at('2026-03-28T12:00:00Z', '03:30', false), 'to summer time').toBe('2026-03-29T01:30:00.000Z')
    expect(at('2026-10-24T12:00:00Z', '03:30', false), 'to winter time').toBe('2026-10-25T02:30:00.000Z')
    expect(at('2026-10-24T12:00:00Z', '01:30', false)).toBe('2026-10-24T23:30:00.000Z')
    expect(at('2026-03-29T00:50:00Z', '03:05', false)).toBe('2026-03-29T01:05:00.000Z')
  })

  test('of several connections is the first; of none there is none', () => {
    const schedules = [
      { nightlyAt: '05:00', hourly: false },
      { nightlyAt: '04:00', hourly: false },
    ]
    expect(nextRun(Date.parse('2026-11-24T12:00:00Z'), schedules, zone)).toBe(
      Date.parse('2026-11-25T03:00:00Z'),
    )
    expect(nextRun(Date.now(), [], zone)).toBeNull()
  })
})

/** A clock whose sleepers wake when a test moves it. */
function steppedClock() {
  let now = 1_000_000
  let sleepers: { until: number; wake: () => void }[] = []
  const clock: Clock = {
    now: () => now,
    uptime: () => now,
    sleep: (ms) =>
      new Promise((resolve) => {
        sleepers.push({ until: now + ms, wake: resolve })
      }),
  }
  const move = async (ms: number): Promise<void> => {
    now += ms
    const due = sleepers.filter(({ until }) => until <= now)
    sleepers = sleepers.filter(({ until }) => until > now)
    for (const { wake } of due) wake()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { clock, move }
}

describe('a pace', () => {
  test('passes the first on at once, then the last of every span, and nothing twice', async () => {
    const { clock, move } = steppedClock()
    const passed: number[] = []
    const pace = createPace<number>(clock, 200, (value) => passed.push(value))
    pace.push(1)
    pace.push(2)
    pace.push(3)
    expect(passed).toEqual([1])
    await move(199)
    expect(passed).toEqual([1])
    await move(1)
    expect(passed).toEqual([1, 3])
    await move(1000)
    expect(passed).toEqual([1, 3])
    pace.push(4)
    expect(passed).toEqual([1, 3, 4])
  })

  test('forgets what waits when it is dropped', async () => {
    const { clock, move } = steppedClock()
    const passed: number[] = []
    const pace = createPace<number>(clock, 200, (value) => passed.push(value))
    pace.push(1)
    pace.push(2)
    pace.drop()
    await move(500)
    expect(passed).toEqual([1])
  })

  test('does not fall silent when the clock is set back by a day', async () => {
    const { clock, move } = steppedClock()
    const passed: number[] = []
    const pace = createPace<number>(clock, 200, (value) => passed.push(value))
    pace.push(1)
    await move(-86_400_000)
    pace.push(2)
    await move(200)
    expect(passed).toEqual([1, 2])
  })
})

describe('the id of a new connection', () => {
  test('is one that settings accept, whatever the name', () => {
    const names = [
      '',
      ' ',
      '-',
      'A'.repeat(80),
      'Ünïcödé',
      '💥',
      'con',
      'nul',
      'COM1',
      'a/b\\c',
      'x'.repeat(23) + '--y',
    ]
    for (const name of names) {
      const id = newConnectionId(name, [])
      expect(connectionId.safeParse(id).success, `${name}: ${id}`).toBe(true)
      const second = newConnectionId(name, [id])
      expect(connectionId.safeParse(second).success, `${name}: ${second}`).toBe(true)
      expect(second).not.toBe(id)
    }
  })
})

describe('what misses', () => {
  const never = { hourly: null, nightly: null, problem: null }
  const [set] = settingsSchema.parse({
    version: 1,
    connections: [
      {
        id: 'winkel',
        name: 'Winkel',
        shop: { address: 'https://winkel.nl/index.php?route=module/factuurbrug' },
        moneybird: { administrationId: '1' },
        booking: {
          startDate: '2026-11-01',
          pushStatuses: ['5'],
          taxMap: [{ name: 'BTW 21%', percentage: '21', taxRateId: '1' }],
          ledgers: { product: '2' },
        },
      },
    ],
  }).connections
  if (set === undefined) throw new Error('no connection')
  const seen = withMemory(noAppState, 'winkel', { previewedAt: '2026-11-24T12:00:00.000Z' })

  test('is nothing when all is set and a preview was seen', () => {
    expect(missingOf(set, never, seen)).toEqual([])
    expect(missingOf(set, never, noAppState)).toEqual(['preview'])
    expect(missingOf(set, never, withMemory(noAppState, 'andere', seen.connections.winkel ?? {}))).toEqual([
      'preview',
    ])
  })

  test('is no mapping under the KOR', () => {
    const kor = { ...set, booking: { ...set.booking, taxMap: [], kor: true } }
    expect(missingOf(kor, never, seen)).toEqual([])
    expect(missingOf({ ...kor, booking: { ...kor.booking, kor: false } }, never, seen)).toEqual(['taxRates'])
  })

  test('is only what a run cannot do without when it has run before', () => {
    const ran = { ...never, hourly: '2026-11-24T12:00:00.000Z' }
    const bare = { ...set.booking, taxMap: [], ledgers: { ...set.booking.ledgers, product: null } }
    expect(missingOf({ ...set, booking: bare }, ran, noAppState)).toEqual([])
    expect(missingOf({ ...set, shop: { address: '' } }, ran, noAppState)).toEqual(['shop'])
    expect(missingOf({ ...set, booking: { ...bare, pushStatuses: [] } }, ran, noAppState)).toEqual([
      'statuses',
    ])
  })
})
