import { join } from 'node:path'
import { problem, type Problem } from '../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../shared/domain/result.ts'
import type { ConnectionSettings, Endpoints } from '../../shared/settings/schema.ts'
import { createHttp } from '../adapters/http.ts'
import { createMoneybird } from '../adapters/moneybird/client.ts'
import { digest } from '../adapters/node/digest.ts'
import { createOpenCartShop } from '../adapters/opencart/client.ts'
import { createVies } from '../adapters/vies/vies.ts'
import { secretNames, type Connection } from '../home.ts'
import type { Clock } from '../ports/clock.ts'
import { gated } from '../licence/gate.ts'
import type { Licensing } from '../ports/licensing.ts'
import { logOf, type Log } from '../ports/log.ts'
import type { WayIn } from '../ports/moneybird-access.ts'
import type { Ports } from '../ports/ports.ts'
import type { Secrets } from '../ports/secrets.ts'
import { StoreError, type Store } from '../ports/store.ts'
import type { Throttle } from '../ports/throttle.ts'
import { createEngine, type Engine } from '../sync/engine.ts'
import { interruptible, type Interruptible } from '../sync/interruptible.ts'
import { openStore } from './store.ts'
import type { Progress } from '../sync/run.ts'

/** What all connections of an installation share. */
export interface Surroundings {
  /** Data folder of the installation. */
  readonly folder: string
  /** Node's fetch, or Electron's with the system's proxy and certificates. */
  readonly fetch: typeof fetch
  readonly clock: Clock
  readonly log: Log
  readonly secrets: Secrets
  /** The way in to Moneybird of a connection: one object each. */
  readonly access: (connectionId: string) => WayIn
  /** One for all connections: Moneybird's limit is per network address. */
  readonly throttle: Throttle
  readonly progress: (connectionId: string, progress: Progress) => void
  /** See the engine's; absent = yes. */
  readonly mayAdopt?: (connectionId: string) => boolean
  /** Absent or `null` = no licence is asked for. */
  readonly licensing?: Licensing | null
}

/** The data of a connection: one object per folder, however often the connection is opened. */
export interface ConnectionData {
  readonly store: Store
  /** When they were found damaged (ms); `null` = all is well. */
  readonly damagedAt: () => number | null
}

/** What must be there before a connection can be opened. */
interface ConnectionAccess {
  readonly address: string
  readonly administrationId: string
  readonly apiKey: string
  readonly licenceKey: string
}

/**
 * Puts one connection together: the only place that knows which adapter serves which port, for every way of starting.
 *
 * @param data the connection's data when they are open already
 * @returns the connection, or why its data cannot be opened or something of it is not connected yet
 */
export async function openConnection(
  around: Surroundings,
  endpoints: Endpoints,
  settings: () => ConnectionSettings,
  data: (id: string) => Promise<Result<ConnectionData, Problem>> = (id) => openData(around, id),
): Promise<Result<Connection, Problem>> {
  const { id } = settings()
  const access = await accessOf(around.secrets, settings())
  if (!access.ok) return access
  // Rejects when what is kept belongs elsewhere; that there is nothing is told when it is needed.
  await around.access(id).token()
  const opened = await data(id)
  if (!opened.ok) return opened
  const throttle = interruptible(around.throttle)
  const { address, licenceKey } = access.value
  const writeRefusal = around.licensing?.refusals(licenceKey, address) ?? (() => null)
  const plain = portsOf({ ...around, throttle }, endpoints, settings(), access.value, opened.value.store)
  const ports = { ...plain, bookkeeping: gated(plain.bookkeeping, writeRefusal) }
  const engine = createEngine({
    ports,
    settings: () => settings().booking,
    damagedAt: opened.value.damagedAt,
    writeRefusal,
    mayAdopt: () => around.mayAdopt?.(id) !== false,
    progress: (progress) => {
      around.progress(id, progress)
    },
  })
  return ok({ id, settings, ports, ...endable(engine, throttle, around.clock) })
}

/** An engine whose run can be ended, and that runs no more once it is closed. */
function endable(
  engine: Engine,
  throttle: Interruptible,
  clock: Clock,
): Pick<Connection, 'engine' | 'interrupt' | 'close'> {
  let isClosed = false
  const end = async (): Promise<void> => {
    throttle.hold()
    // Joins the run that is under way; its report is for who started it.
    if (engine.isRunning()) await engine.run('manual').catch(() => undefined)
  }
  const now = () => new Date(clock.now()).toISOString()
  return {
    engine: {
      ...engine,
      run: (kind) =>
        isClosed
          ? Promise.resolve({ kind, startedAt: now(), endedAt: now(), orders: {}, problem: null })
          : engine.run(kind),
    },
    async interrupt() {
      await end()
      if (!isClosed) throttle.release()
    },
    close() {
      isClosed = true
      return end()
    },
  }
}

async function accessOf(
  secrets: Secrets,
  settings: ConnectionSettings,
): Promise<Result<ConnectionAccess, Problem>> {
  const { id, shop, moneybird } = settings
  if (shop.address === '') return fail(problem('SETTINGS_INCOMPLETE', { missing: 'shop' }))
  if (moneybird.administrationId === '') return fail(problem('SETTINGS_INCOMPLETE', { missing: 'moneybird' }))
  const apiKey = await secrets.getFor(secretNames.shopKey(id), shop.address)
  if (apiKey === null) return fail(problem('SECRET_MISSING', { name: secretNames.shopKey(id) }))
  const licenceKey = (await secrets.getFor(secretNames.licenceKey(id), shop.address)) ?? ''
  return ok({ address: shop.address, administrationId: moneybird.administrationId, apiKey, licenceKey })
}

function portsOf(
  around: Surroundings,
  endpoints: Endpoints,
  { id, booking }: ConnectionSettings,
  access: ConnectionAccess,
  store: Store,
): Ports {
  const { clock, log, throttle } = around
  const { address, apiKey, licenceKey, administrationId } = access
  const http = createHttp(around.fetch)
  return {
    shop: createOpenCartShop({ http, address, apiKey, licenceKey, timeZone: booking.timeZone }),
    bookkeeping: createMoneybird({
      http,
      baseUrl: endpoints.moneybird,
      administrationId,
      ...around.access(id),
      throttle,
      now: () => clock.now(),
      pause: (ms) => clock.sleep(ms),
    }),
    vatCheck: createVies({ http, baseUrl: endpoints.vies }),
    store,
    clock,
    log: logOf(log, id),
    digest,
  }
}

/** Folder of a connection's data. */
export function folderOf(folder: string, id: string): string {
  return join(folder, 'connections', id)
}

/** Opens the data of a connection. Problems: those of `StoreError`. */
export async function openData(
  around: Pick<Surroundings, 'folder' | 'clock' | 'log'>,
  id: string,
): Promise<Result<ConnectionData, Problem>> {
  let damagedAt: number | null = null
  try {
    const store = await openStore({
      folder: folderOf(around.folder, id),
      now: () => around.clock.now(),
      onDamage: (file) => {
        logOf(around.log, id).warn('data-damaged', { file })
        damagedAt = around.clock.now()
      },
    })
    return ok({ store, damagedAt: () => damagedAt })
  } catch (error) {
    if (error instanceof StoreError) return fail(error.problem)
    throw error
  }
}
