import { chance, type Chance } from '../simulation/chance.ts'
import { killOrder, status } from './orders.ts'
import { startStandIns, type StandIns } from '../support/stand-ins.ts'
import { checkBooks, checkDone, checkKnown, isSettled } from './checks.ts'
import { makePlace, type Place } from './place.ts'
import { killAt, startVictim, type Moment } from './victim.ts'

/** What was done and seen. */
export interface Tally {
  /** Processes killed, by what was aimed at. */
  readonly kills: Readonly<Record<Moment['kind'], number>>
  /** Processes that ended well before their moment came. */
  readonly ended: number
  readonly orders: number
  /** Requests that Moneybird received. */
  readonly requests: number
  /** Runs without a kill until all was settled. */
  readonly lastRuns: number
}

/** Once in so many kills one waits for the settle time, which takes a minute. */
const ASKING = 20

/** When nobody kills it any more, this many runs must be enough. */
const ENOUGH_RUNS = 4

/**
 * Starts the real program again and again on the same files and kills it at random moments, while orders come in. After each end
 * the books and the files are checked; at last it may finish its work. Throws when a promise was broken.
 *
 * @param say told of every end
 */
export async function killAgainAndAgain(
  times: number,
  seed: number,
  say: (line: string) => void = () => undefined,
): Promise<Tally> {
  const world = await startStandIns({ now: 'real', rateLimit: null })
  const place = await makePlace(world)
  const luck = chance(seed)
  const kills: Record<Moment['kind'], number> = { time: 0, write: 0, request: 0, file: 0, asking: 0 }
  let killed = 0
  let ended = 0
  try {
    while (killed < times) {
      placeOrders(world, luck)
      await place.forgetRequests()
      const moment = killed % ASKING === ASKING / 2 ? asking(luck) : pickMoment(luck)
      const command = pickCommand(luck)
      const code = await killAt(world, place.folder, startVictim(place.folder, command), moment)
      say(`${killed + 1}: ${command.join(' ')}, ${JSON.stringify(moment)}: ${code ?? 'killed'}`)
      if (code === null) {
        killed += 1
        kills[moment.kind] += 1
      } else if (code === 0) ended += 1
      else throw new Error(`The program ended by itself with ${code}`)
      checkBooks(world)
      checkKnown(world, await place.look())
    }
    const lastRuns = await finish(world, place)
    const { length: orders } = world.shop.data.orders()
    return { kills, ended, orders, requests: world.moneybird.requests.length, lastRuns }
  } finally {
    await place.remove()
    await world.close()
  }
}

/** Lets the program finish its work. @returns how many runs it took */
async function finish(world: StandIns, place: Place): Promise<number> {
  payAll(world)
  for (let run = 1; run <= ENOUGH_RUNS; run++) {
    await place.forgetRequests()
    const code = await startVictim(place.folder, ['sync']).ended
    if (code !== 0) throw new Error(`The last runs: run ${run} ended with ${String(code)}`)
    checkBooks(world)
    if (isSettled(world, await place.look())) {
      checkDone(world, await place.look())
      const leftovers = await place.leftovers()
      if (leftovers.length > 0) throw new Error(`Left behind: ${leftovers.join(', ')}`)
      return run
    }
  }
  throw new Error(`Not settled after ${ENOUGH_RUNS} runs`)
}

/** One to three orders, one in four to be paid later; a customer orders more than once. */
function placeOrders(world: StandIns, luck: Chance): void {
  payAll(world)
  const first = 1001 + world.shop.data.orders().length
  for (let id = first; id <= first + luck.below(3); id++) {
    const statusId = luck.once(4) ? status.unpaid : status.paid
    world.shop.data.addOrder(killOrder(id, `klant${id % 40}@example.nl`, statusId))
  }
}

function payAll({ shop }: StandIns): void {
  for (const { order_id: id, order_status_id: now } of shop.data.orders()) {
    if (now === status.unpaid) shop.data.setStatus(id, status.paid)
  }
}

function pickCommand(luck: Chance): string[] {
  return luck.pick([['sync'], ['sync'], ['sync'], ['watch'], ['serve', '--no-open']])
}

const asking = (luck: Chance): Moment => ({ kind: 'asking', count: 1 + luck.below(4) })

function pickMoment(luck: Chance): Moment {
  const kind = luck.pick(['time', 'write', 'write', 'request', 'request', 'file', 'file'] as const)
  if (kind === 'time') return { kind, ms: 50 + luck.below(1_500) }
  if (kind === 'request') return { kind, ms: luck.below(250) }
  return { kind, count: 1 + luck.below(kind === 'write' ? 6 : 60) }
}
