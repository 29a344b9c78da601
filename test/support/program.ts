import type { RunKind, RunReport } from '../../src/shared/contract/run.ts'
import type { Entry } from '../../src/shared/domain/entry.ts'
import { ok } from '../../src/shared/domain/result.ts'
import type { BookingSettings } from '../../src/shared/domain/settings.ts'
import { realDisk, type Disk } from '../../src/main/adapters/disk/disk.ts'
import { requestLog } from '../../src/main/adapters/node/request-log.ts'
import { secretNames } from '../../src/main/home.ts'
import type { Clock } from '../../src/main/ports/clock.ts'
import type { Log } from '../../src/main/ports/log.ts'
import type { Ports } from '../../src/main/ports/ports.ts'
import type { Secrets } from '../../src/main/ports/secrets.ts'
import type { Store } from '../../src/main/ports/store.ts'
import { createEngine, type Engine } from '../../src/main/sync/engine.ts'
import { createLimiter, type Limiter } from '../../src/main/sync/limiter.ts'
import type { Progress } from '../../src/main/sync/run.ts'
import { folderOf, openConnection } from '../../src/main/wiring/connection.ts'
import { bookingFor, connectionFor, connectionId } from './connection-settings.ts'
import { freshFolder } from './folders.ts'
import { givingUp, type GivingUp } from './giving-up.ts'
import { startLife } from './mortal.ts'
import { createMoments, momentousDisk, momentousFetch, type Moments } from './moments.ts'
import { moneybirdToken, shopKey, type StandIns } from './stand-ins.ts'
import { openTestStore, stateOf, type StateNow } from './test-store.ts'
import { personalTokens } from './way-in.ts'

export interface ProgramOptions {
  /** Data folder; a new one unless told. */
  readonly folder?: string
  readonly booking?: Partial<BookingSettings>
  readonly disk?: Disk
  /** What stands between the program and the network; Node's fetch unless told. */
  readonly fetch?: typeof fetch
  readonly onProgress?: (step: Progress) => void
  /** Told of every moment (see `Moments`) as it comes by. */
  readonly onMoment?: (what: string) => void
  /** The clock of this computer; that of the world unless told. */
  readonly clock?: Clock
}

interface LogLine {
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  readonly fields: object
}

/** The program under test: the real engine, adapters, limiter and files, which can be killed and started again. */
export interface Program {
  readonly folder: string
  readonly settings: { booking: BookingSettings }
  readonly log: readonly LogLine[]
  readonly progress: readonly Progress[]
  /** One run to its end. Fails the test when the process ends on the way. */
  run(kind: RunKind): Promise<RunReport>
  /** One run to its end, or to that of the process: then `null`. */
  attempt(kind: RunKind): Promise<RunReport | null>
  /** Ends the process as it stands; the next call of anything starts another. `endAt`: when that one ends (see `Moments`). */
  kill(endAt?: number): Promise<void>
  /** Parts of the process that is running, started when there is none. */
  inside(): Promise<{ readonly ports: Ports; readonly engine: Engine; readonly limiter: Limiter }>
  /** What is known of an order; fails the test when that is nothing. */
  entry(orderId: number | string): Promise<Entry>
  state(): Promise<StateNow>
  /** The moments of the process that was started last. */
  readonly moments: Moments
}

interface Alive {
  readonly store: Store
  readonly ports: Ports
  readonly engine: Engine
  readonly limiter: Limiter
  readonly life: ReturnType<typeof startLife>
}

