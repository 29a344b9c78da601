import { play, type Played } from './play.ts'

/** What came of ending the program everywhere. */
export interface Everywhere {
  readonly worlds: number
  readonly crashes: number
  readonly broken: readonly Played[]
}

/** The world in which it is played: it has both paid and unpaid orders, and a customer who orders twice. */
const WORLD = 6

const still = { rarity: 1_000_000_000, temper: { jumps: false } }

/**
 * Ends the program at every moment of its first run, or at every pair of moments of its first and second. Nothing else goes
 * wrong; which of the disk's unfinished changes are lost differs from one end to the next.
 */
export async function endEverywhere(orders: number, pairs: boolean): Promise<Everywhere> {
  const broken: Played[] = []
  const count = { worlds: 0, crashes: 0 }
  const one = async (endAt: readonly (number | null)[]): Promise<Played> => {
    const played = await play(WORLD, { ...still, orders, endAt, diskSeed: count.worlds })
    count.worlds += 1
    count.crashes += played.crashes
    if (played.broken !== null) broken.push(played)
    return played
  }
  const [all = 0] = (await one([null])).moments
  for (let first = 1; first <= all; first++) {
    if (pairs) await endTwice(first, one)
    else await one([first])
  }
  return { ...count, broken }
}

async function endTwice(
  first: number,
  one: (endAt: readonly (number | null)[]) => Promise<Played>,
): Promise<void> {
  const { moments } = await one([first, null])
  const [, all = 0] = moments
  for (let second = 1; second <= all; second++) await one([first, second])
}
