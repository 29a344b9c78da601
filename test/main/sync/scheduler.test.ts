import type { RunReport } from '../../../src/shared/contract/run.ts'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Alarm } from '../../../src/main/ports/alarm.ts'
import { startScheduler, type Scheduled } from '../../../src/main/sync/scheduler.ts'
import { expectAllDone } from '../../support/books.ts'
import { shopOrder } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { DAY_MS, HOUR_MS, standIns, type StandIns } from '../../support/stand-ins.ts'

/** An alarm clock that rings when the test says so. */
function handAlarm() {
  const started: { times: readonly string[]; zone: string }[] = []
  let ring: (() => void) | null = null
  const alarm: Alarm = {
    start(times, zone, wake) {
      started.push({ times, zone })
      ring = wake
      return () => {
        ring = null
      }
    },
  }
  return { alarm, started, ring: () => ring?.(), isOn: () => ring !== null }
}

interface Scene {
  readonly world: StandIns
  readonly program: Program
  readonly clock: ReturnType<typeof handAlarm>
  readonly reports: string[]
  readonly scheduler: ReturnType<typeof startScheduler>
}

async function scene(changes: Partial<Scheduled> = {}): Promise<Scene> {
  const world = await standIns()
  const program = await openProgram(world)
  const { engine, ports } = await program.inside()
  const clock = handAlarm()
  const reports: string[] = []
  const one = { id: 'winkel', engine, store: ports.store, nightlyAt: '03:30', hourly: true, ...changes }
  const scheduler = startScheduler(
    clock.alarm,
    ports,
    () => [one],
    (id, report: RunReport) => reports.push(`${id} ${report.kind}`),
  )
  onTestFinished(() => {
    scheduler.stop()
  })
  return { world, program, clock, reports, scheduler }
}

describe('the scheduler', () => {
  test('sets the alarm for the nights of its connections, in Dutch time', async () => {
    const { clock, scheduler } = await scene({ nightlyAt: '04:15' })
    expect(clock.started).toEqual([{ times: ['04:15'], zone: 'Europe/Amsterdam' }])
    scheduler.stop()
    expect(clock.isOn()).toBe(false)
  })

  test('runs at once what was missed, then nothing until an hour begins', async () => {
    const { world, program, clock, reports, scheduler } = await scene()
    world.shop.data.addOrder(shopOrder(1001))
    await scheduler.wake()
    expect(reports).toEqual(['winkel nightly'])
    await expectAllDone(world, program, [1001])
    for (let ring = 0; ring < 5; ring++) {
      world.clock.advance(600_000)
      clock.ring()
      await scheduler.wake()
    }
    expect(reports, 'not within the hour').toHaveLength(1)
    world.clock.advance(600_000)
    clock.ring()
    await scheduler.wake()
    expect(reports).toEqual(['winkel nightly', 'winkel hourly'])
  })

  test('an alarm that rings during a run starts no second one', async () => {
    const { world, clock, reports, scheduler } = await scene()
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.hooks.onApplied = () => {
      for (let ring = 0; ring < 3; ring++) clock.ring()
    }
    await scheduler.wake()
    await scheduler.wake()
    expect(reports).toEqual(['winkel nightly'])
    expect(world.moneybird.counts.writes).toMatchObject({ invoicesCreated: 1, sendRequests: 1, payments: 1 })
  })

  test('after days of sleep it makes up for one night, not for each', async () => {
    const { world, clock, reports, scheduler } = await scene()
    await scheduler.wake()
    world.clock.advance(5 * DAY_MS + HOUR_MS)
    for (let ring = 0; ring < 10; ring++) clock.ring()
    await scheduler.wake()
    await scheduler.wake()
    expect(reports).toEqual(['winkel nightly', 'winkel nightly'])
  })

  test('without hourly runs only the night runs', async () => {
    const { world, reports, scheduler } = await scene({ hourly: false })
    await scheduler.wake()
    for (let hour = 0; hour < 24; hour++) {
      world.clock.advance(HOUR_MS)
      await scheduler.wake()
    }
    expect(reports).toEqual(['winkel nightly', 'winkel nightly'])
  })

  test('a night in which Moneybird was down is made up for the next hour', async () => {
    const { world, reports, scheduler } = await scene()
    await scheduler.wake()
    world.clock.advance(DAY_MS)
    world.moneybird.faults.add({ kind: 'reset', request: '*' })
    await scheduler.wake()
    world.moneybird.faults.clear()
    world.clock.advance(HOUR_MS)
    await scheduler.wake()
    world.clock.advance(HOUR_MS)
    await scheduler.wake()
    expect(reports).toEqual(['winkel nightly', 'winkel nightly', 'winkel nightly', 'winkel hourly'])
  })

  test('a run that fails with a fault of ours is noted and stops no later one', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    const { engine, ports } = await program.inside()
    let fails = true
    const failing = {
      ...engine,
      run: (kind: Parameters<typeof engine.run>[0]) =>
        fails ? Promise.reject(new TypeError('Jansen')) : engine.run(kind),
    }
    const reports: string[] = []
    const scheduled = { engine: failing, store: ports.store, nightlyAt: '03:30', hourly: true }
    const scheduler = startScheduler(
      handAlarm().alarm,
      ports,
      () => [{ ...scheduled, id: 'een' }],
      (id) => reports.push(id),
    )
    await scheduler.wake()
    expect(program.log).toContainEqual({
      level: 'error',
      event: 'scheduler-fault',
      fields: { connection: 'winkel', detail: 'TypeError' },
    })
    fails = false
    await scheduler.wake()
    expect(reports).toEqual(['een'])
  })

  test('a fault in one connection does not keep the next from running', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    const { engine, ports } = await program.inside()
    const broken = { ...engine, run: () => Promise.reject(new TypeError('boem')) }
    const common = { store: ports.store, nightlyAt: '03:30', hourly: true }
    const reports: string[] = []
    const scheduler = startScheduler(
      handAlarm().alarm,
      ports,
      () => [
        { ...common, id: 'een', engine: broken },
        { ...common, id: 'twee', engine },
      ],
      (id) => reports.push(id),
    )
    await scheduler.wake()
    expect(reports).toEqual(['twee'])
  })
})