/** Opens a program on the stand-ins, in a folder of its own. */
export async function openProgram(world: StandIns, options: ProgramOptions = {}): Promise<Program> {
  const folder = options.folder ?? (await freshFolder())
  const settings = { booking: { ...bookingFor(world), ...options.booking } }
  const log: LogLine[] = []
  const progress: Progress[] = []
  const impatient = impatientFetch(world, options.fetch)
  let alive: Alive | null = null
  let endAt: number | null = null
  let last: Moments | null = null

  async function start(): Promise<Alive> {
    const life = startLife()
    const moments = createMoments(endAt, life.kill.bind(life), options.onMoment)
    endAt = null
    last = moments
    const disk = momentousDisk(options.disk ?? realDisk, moments, life.isOver)
    const clock = life.guard(options.clock ?? world.clock)
    const limiter = await createLimiter(clock, requestLog(folder, disk), life.isOver)
    let damagedAt: number | null = null
    const { store, ports } = await openPorts(world, settings, {
      folder,
      disk,
      clock,
      life,
      fetch: momentousFetch(impatient.fetch, moments),
      log: collectingLog(log),
      limiter,
      onDamage: (file) => {
        log.push({ level: 'warn', event: 'data-damaged', fields: { file } })
        damagedAt = clock.now()
      },
    })
    const engine = createEngine({
      ports,
      settings: () => settings.booking,
      damagedAt: () => damagedAt,
      progress: (step) => {
        progress.push(step)
        options.onProgress?.(step)
      },
    })
    return { store, ports, engine, limiter, life }
  }

  async function living(): Promise<Alive> {
    if (alive !== null && !alive.life.isOver()) return alive
    await alive?.life.settled()
    await alive?.store.close()
    alive = await start()
    return alive
  }

  async function attempt(kind: RunKind): Promise<RunReport | null> {
    const { engine, life } = await living()
    return Promise.race([engine.run(kind), life.over.then(() => null)])
  }

  return {
    folder,
    settings,
    log,
    progress,
    attempt,
    async run(kind) {
      const report = await attempt(kind)
      if (report === null) throw new Error('The process ended on the way')
      return report
    },
    async kill(nextEndsAt) {
      alive?.life.kill()
      await alive?.life.settled()
      await alive?.store.close()
      endAt = nextEndsAt ?? null
    },
    inside: living,
    async entry(orderId) {
      const entry = (await living()).ports.store.entry(String(orderId))
      if (entry === null) throw new Error(`Nothing is known of order ${orderId}`)
      return entry
    },
    state: async () => stateOf((await living()).ports.store),
    get moments() {
      if (last === null) throw new Error('The program was never started')
      return last
    },
  }
}

/** Waits for nobody who has fallen silent; all others are waited for as the program does. */
function impatientFetch({ moneybird, shop }: StandIns, inner: typeof fetch = fetch): GivingUp {
  const giving = givingUp(inner)
  moneybird.hooks.onSilence = ({ path, query }) => {
    giving.giveUp(new URL(path + query, moneybird.url).href)
  }
  shop.hooks.onSilence = (path) => {
    giving.giveUp(new URL(path, shop.origin).href)
  }
  return giving
}

interface Surroundings {
  readonly folder: string
  readonly disk: Disk
  readonly clock: Clock
  readonly life: ReturnType<typeof startLife>
  readonly fetch: typeof fetch
  readonly log: Log
  readonly limiter: Limiter
  readonly onDamage: (file: string) => void
}

/** The adapters as the program wires them, on a disk of the test's. */
async function openPorts(
  world: StandIns,
  settings: { booking: BookingSettings },
  around: Surroundings,
): Promise<{ store: Store; ports: Ports }> {
  const { folder, disk, clock, life, log, limiter } = around
  const store = await openTestStore({
    folder: folderOf(folder, connectionId),
    now: () => clock.now(),
    onDamage: around.onDamage,
    disk,
  })
  const opened = await openConnection(
    {
      folder,
      fetch: life.guardFetch(around.fetch),
      clock,
      log,
      secrets: fixedSecrets,
      access: personalTokens(fixedSecrets),
      throttle: life.guard(limiter),
      progress: () => undefined,
    },
    { moneybird: world.moneybird.url, vies: world.vies.baseUrl },
    () => connectionFor(world, settings.booking),
    () => Promise.resolve(ok({ store, damagedAt: () => null })),
  )
  if (!opened.ok) throw new Error(`The connection does not open: ${JSON.stringify(opened.problem)}`)
  const { ports } = opened.value
  const guarded = {
    ...ports,
    shop: life.guard(ports.shop),
    bookkeeping: life.guard(ports.bookkeeping),
    vatCheck: life.guard(ports.vatCheck),
    store: life.guard(store, { awaited: true }),
  }
  return { store, ports: guarded }
}

function collectingLog(lines: LogLine[]): Log {
  const at =
    (level: LogLine['level']) =>
    (event: string, fields: object = {}) => {
      lines.push({ level, event, fields })
    }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

const fixed = new Map([
  [secretNames.shopKey(connectionId), shopKey],
  [secretNames.moneybirdToken(connectionId), moneybirdToken],
])

const fixedSecrets: Secrets = {
  get: (name) => Promise.resolve(fixed.get(name) ?? null),
  getFor: (name) => Promise.resolve(fixed.get(name) ?? null),
  setFor: () => Promise.reject(new Error('Secrets do not change here')),
  snapshot: () => Promise.reject(new Error('Secrets do not change here')),
  remove: () => Promise.reject(new Error('Secrets do not change here')),
}
