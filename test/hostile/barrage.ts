import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect } from 'vitest'
import { chance, type Chance } from '../simulation/chance.ts'

/** So many replies each parser gets in the process itself. */
const REPLIES = Number(process.env.REPLIES ?? 3_000)

/** What may stay in memory after them (bytes): caches of the engine, never what was read. */
const MAY_STAY = 8 * 1024 * 1024

/** Longer (ms of the processor) no reply may take: most take less than one, so that this is no question of the machine. */
const MAY_TAKE = 2000

/** So many more come over real HTTP. */
export const OVER_HTTP = 400

/** Makes a reply, has it read and gives a word for what came of it; throws when that is neither right nor a failure that says so. */
type Shoot = (chance: Chance) => Promise<string> | string

/** Shoots so often, and says what came of it. */
export async function barrage(name: string, shoot: Shoot, replies = REPLIES): Promise<void> {
  const ends = new Map<string, number>()
  const before = heap()
  for (let number = 1; number <= replies; number++) {
    const end = await shot(name, number, shoot)
    ends.set(end, (ends.get(end) ?? 0) + 1)
  }
  const grown = heap() - before
  const counts = [...ends].sort(([a], [b]) => a.localeCompare(b)).map(([end, count]) => `${end} ${count}`)
  process.stdout.write(
    `hostile replies, ${name}: ${replies} (${counts.join(', ')}), heap ${(grown / 1024 / 1024).toFixed(1)} MB more\n`,
  )
  expect(grown, 'bytes that stayed').toBeLessThan(MAY_STAY)
  expect(Object.keys(Object.prototype), 'names that every object has').toEqual([])
}

/** One reply, by its number: it alone can be played again. */
async function shot(name: string, number: number, shoot: Shoot): Promise<string> {
  const before = process.cpuUsage()
  try {
    const end = await shoot(chance(number))
    const { user, system } = process.cpuUsage(before)
    must((user + system) / 1000 < MAY_TAKE, `took ${(user + system) / 1000} ms of the processor`)
    return end
  } catch (error) {
    throw new Error(`${name}, reply ${number}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

/** `expect` is too slow for what is asked this often. */
export function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what)
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes in use after a collection. */
function heap(): number {
  collect()
  return process.memoryUsage().heapUsed
}
