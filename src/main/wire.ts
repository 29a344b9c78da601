import { join } from 'node:path'
import { problem, type Problem } from '../shared/domain/problem.ts'
import { fail, ok, type Result } from '../shared/domain/result.ts'
import type { ConnectionSettings, Endpoints } from '../shared/settings/schema.ts'
import { createHttp } from './adapters/http.ts'
import { openStore } from './adapters/lowdb/store.ts'
import { createMoneybird } from './adapters/moneybird/client.ts'
import { digest } from './adapters/node/digest.ts'
import { createOpenCartShop } from './adapters/opencart/client.ts'
import { createVies } from './adapters/vies/vies.ts'
import { secretNames, type Connection } from './home.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import type { Ports } from './ports/ports.ts'
import type { Secrets } from './ports/secrets.ts'
import { StoreError, type Store } from './ports/store.ts'
import type { Throttle } from './ports/throttle.ts'
import { createEngine } from './sync/engine.ts'
import type { Progress } from './sync/run.ts'

/** What all connections of an installation share. */
export interface Surroundings {
  /** Data folder of the installation. */
  readonly folder: string
  /** Node's fetch, or Electron's with the system's proxy and certificates. */
  readonly fetch: typeof fetch
  readonly clock: Clock
  readonly log: Log
  readonly secrets: Secrets
  /** One for all connections: Moneybird's limit is per network address. */
  readonly throttle: Throttle
  readonly progress: (connectionId: string, progress: Progress) => void
}

/**
 * Puts one connection together: the only place that knows which adapter serves which port, for every way of starting.
 *
 * @returns the connection, or why its data cannot be opened or something of it is not connected yet
 */
export async function openConnection(
  around: Surroundings,
  endpoints: Endpoints,
  settings: () => ConnectionSettings,
): Promise<Result<Connection, Problem>> {
  const { id, shop, moneybird, booking } = settings()
  if (shop.address === '') return fail(problem('SETTINGS_INCOMPLETE', { missing: 'shop' }))
  if (moneybird.administrationId === '') return fail(problem('SETTINGS_INCOMPLETE', { missing: 'moneybird' }))
  const { secrets, clock, log } = around
  const apiKey = await secrets.get(secretNames.shopKey(id))
  if (apiKey === null) return fail(problem('SECRET_MISSING', { name: secretNames.shopKey(id) }))
  let damagedAt: number | null = null
  const store = await openData(around, id, () => {
    damagedAt = clock.now()
  })
  if (!store.ok) return store
  const http = createHttp(around.fetch)
  const ports: Ports = {
    shop: createOpenCartShop({
      http,
      address: shop.address,
      apiKey,
      licenceKey: (await secrets.get(secretNames.licenceKey(id))) ?? '',
      timeZone: booking.timeZone,
    }),
    bookkeeping: createMoneybird({
      http,
      baseUrl: endpoints.moneybird,
      administrationId: moneybird.administrationId,
      token: () => secrets.get(secretNames.moneybirdToken(id)),
      throttle: around.throttle,
      now: () => clock.now(),
      pause: (ms) => clock.sleep(ms),
    }),
    vatCheck: createVies({ http, baseUrl: endpoints.vies }),
    store: store.value,
    clock,
    log,
    digest,
  }
  const engine = createEngine({
    ports,
    settings: () => settings().booking,
    damagedAt: () => damagedAt,
    progress: (progress) => {
      around.progress(id, progress)
    },
  })
  return ok({ id, settings, ports, engine })
}

async function openData(
  around: Surroundings,
  id: string,
  onDamage: () => void,
): Promise<Result<Store, Problem>> {
  try {
    const store = await openStore({
      folder: join(around.folder, 'connections', id),
      now: () => around.clock.now(),
      onDamage: (file) => {
        around.log.warn('data-damaged', { file })
        onDamage()
      },
    })
    return ok(store)
  } catch (error) {
    if (error instanceof StoreError) return fail(error.problem)
    throw error
  }
}
