import { describe, expect, test } from 'vitest'
import { due, nextDue, type DueRun } from '../../../src/main/sync/schedule.ts'
import { HOME_ZONE } from '../../../src/main/sync/scheduler.ts'
import type { LastRuns } from '../../../src/main/ports/store.ts'
import { HOUR_MS } from '../../support/stand-ins.ts'

/** A moment of Dutch time as UTC; summer time unless told. */
const winter = (text: string) => new Date(`${text}+01:00`).toISOString()
const summer = (text: string) => new Date(`${text}+02:00`).toISOString()

const last = (hourly: string | null, nightly: string | null): LastRuns => ({ hourly, nightly, problem: null })

function dueAt(runs: LastRuns, now: string, nightlyAt = '03:30'): DueRun {
  return due(runs, Date.parse(now), nightlyAt, HOME_ZONE)
}

describe('what is due', () => {
  const lastNight = winter('2026-11-24T03:31:00')
  test.each<{ when: string; runs: LastRuns; now: string; is: DueRun }>([
    { when: 'nothing ever ran', runs: last(null, null), now: winter('2026-11-24T12:00:00'), is: 'nightly' },
    {
      when: 'it ran a minute ago',
      runs: last(winter('2026-11-24T12:00:10'), lastNight),
      now: winter('2026-11-24T12:01:00'),
      is: null,
    },
    {
      when: 'it ran in this hour, 59 minutes ago',
      runs: last(winter('2026-11-24T12:00:10'), lastNight),
      now: winter('2026-11-24T12:59:50'),
      is: null,
    },
    {
      when: 'a new hour began, a minute after a run by hand',
      runs: last(winter('2026-11-24T12:59:30'), lastNight),
      now: winter('2026-11-24T13:00:00'),
      is: 'hourly',
    },
    {
      when: 'the computer slept over five hours',
      runs: last(winter('2026-11-24T12:00:10'), lastNight),
      now: winter('2026-11-24T17:20:00'),
      is: 'hourly',
    },
    {
      when: 'it is a minute before the night',
      runs: last(winter('2026-11-25T03:00:10'), lastNight),
      now: winter('2026-11-25T03:29:59'),
      is: null,
    },
    {
      when: 'it is the time of the night',
      runs: last(winter('2026-11-25T03:00:10'), lastNight),
      now: winter('2026-11-25T03:30:00'),
      is: 'nightly',
    },
    {
      when: 'the night was done',
      runs: last(winter('2026-11-25T03:31:00'), winter('2026-11-25T03:31:00')),
      now: winter('2026-11-25T03:45:00'),
      is: null,
    },
    {
      when: 'the night was slept through',
      runs: last(winter('2026-11-24T23:00:10'), lastNight),
      now: winter('2026-11-25T08:15:00'),
      is: 'nightly',
    },
    {
      when: 'the computer was off for days and starts in the early morning',
      runs: last(winter('2026-11-21T18:00:10'), winter('2026-11-21T03:31:00')),
      now: winter('2026-11-24T01:00:00'),
      is: 'nightly',
    },
    {
      when: 'a night made up for in the evening does not take the place of the next',
      runs: last(winter('2026-11-24T23:50:00'), winter('2026-11-24T23:50:00')),
      now: winter('2026-11-25T03:30:00'),
      is: 'nightly',
    },
    {
      when: 'a night made up for after midnight does not take the place of that of the same day',
      runs: last(winter('2026-11-25T00:10:00'), winter('2026-11-25T00:10:00')),
      now: winter('2026-11-25T03:30:00'),
      is: 'nightly',
    },
    {
      when: 'the clock was set back a day',
      runs: last(winter('2026-11-25T12:00:00'), winter('2026-11-25T03:31:00')),
      now: winter('2026-11-24T12:00:00'),
      is: 'nightly',
    },
    {
      when: 'the clock was set back ten minutes just after a run',
      runs: last(winter('2026-11-24T12:00:10'), lastNight),
      now: winter('2026-11-24T11:50:00'),
      is: 'hourly',
    },
  ])('$when: $is', ({ runs, now, is }) => {
    expect(dueAt(runs, now)).toBe(is)
  })

  test('the next moment is the next whole hour', () => {
    const now = Date.parse('2026-11-24T11:20:30Z')
    expect(nextDue(now)).toBe(Date.parse('2026-11-24T12:00:00Z'))
    expect(nextDue(Date.parse('2026-11-24T12:00:00Z'))).toBe(Date.parse('2026-11-24T13:00:00Z'))
  })
})

/** Minutes of the hour at which an alarm may wake us: on time, late, early, or for another connection. */
const alarms = new Set([0, 1, 29, 30, 31, 59])

/** Wakes from a moment to another and notes what was due; every run takes a minute. */
function simulate(from: string, until: string, nightlyAt: string, isAwake: (moment: number) => boolean) {
  const ran = { hourly: [] as number[], nightly: [] as number[] }
  let runs = last(from, from)
  for (let now = Date.parse(from); now < Date.parse(until); now += 60_000) {
    if (!isAwake(now)) continue
    const kind = due(runs, now, nightlyAt, HOME_ZONE)
    if (kind === null) continue
    const ended = new Date(now + 60_000).toISOString()
    ran[kind].push(now)
    runs = kind === 'nightly' ? last(ended, ended) : last(ended, runs.nightly)
  }
  return ran
}

const onAlarm = (moment: number) => alarms.has(new Date(moment).getUTCMinutes())

const hourFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: HOME_ZONE, hour: '2-digit' })
const hourOf = (moment: number) => Number(hourFormat.format(moment))

describe.each([
  {
    night: 'on which the clock goes forward',
    from: winter('2027-03-26T12:00:00'),
    until: summer('2027-03-30T12:00:00'),
  },
  {
    night: 'on which the clock goes back',
    from: summer('2026-10-23T12:00:00'),
    until: winter('2026-10-27T12:00:00'),
  },
])('over the night $night', ({ from, until }) => {
  test.each(['03:30', '00:00', '23:59'])(
    'the night at %s comes once a day and the hour once an hour',
    (nightlyAt) => {
      const ran = simulate(from, until, nightlyAt, onAlarm)
      expect(ran.nightly).toHaveLength(4)
      const clock = ran.nightly.map((moment) =>
        new Intl.DateTimeFormat('nl-NL', { timeZone: HOME_ZONE, timeStyle: 'short' }).format(moment),
      )
      expect(clock).toEqual([nightlyAt, nightlyAt, nightlyAt, nightlyAt])
      const all = [...ran.hourly, ...ran.nightly].sort((a, b) => a - b)
      const gaps = all.slice(1).map((moment, index) => moment - (all[index] ?? 0))
      expect(Math.max(...gaps)).toBeLessThanOrEqual(HOUR_MS + 60_000)
    },
  )

  test('a computer that sleeps at night catches up in the morning, once', () => {
    const asleep = simulate(from, until, '03:30', (moment) => onAlarm(moment) && hourOf(moment) >= 9)
    expect(asleep.nightly.map(hourOf)).toEqual([9, 9, 9, 9])
  })
})

test('over a year of alarms there are as many nights as days, and never two in one day', () => {
  const ran = simulate(
    winter('2026-01-01T12:00:00'),
    winter('2027-01-01T12:00:00'),
    '03:30',
    (moment) => moment % (4 * HOUR_MS) === 0,
  )
  expect(ran.nightly).toHaveLength(365)
  const days = ran.nightly.map((moment) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: HOME_ZONE, dateStyle: 'short' }).format(moment),
  )
  expect(new Set(days).size).toBe(365)
})
