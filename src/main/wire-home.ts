import { rm } from 'node:fs/promises'
import { problem, type Problem } from '../shared/domain/problem.ts'
import { fail, ok, type Result } from '../shared/domain/result.ts'
import type { Settings } from '../shared/settings/schema.ts'
import { cronAlarm } from './adapters/cron/alarm.ts'
import { createHttp } from './adapters/http.ts'
import { listAdministrations } from './adapters/moneybird/administration.ts'
import { appStateFile } from './adapters/node/app-state-file.ts'
import { realClock } from './adapters/node/clock.ts'
import { logFile } from './adapters/node/log-file.ts'
import { logTail } from './adapters/node/log-tail.ts'
import { lockFolder, type ProcessLock } from './adapters/node/process-lock.ts'
import { requestLog } from './adapters/node/request-log.ts'
import { secretsFile } from './adapters/node/secrets-file.ts'
import { settingsFile, type SettingsFile } from './adapters/node/settings-file.ts'
import { findShopAddress } from './adapters/opencart/find-address.ts'
import { secretNames, type Home, type HomeListener } from './home.ts'
import type { Alarm } from './ports/alarm.ts'
import type { AppState } from './ports/app-state.ts'
import type { Secrets } from './ports/secrets.ts'
import { StoreError } from './ports/store.ts'
import { createLimiter } from './sync/limiter.ts'
import { openConnections, type Connections } from './wire-connections.ts'
import { folderOf, type Surroundings } from './wire.ts'

export interface HomeOptions {
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly fetch: typeof fetch
  /** Requests to Moneybird per five minutes; the demo's own Moneybird allows more. */
  readonly requestLimit?: number
  /** Where the settings are kept; `settings.json` in the data folder unless told. */
  readonly settings?: SettingsFile
  /** Where secrets are kept; `secrets.json` in the data folder unless told. */
  readonly secrets?: Secrets
  /** Where the program remembers things of itself; `app.json` in the data folder unless told. */
  readonly appState?: AppState
  /** What wakes the scheduler; node-cron unless told. */
  readonly alarm?: Alarm
}

/**
 * Opens an installation: takes the data folder for this process alone, reads the settings, and gives what a shell needs.
 *
 * @returns DATA_LOCKED, SETTINGS_INVALID, DATA_NEWER or DISK_WRITE_FAILED when that cannot be
 */
export async function openHome(options: HomeOptions): Promise<Result<Home, Problem>> {
  const { folder } = options
  const lock = await lockFolder(folder)
  if (!lock.ok) return lock
  const file = options.settings ?? settingsFile(folder)
  const loaded = await file.load()
  if (!loaded.ok) {
    await lock.value.release()
    return fail(loaded.problem)
  }
  try {
    return ok(await build(options, file, loaded.value, lock.value))
  } catch (error) {
    await lock.value.release()
    if (error instanceof StoreError) return fail(error.problem)
    throw error
  }
}

async function build(
  options: HomeOptions,
  file: SettingsFile,
  loaded: Settings,
  lock: ProcessLock,
): Promise<Home> {
  const { folder } = options
  const clock = realClock()
  const log = logFile({ folder, now: () => clock.now() })
  let settings = loaded
  let stopping = false
  const listeners = createListeners()
  const limiter = await createLimiter(
    clock,
    requestLog(folder),
    () => stopping,
    options.requestLimit,
    () => {
      listeners.waiting(limiter.waitsUntil())
    },
  )
  const secrets = options.secrets ?? ownSecrets(options, () => settings)
  const { progress } = listeners
  const around = { folder, fetch: options.fetch, clock, log, secrets, throttle: limiter, progress }
  const connections = openConnections(around, () => settings)
  const saveSettings: Home['saveSettings'] = async (next) => {
    const saved = await file.save(next)
    if (saved.ok) settings = saved.value
    return saved
  }

  return {
    folder,
    clock,
    log,
    logReader: logTail(folder),
    alarm: options.alarm ?? cronAlarm,
    appState: options.appState ?? (await appStateFile(folder)),
    secrets,
    settings: () => settings,
    saveSettings,
    open: connections.open,
    forget: connections.forget,
    reset: connections.reset,
    remove: (id) => removeConnection(around, connections, { id, settings, saveSettings }),
    listen: listeners.listen,
    ...sidesOf(around, () => settings),
    takeRequestCounts: () => limiter.takeCounts(),
    stop: () => {
      stopping = true
      clock.stop()
    },
    async close() {
      await limiter.flush()
      await lock.release()
    },
  }
}

function ownSecrets({ folder, environment }: HomeOptions, settings: () => Settings): Secrets {
  return secretsFile({
    folder,
    environment,
    get single() {
      return settings().connections.length <= 1
    },
  })
}

function createListeners(): Required<HomeListener> & Pick<Home, 'listen'> {
  const all = new Set<HomeListener>()
  return {
    listen: (listener) => {
      all.add(listener)
      return () => all.delete(listener)
    },
    progress: (id, progress) => {
      for (const listener of all) listener.progress(id, progress)
    },
    waiting: (until) => {
      for (const listener of all) listener.waiting?.(until)
    },
  }
}

/** Looking at a shop or at Moneybird before there is a connection. */
function sidesOf(
  { fetch, throttle, clock }: Surroundings,
  settings: () => Settings,
): Pick<Home, 'findShop' | 'administrations'> {
  const http = createHttp(fetch)
  return {
    findShop: (access) => findShopAddress({ http, ...access, timeZone: 'Europe/Amsterdam' }),
    administrations: (token) =>
      listAdministrations({
        http,
        baseUrl: settings().endpoints.moneybird,
        token: () => Promise.resolve(token),
        throttle,
        now: () => clock.now(),
        pause: (ms) => clock.sleep(ms),
      }),
  }
}

interface Removal extends Pick<Home, 'saveSettings'> {
  readonly id: string
  readonly settings: Settings
}

/** Secrets first: whatever goes wrong after that, the keys are gone. */
async function removeConnection(
  { folder, secrets }: Surroundings,
  connections: Connections,
  { id, settings, saveSettings }: Removal,
): Promise<Result<null, Problem>> {
  const others = settings.connections.filter((connection) => connection.id !== id)
  if (others.length === settings.connections.length) return fail(problem('CONNECTION_UNKNOWN', { id }))
  await connections.forget(id)
  for (const nameOf of Object.values(secretNames)) await secrets.remove(nameOf(id))
  const saved = await saveSettings({ ...settings, connections: others })
  if (!saved.ok) return saved
  await connections.forget(id)
  connections.closeData(id)
  await rm(folderOf(folder, id), { recursive: true, force: true })
  return ok(null)
}
