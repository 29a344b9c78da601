import { rm } from 'node:fs/promises'
import { problem, type Problem } from '../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../shared/domain/result.ts'
import type { Settings } from '../../shared/settings/schema.ts'
import Conf from 'conf'
import { memoryOf } from '../../shared/settings/app-state.ts'
import { openAppState } from '../adapters/conf/app-state.ts'
import { openSettings, type SettingsStore } from '../adapters/conf/settings.ts'
import type { OpenStore } from '../adapters/conf/store.ts'
import { ownFolder } from '../adapters/disk/own-folder.ts'
import { sharedPlaceOf } from '../adapters/disk/shared-place.ts'
import { cronAlarm } from '../adapters/cron/alarm.ts'
import { createHttp } from '../adapters/http.ts'
import { listAdministrations, mayBook } from '../adapters/moneybird/administration.ts'
import { createRawCaller } from '../adapters/moneybird/raw.ts'
import { boundSecrets } from '../adapters/node/bound-secrets.ts'
import { realClock } from '../adapters/node/clock.ts'
import { ed25519Check } from '../adapters/node/licence-check.ts'
import { logFile } from '../adapters/node/log-file.ts'
import { logTail } from '../adapters/node/log-tail.ts'
import { lockFolder, type ProcessLock } from '../adapters/node/process-lock.ts'
import { requestLog } from '../adapters/node/request-log.ts'
import { secretsFile } from '../adapters/node/secrets-file.ts'
import { findShopAddress } from '../adapters/opencart/find-address.ts'
import { lookAtShop } from '../adapters/opencart/look.ts'
import { secretNames, type Home, type HomeListener, type Measuring } from '../home.ts'
import { updateFeed } from '../adapters/node/update-feed.ts'
import { createLicensing } from '../licence/licensing.ts'
import { vendorLicenceKey } from '../licence/vendor.ts'
import type { Alarm } from '../ports/alarm.ts'
import type { Licensing } from '../ports/licensing.ts'
import type { Log } from '../ports/log.ts'
import type { MoneybirdAccess, WayIn } from '../ports/moneybird-access.ts'
import type { OAuthClient } from '../ports/oauth.ts'
import type { SecretStore } from '../ports/secrets.ts'
import { StoreError } from '../ports/store.ts'
import { vendorApplication } from '../signin/application.ts'
import { createLimiter, type Limiter } from '../sync/limiter.ts'
import { buildFeed } from './build.ts'
import { openConnections, type Connections } from './open-connections.ts'
import { wireSignIn } from './sign-in.ts'
import { folderOf, type Surroundings } from './connection.ts'
import { bindBeforeChange } from './secret-places.ts'

const openConf: OpenStore = (options) => new Conf(options)

export interface HomeOptions {
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly fetch: typeof fetch
  /** Requests to Moneybird per five minutes; the demo's own Moneybird allows more. */
  readonly requestLimit?: number
  /** What opens the files of settings and state; conf unless told. */
  readonly openStore?: OpenStore
  /** Where secrets are kept; `secrets.json` in the data folder unless told. */
  readonly secrets?: SecretStore
  /** What wakes the scheduler; node-cron unless told. */
  readonly alarm?: Alarm
  /** Under which registration one signs in to Moneybird; that of the build unless told, `null` = none. */
  readonly application?: OAuthClient | null
  /** Public key of who gives licences; that of the build unless told, `null` = none is asked for. */
  readonly licencePublicKey?: string | null
  /** Where newer versions stand; what the build says unless told, `null` = nowhere. */
  readonly updateFeed?: string | null
}

/**
 * Opens an installation: takes the data folder for this process alone, reads the settings, and gives what a shell needs.
 *
 * @returns DATA_FOLDER_UNSAFE, DATA_LOCKED, SETTINGS_INVALID, DATA_NEWER or DISK_WRITE_FAILED when that cannot be
 */
export async function openHome(options: HomeOptions): Promise<Result<Home, Problem>> {
  const { folder } = options
  const own = await ownFolder(folder)
  if (!own.ok) return own
  const lock = await lockFolder(folder)
  if (!lock.ok) return lock
  try {
    const settings = await openSettings(options.openStore ?? openConf, folder)
    if (settings.ok) return ok(await build(options, settings.value, { lock: lock.value, mended: own.value }))
    await lock.value.release()
    return settings
  } catch (error) {
    await lock.value.release()
    if (error instanceof StoreError) return fail(error.problem)
    throw error
  }
}

/** The data folder as this process has it. */
interface Taken {
  readonly lock: ProcessLock
  readonly mended: number
}

