import { StoreError } from '../../src/main/ports/store.ts'
import { happen } from './happenings.ts'
import { Broken, checkBooks, checkEntries, checkSettled } from './invariants.ts'
import { startLife, type Life } from './life.ts'
import { startProgram, type Program, type Sabotage } from './program.ts'
import { openWorld, type World, type WorldOptions } from './world.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Lives of the program in a wild world, before it becomes calm. */
const LIVES = 40
/** Alarms that one life hears at most. */
const ALARMS = 4
/** When nothing goes wrong any more, all must be settled by runs at these times after each other, two nights among them. */
const ENOUGH_HOURS = [1, 1, 22, 1, 23]

export interface PlayOptions extends WorldOptions {
  readonly sabotage?: Sabotage
  readonly lives?: number
  /**
   * Nothing happens by chance, and each life ends at this moment of it (from 1; `null` = lives to its end). For playing every
   * moment there is.
   */
  readonly endAt?: readonly (number | null)[]
}

/** How a world ended. */
export interface Played {
  readonly seed: number
  readonly crashes: number
  readonly faults: number
  readonly invoices: number
  readonly requests: number
  /** How many moments each life of `endAt` had. */
  readonly moments: readonly number[]
  /** The promise that was broken; `null` = none. */
  readonly broken: string | null
  readonly story: readonly string[]
}

/** Plays the world of a seed to its end: lives of the program with everything going wrong, then calm until all is settled. */
export async function play(seed: number, options: PlayOptions = {}): Promise<Played> {
  const world = openWorld(seed, options)
  let broken: string | null = null
  try {
    for (const endAt of options.endAt ?? []) await liveOnce(world, endAt)
    const lives = options.endAt === undefined ? (options.lives ?? LIVES) : 0
    for (let i = 0; i < lives; i++) await liveWildly(world, options.sabotage)
    await calmDown(world, options.sabotage)
  } catch (error) {
    if (!(error instanceof Broken))
      world.say(`thrown: ${error instanceof Error ? (error.stack ?? '') : String(error)}`)
    broken = error instanceof Error ? error.message : String(error)
  }
  const { crashes, story, books, faults, arrivals, moments } = world
  const counts = { crashes, faults: faults.count(), invoices: books.invoices.size, requests: arrivals.total }
  return { seed, ...counts, moments, broken, story }
}

/** One life: it hears some alarms, and ends in a crash or is ended by the merchant. */
async function liveWildly(world: World, sabotage?: Sabotage): Promise<void> {
  let program: Program | null = null
  const life = beginLife(world, () => program)
  const living = async (): Promise<void> => {
    program = await startProgram(world, life, sabotage)
    checkEntries(world, program.ports)
    for (let i = 0; i < 1 + world.chance.below(ALARMS); i++) {
      await program.wake()
      checkBooks(world)
      world.time.pass(world.chance.pick([MINUTE_MS, HOUR_MS, HOUR_MS, 9 * HOUR_MS]))
    }
  }
  await untilItEnds(world, life, living())
  end(world, life)
  world.time.pass(world.chance.pick([1000, 1000, MINUTE_MS, HOUR_MS]))
  checkBooks(world)
}

/** One life in which nothing goes wrong but its end. */
async function liveOnce(world: World, endAt: number | null): Promise<void> {
  let moments = 0
  const life = startLife((what, one) => {
    moments += 1
    world.say(what)
    if (moments !== endAt) return
    world.crashes += 1
    world.say(`CRASH at ${what}`)
    one.kill()
  })
  const living = async (): Promise<void> => {
    const program = await startProgram(world, life)
    checkEntries(world, program.ports)
    await program.engine.run('manual')
  }
  await untilItEnds(world, life, living())
  world.moments.push(moments)
  end(world, life)
  world.time.pass(1000)
  checkBooks(world)
}

function beginLife(world: World, program: () => Program | null): Life {
  const { chance, temper } = world
  const life = startLife((what) => {
    if (!world.isWild) return
    if (chance.once(temper.crash)) {
      world.crashes += 1
      world.say(`CRASH at ${what}`)
      life.kill()
    } else if (chance.once(temper.happening)) happen(world, program())
    else world.say(what)
  })
  world.say('the program starts')
  return life
}

/** Waits for a life's work or its end. A full disk at the start is no fault: the merchant is told, and starts again. */
async function untilItEnds(world: World, life: Life, work: Promise<void>): Promise<void> {
  try {
    await Promise.race([work, life.over])
  } catch (error) {
    if (!(error instanceof StoreError) || error.problem.code !== 'DISK_WRITE_FAILED') throw error
    world.say('the disk is full at the start')
  }
}

/** What had not reached the disk is lost. */
function end(world: World, life: Life): void {
  life.kill()
  world.disk.crash()
}

async function calmDown(world: World, sabotage?: Sabotage): Promise<void> {
  world.isWild = false
  world.faults.calm()
  world.disk.isFull = false
  world.say('all is calm from here')
  // What was still under way when everything went quiet is over by now.
  world.time.pass(MINUTE_MS)
  const life = beginLife(world, () => null)
  const program = await startProgram(world, life, sabotage)
  await program.engine.run('manual')
  checkBooks(world)
  for (const hours of ENOUGH_HOURS) {
    world.time.pass(hours * HOUR_MS)
    await program.wake()
  }
  checkBooks(world)
  checkEntries(world, program.ports)
  checkSettled(world, program.ports)
  end(world, life)
}
