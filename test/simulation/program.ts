import { openDocuments } from '../../src/main/adapters/lowdb/documents.ts'
import { digest } from '../../src/main/adapters/node/digest.ts'
import { requestLog } from '../../src/main/adapters/node/request-log.ts'
import type { Log } from '../../src/main/ports/log.ts'
import type { Ports } from '../../src/main/ports/ports.ts'
import type { Store } from '../../src/main/ports/store.ts'
import { createEngine, type Engine } from '../../src/main/sync/engine.ts'
import { createLimiter } from '../../src/main/sync/limiter.ts'
import { startScheduler } from '../../src/main/sync/scheduler.ts'
import type { Life } from './life.ts'
import { simulatedMoneybird } from './moneybird.ts'
import { simulatedNetwork } from './network.ts'
import { simulatedShop } from './shop.ts'
import type { World } from './world.ts'

const folder = '/data'

/** The program as it runs in one life: the real engine, store, limiter and scheduler. */
export interface Program {
  readonly life: Life
  readonly ports: Ports
  readonly engine: Engine
  /** Looks what is due and runs it, as the alarm clock does. */
  wake(): Promise<void>
}

/** How a program is put together otherwise, for controls that must fail. */
export interface Sabotage {
  readonly bookkeeping?: (
    real: Ports['bookkeeping'],
    ports: Pick<Ports, 'store' | 'clock'>,
  ) => Ports['bookkeeping']
  /** How many times too fast the program's measure of time goes: a settle time that is none. */
  readonly haste?: number
}

/** Starts the program. Never resolves when its life ends meanwhile. Rejects when its data cannot be read. */
export async function startProgram(world: World, life: Life, sabotage: Sabotage = {}): Promise<Program> {
  const disk = world.disk.forLife((what) => life.pass(what))
  const trueClock = world.time.clockFor((what) => life.pass(what))
  const { haste = 1 } = sabotage
  const clock = { ...trueClock, uptime: () => trueClock.uptime() * haste }
  let damagedAt: number | null = null
  const documents = await openDocuments({
    folder,
    disk,
    onDamage: (file) => {
      world.say(`DAMAGED: ${file}`)
      damagedAt = clock.now()
    },
  })
  const store: Store = {
    ...world.records.forLife(
      (what) => life.pass(what),
      () => world.disk.isFull,
    ),
    ...documents,
    copyToday: () => Promise.resolve(),
    reset: () => Promise.reject(new Error('Nobody starts over here')),
    close: () => Promise.resolve(),
  }
  const throttle = await createLimiter(clock, requestLog(folder, disk), life.isOver)
  const pass = (what: string) => life.pass(what)
  const network = simulatedNetwork({ ...world, throttle, pass })
  const bookkeeping = simulatedMoneybird(world.books, network, { lists: () => world.lag }, world.time.now)
  const ports: Ports = {
    shop: simulatedShop(world.shop, { ...world, pass }),
    bookkeeping: sabotage.bookkeeping?.(bookkeeping, { store, clock }) ?? bookkeeping,
    vatCheck: { check: () => Promise.reject(new Error('No order here has a VAT number')) },
    store,
    clock,
    log: silent,
    digest,
  }
  const engine = createEngine({
    ports,
    settings: () => world.settings,
    progress: () => undefined,
    damagedAt: () => damagedAt,
  })
  const connection = { id: 'winkel', engine, store, nightlyAt: '03:00', hourly: true }
  const scheduler = startScheduler(
    { start: () => () => undefined },
    { clock, log: silent },
    () => [connection],
    () => undefined,
  )
  return { life, ports, engine, wake: () => scheduler.wake() }
}

const faults: string[] = []

/** Faults of ours that the engine or the scheduler caught; each is a failure of the simulation. */
export function takeProgramFaults(): readonly string[] {
  return faults.splice(0)
}

const silent: Log = {
  info: () => undefined,
  warn: () => undefined,
  error(event, fields) {
    faults.push(`${event} ${JSON.stringify(fields ?? {})}`)
  },
}