async function build(options: HomeOptions, file: SettingsStore, { lock, mended }: Taken): Promise<Home> {
  const { folder, fetch, application: vendor = vendorApplication() } = options
  const clock = realClock()
  const log = logFile({ folder, now: () => clock.now() })
  const sharedPlace = await toldOfFolder(folder, mended, log)
  const settings = () => file.current
  let stopping = false
  const listeners = createListeners()
  const told = () => {
    listeners.waiting(limiter.waitsUntil())
  }
  const limiter = await createLimiter(clock, requestLog(folder), () => stopping, options.requestLimit, told)
  const secrets = boundSecrets(options.secrets ?? ownSecrets(options, settings))
  const saveSettings = async (next: Settings) => {
    await bindBeforeChange(secrets, settings(), next)
    return file.save(next)
  }
  const appState = await openAppState(options.openStore ?? openConf, folder)
  const licensing = licensingOf(options, { clock, appState })
  const { measuring, ...entry } = wireSignIn({ settings, secrets, fetch, clock, log, vendor })
  const { access } = entry
  const mayAdopt = (id: string) => memoryOf(appState.current, id).adoptsAt !== null
  const places = { folder, fetch, clock, log, secrets, access }
  const around = { ...places, throttle: limiter, progress: listeners.progress, licensing, mayAdopt }
  const connections = openConnections(around, settings)

  return {
    folder,
    mended,
    sharedPlace,
    clock,
    log,
    logReader: logTail(folder),
    alarm: options.alarm ?? cronAlarm,
    appState,
    secrets,
    licensing,
    newestVersion: newestVersionOf(options),
    settings,
    saveSettings,
    open: connections.open,
    forget: connections.forget,
    reset: connections.reset,
    remove: (id) => removeConnection(around, connections, { id, settings, saveSettings, access }),
    listen: listeners.listen,
    ...entry,
    ...sidesOf(around, settings, measuring),
    takeRequestCounts: () => limiter.takeCounts(),
    stop: () => {
      stopping = true
      clock.stop()
    },
    async close() {
      await entry.signIn.cancel()
      clock.stop()
      await flushed(limiter)
      await connections.closeAll()
      await lock.release()
    },
  }
}

async function toldOfFolder(folder: string, mended: number, log: Log): Promise<Home['sharedPlace']> {
  if (mended > 0) log.warn('folder-mended', { count: mended })
  const place = await sharedPlaceOf(folder)
  if (place !== null) log.warn('folder-shared', { place })
  return place
}

/** On a disk that cannot be written the requests reserved ahead stay as they are there: more than were made, so no harm. */
async function flushed(limiter: Pick<Limiter, 'flush'>): Promise<void> {
  try {
    await limiter.flush()
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
  }
}

function newestVersionOf({ fetch, updateFeed: feed = buildFeed() }: HomeOptions): Home['newestVersion'] {
  return feed === null ? null : updateFeed(createHttp(fetch), feed)
}

function licensingOf(
  { licencePublicKey = vendorLicenceKey() }: HomeOptions,
  remembered: Pick<Home, 'clock' | 'appState'>,
): Licensing | null {
  return licencePublicKey === null
    ? null
    : createLicensing({ check: ed25519Check(licencePublicKey), ...remembered })
}

function ownSecrets({ folder, environment }: HomeOptions, settings: () => Settings): SecretStore {
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
  measuring: Omit<Measuring, 'raw'>,
): Pick<Home, 'findShop' | 'lookAtShop' | 'administrations' | 'mayBook' | 'measuring'> {
  const http = createHttp(fetch)
  const caller = (way: WayIn) => ({
    http,
    baseUrl: settings().endpoints.moneybird,
    ...way,
    throttle,
    now: () => clock.now(),
    pause: (ms: number) => clock.sleep(ms),
  })
  return {
    findShop: (access) => findShopAddress({ http, ...access, timeZone: 'Europe/Amsterdam' }),
    lookAtShop: (address, version) => lookAtShop({ http, address, version }),
    administrations: (way) => listAdministrations(caller(way)),
    mayBook: (way, administrationId) => mayBook(caller(way), administrationId),
    measuring: { ...measuring, raw: (way) => createRawCaller(caller(way)) },
  }
}

interface Removal extends Pick<Home, 'saveSettings'> {
  readonly access: (id: string) => Pick<MoneybirdAccess, 'end'>
  readonly id: string
  readonly settings: () => Settings
}

/**
 * Secrets first: whatever goes wrong after that, the keys are gone.
 * @returns whether the access was withdrawn at Moneybird; `null` = that cannot be done from here
 */
async function removeConnection(
  { folder, secrets }: Surroundings,
  connections: Connections,
  { id, settings, saveSettings, access }: Removal,
): Promise<Result<boolean | null, Problem>> {
  const withdrawn = await access(id).end()
  const before = settings()
  const others = before.connections.filter((connection) => connection.id !== id)
  if (others.length === before.connections.length) return fail(problem('CONNECTION_UNKNOWN', { id }))
  await connections.forget(id)
  for (const nameOf of Object.values(secretNames)) await secrets.remove(nameOf(id))
  const saved = await saveSettings({ ...before, connections: others })
  if (!saved.ok) return saved
  await connections.forget(id)
  await connections.closeData(id)
  await rm(folderOf(folder, id), { recursive: true, force: true })
  return ok(withdrawn)
}
