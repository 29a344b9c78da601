import { problem, type Problem } from '../shared/domain/problem.ts'
import { fail, ok, type Result } from '../shared/domain/result.ts'
import type { Settings } from '../shared/settings/schema.ts'
import { createHttp } from './adapters/http.ts'
import { listAdministrations } from './adapters/moneybird/administration.ts'
import { realClock } from './adapters/node/clock.ts'
import { logFile } from './adapters/node/log-file.ts'
import { lockFolder, type ProcessLock } from './adapters/node/process-lock.ts'
import { requestLog } from './adapters/node/request-log.ts'
import { secretsFile } from './adapters/node/secrets-file.ts'
import { settingsFile, type SettingsFile } from './adapters/node/settings-file.ts'
import { findShopAddress } from './adapters/opencart/find-address.ts'
import type { Connection, Home } from './home.ts'
import { createLimiter } from './sync/limiter.ts'
import type { Progress } from './sync/run.ts'
import { openConnection, type Surroundings } from './wire.ts'

export interface HomeOptions {
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly fetch: typeof fetch
  readonly progress: (connectionId: string, progress: Progress) => void
  /** Requests to Moneybird per five minutes; the demo's own Moneybird allows more. */
  readonly requestLimit?: number
}

/**
 * Opens an installation for use in a terminal: takes the data folder for this process alone, reads the settings, and gives
 * what a shell needs.
 *
 * @returns DATA_LOCKED, SETTINGS_INVALID, DATA_NEWER or DISK_WRITE_FAILED when that cannot be
 */
export async function openHome(options: HomeOptions): Promise<Result<Home, Problem>> {
  const { folder } = options
  const lock = await lockFolder(folder)
  if (!lock.ok) return lock
  const file = settingsFile(folder)
  const loaded = await file.load()
  if (!loaded.ok) {
    await lock.value.release()
    return fail(loaded.problem)
  }
  return ok(await build(options, file, loaded.value, lock.value))
}

async function build(
  options: HomeOptions,
  file: SettingsFile,
  loaded: Settings,
  lock: ProcessLock,
): Promise<Home> {
  const { folder, environment } = options
  const clock = realClock()
  const log = logFile({ folder, now: () => clock.now() })
  let settings = loaded
  let stopping = false
  const throttle = await createLimiter(clock, requestLog(folder), () => stopping, options.requestLimit)
  const http = createHttp(options.fetch)
  const secrets = secretsFile({ folder, environment, single: settings.connections.length <= 1 })
  const around = { ...options, clock, log, secrets, throttle }
  const open = new Map<string, Connection>()

  return {
    folder,
    clock,
    log,
    secrets,
    settings: () => settings,
    async saveSettings(next) {
      const saved = await file.save(next)
      if (saved.ok) settings = saved.value
      return saved
    },
    open: async (id) => {
      const known = open.get(id)
      if (known !== undefined) return ok(known)
      const connection = await openNamed(around, () => settings, id)
      if (connection.ok) open.set(id, connection.value)
      return connection
    },
    forget: (id) => {
      open.delete(id)
    },
    findShop: (access) => findShopAddress({ http, ...access, timeZone: 'Europe/Amsterdam' }),
    administrations: (token) =>
      listAdministrations({
        http,
        baseUrl: settings.endpoints.moneybird,
        token: () => Promise.resolve(token),
        throttle,
        now: () => clock.now(),
        pause: (ms) => clock.sleep(ms),
      }),
    takeRequestCounts: () => throttle.takeCounts(),
    stop: () => {
      stopping = true
      clock.stop()
    },
    async close() {
      await throttle.flush()
      await lock.release()
    },
  }
}

/** A connection by its id, with its settings read anew whenever they are needed. */
async function openNamed(
  around: Surroundings,
  settings: () => Settings,
  id: string,
): Promise<Result<Connection, Problem>> {
  const find = () => settings().connections.find((connection) => connection.id === id)
  const first = find()
  if (first === undefined) return fail(problem('CONNECTION_UNKNOWN', { id }))
  return openConnection(around, settings().endpoints, () => find() ?? first)
}
