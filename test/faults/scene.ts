import type { RunKind, RunReport } from '../../src/shared/contract/run.ts'
import { expect } from 'vitest'
import type { BookingSettings } from '../../src/shared/domain/settings.ts'
import { creditsOf, expectNothingTwice } from '../support/books.ts'
import { openProgram, type Program } from '../support/program.ts'
import { HOUR_MS, startStandIns, type StandIns } from '../support/stand-ins.ts'
import { createLine, type Line, type Strike } from './line.ts'

/** The program and its world in the middle of a scene. */
export interface Stage {
  readonly world: StandIns
  readonly program: Program
  readonly line: Line
}

/** Calls that are struck, and how many times in a row: each number is a case. */
type Struck = Readonly<Record<string, readonly number[]>>

/** Reads of Moneybird are tried so often before they count as failed. */
const ATTEMPTS = 3

/** The next request, the next call with its repetitions, and every one of the whole run. */
export const [once, aCall, lasting] = [1, ATTEMPTS, Infinity]

export function each(calls: readonly string[], ...times: readonly number[]): Struck {
  return Object.fromEntries(calls.map((call) => [call, times]))
}

/** A situation in which one run makes calls, and what must have come of it once nothing goes wrong any more. */
export interface Scene {
  readonly title: string
  readonly booking?: Partial<BookingSettings>
  /** What the run is, during which a call is struck. */
  readonly kind: RunKind
  readonly moneybird: Struck
  readonly shop: Struck
  /** Orders of `shopOrder` of which nothing may ever be there twice. */
  readonly orders: readonly number[]
  /** What comes before that run. */
  prepare(stage: Stage): Promise<void>
  expectSettled(stage: Stage): Promise<void>
}

interface Played {
  readonly runs: number
  readonly calls: ReturnType<Line['takeCalls']>
  readonly requests: StandIns['moneybird']['requests']
  /** Data folder, there until the test ends. */
  readonly folder: string
}

/** After a fault is over: an hour, another, a night, and two hours more. */
const later: readonly RunKind[] = ['hourly', 'hourly', 'nightly', 'hourly', 'hourly']

/**
 * Plays a scene with a fault, or without.
 * @returns how many runs after the struck one it took to settle, the calls of that one, and what all left behind
 */
export async function play(scene: Scene, strike: Strike | null): Promise<Played> {
  const world = await startStandIns()
  const line = createLine(world)
  try {
    const program = await openProgram(world, { fetch: line.fetch, booking: scene.booking ?? {} })
    const stage = { world, program, line }
    await scene.prepare(stage)
    line.takeCalls()
    line.strike(strike)
    const report = await program.run(scene.kind)
    if (strike !== null) expect(line.hits(), 'requests that were struck').toBeGreaterThan(0)
    line.strike(null)
    const calls = line.takeCalls()
    await expectSound(scene, stage, report)
    const runs = await settle(scene, stage)
    await program.kill()
    return { runs, calls, requests: world.moneybird.requests, folder: program.folder }
  } finally {
    await world.close()
  }
}

/** What holds after every run: nothing is there twice, nothing got lost, and what is not done yet says why. */
async function expectSound({ orders }: Scene, { world, program }: Stage, report: RunReport): Promise<void> {
  expectNothingTwice(world, orders)
  for (const order of orders) expect(creditsOf(world, order).length, `credits of ${order}`).toBeLessThan(2)
  const { store } = (await program.inside()).ports
  for (const { order_id: id } of world.shop.data.orders()) {
    const entry = store.entry(id)
    const isWhole = entry !== null && (entry.state === 'done' || entry.problem !== null)
    expect(isWhole || report.problem !== null, `order ${id} is lost or stands still without a word`).toBe(
      true,
    )
  }
}

/** Runs until everything is as it must be in the end; fails when the runs are used up. */
async function settle(scene: Scene, stage: Stage): Promise<number> {
  for (const [index, kind] of later.entries()) {
    stage.world.clock.advance(HOUR_MS)
    await expectSound(scene, stage, await stage.program.run(kind))
    if (index === later.length - 1) break
    try {
      await scene.expectSettled(stage)
      return index + 1
    } catch {
      // Another run may do.
    }
  }
  await scene.expectSettled(stage)
  return later.length
}
