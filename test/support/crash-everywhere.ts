import type { RunKind } from '../../src/shared/contract/run.ts'
import { expect } from 'vitest'
import { openProgram, type Program, type ProgramOptions } from './program.ts'
import { startStandIns, type StandIns } from './stand-ins.ts'

/** A stretch of the program's life in which it is ended at every moment once. */
export interface CrashStory {
  readonly options?: Omit<ProgramOptions, 'folder'>
  /** What went before; nothing ends in it. */
  before(world: StandIns, program: Program): Promise<void>
  /** The run in which the process ends. */
  readonly run: RunKind
  /** What happens after the end, and what must hold then. */
  after(world: StandIns, program: Program): Promise<void>
}

/**
 * Plays a story once for every moment of its run: the process ends there, is started again, and everything must come right.
 *
 * @returns at how many moments it ended
 */
export async function crashEverywhere(story: CrashStory): Promise<number> {
  const names = await play(story, null)
  const moments = names.map((_, index) => index + 1).filter((moment) => isDistinct(names, moment))
  for (const moment of moments) await play(story, moment)
  return moments.length
}

/** Nothing changed, here or in Moneybird, since the moment before: the answer to a read, or what follows an answer at once. */
function isDistinct(names: readonly string[], moment: number): boolean {
  const [before = '', name = ''] = names.slice(Math.max(0, moment - 2), moment)
  return !name.startsWith('after GET') && !(name.startsWith('write') && before.startsWith('after'))
}

async function play(story: CrashStory, endAt: number | null): Promise<readonly string[]> {
  const world = await startStandIns()
  let where = 'no crash'
  try {
    const program = await openProgram(world, story.options)
    await story.before(world, program)
    await program.kill(endAt ?? undefined)
    const report = await program.attempt(story.run)
    const names = [...program.moments.names]
    if (endAt !== null) {
      expect(report, `the process ended at moment ${endAt}`).toBeNull()
      where = `moment ${endAt}, ${names.at(-1) ?? ''}`
    }
    await story.after(world, program)
    await program.kill()
    return names
  } catch (error) {
    if (error instanceof Error) error.message = `crash at ${where}: ${error.message}`
    throw error
  } finally {
    await world.close()
  }
}
