import type { AdministrationChoice } from '../shared/domain/administration.ts'
import type { Problem } from '../shared/domain/problem.ts'
import type { Result } from '../shared/domain/result.ts'
import type { ConnectionSettings, Settings } from '../shared/settings/schema.ts'
import type { AppState } from './ports/app-state.ts'
import type { Alarm } from './ports/alarm.ts'
import type { Answered } from './ports/bookkeeping.ts'
import type { Clock } from './ports/clock.ts'
import type { Licensing } from './ports/licensing.ts'
import type { LogReader } from './ports/log-reader.ts'
import type { Log } from './ports/log.ts'
import type { NewestVersion } from './ports/newest-version.ts'
import type { MoneybirdAccess, WayIn } from './ports/moneybird-access.ts'
import type { MoneybirdRaw } from './ports/moneybird-raw.ts'
import type { OAuth, OAuthClient } from './ports/oauth.ts'
import type { Ports } from './ports/ports.ts'
import type { Secrets } from './ports/secrets.ts'
import type { ShopInfo } from '../shared/domain/shop-info.ts'
import type { ShopLook, ShopVersion } from '../shared/domain/shop-look.ts'
import type { SharedPlace } from './ports/shared-place.ts'
import type { SignIn } from './ports/sign-in.ts'
import type { Engine } from './sync/engine.ts'
import type { Progress } from './sync/run.ts'

/** One connection, ready to run. */
export interface Connection {
  readonly id: string
  /** The settings as they are now; read anew at every run. */
  readonly settings: () => ConnectionSettings
  readonly ports: Ports
  readonly engine: Engine
  /**
   * Ends the run that is under way, if any: the request that has left is finished, nothing new leaves. Resolves when it has
   * ended; the next run goes on where this one was.
   */
  interrupt(): Promise<void>
  /** The same for good: nothing leaves by this connection any more. */
  close(): Promise<void>
}

/**
 * An installation: its data folder, settings, secrets and connections. What a shell (terminal, window, browser) works with;
 * no shell knows an adapter.
 */
export interface Home {
  readonly folder: string
  /** How many files and folders others could get at, until it was opened. */
  readonly mended: number
  /** Where the folder should not be; `null` = it is on this computer alone, as far as can be seen. */
  readonly sharedPlace: SharedPlace | null
  readonly clock: Clock
  readonly log: Log
  readonly logReader: LogReader
  readonly alarm: Alarm
  readonly appState: AppState
  readonly secrets: Secrets
  /** Licences; `null` = this build asks for none. */
  readonly licensing: Licensing | null
  /** The newest version there is; `null` = this build does not know where to ask. */
  readonly newestVersion: NewestVersion | null
  readonly settings: () => Settings
  /** Checks and stores settings; those of before stay when they are refused. */
  saveSettings(next: Settings): Promise<Result<Settings, Problem>>
  /** Opens a connection, or gives the one that is open. */
  open(id: string): Promise<Result<Connection, Problem>>
  /** Ends a run of a connection and forgets how it was opened, after its address or administration changed. */
  forget(id: string): Promise<void>
  /** Puts all data of a connection aside and starts empty, also when they cannot be read. Gives the name of the backup. */
  reset(id: string): Promise<Result<string, Problem>>
  /**
   * Deletes what this computer holds of a connection: its data with their backups, secrets, settings. Gives whether the access was
   * withdrawn at Moneybird; `null` = there was none that can be withdrawn from here.
   */
  remove(id: string): Promise<Result<boolean | null, Problem>>
  /** Tells how runs go, until the returned function is called. */
  listen(listener: HomeListener): () => void
  /** Finds the module at an address that the merchant typed. */
  findShop(
    access: StoredShopAccess,
  ): Promise<Result<{ readonly address: string; readonly info: ShopInfo }, Problem>>
  /** What can be seen of a shop without a key. */
  lookAtShop(address: string, version?: ShopVersion): Promise<ShopLook>
  /** Signing in to Moneybird in the browser. */
  readonly signIn: SignIn
  /** The way in to Moneybird of a connection. */
  access(id: string): MoneybirdAccess
  /** Administrations that a way in reaches. */
  administrations(way: WayIn): Promise<Answered<readonly AdministrationChoice[]>>
  /** Whether invoices can be made in an administration; asks without making anything. */
  mayBook(way: WayIn, administrationId: string): Promise<Answered<null>>
  /** Moneybird as it is, for measuring what it does. */
  readonly measuring: Measuring
  /** Moneybird requests per endpoint since the last call of this function. */
  takeRequestCounts(): Readonly<Record<string, number>>
  /** Ends all waiting; a write in progress is finished first. */
  readonly stop: () => void
  /** Stores what must be kept and lets the data folder go. */
  close(): Promise<void>
}

export interface Measuring {
  raw(way: WayIn): MoneybirdRaw
  readonly oauth: OAuth
  /** Under which registration one signs in; `null` = none. */
  application(): Promise<OAuthClient | null>
  /** The page on which one consents under that registration and is shown a code, and what the code is exchanged with. */
  question(application: OAuthClient): { readonly address: string; readonly verifier: string }
}

export interface HomeListener {
  readonly progress: (connectionId: string, progress: Progress) => void
  /** Until when Moneybird's limit makes requests wait (ms); `null` = no longer. */
  readonly waiting?: (until: number | null) => void
}

interface StoredShopAccess {
  readonly address: string
  readonly apiKey: string
  readonly licenceKey: string
}

/** Names of a connection's secrets. */
export const secretNames = {
  shopKey: (id: string) => `${id}/shop-key`,
  licenceKey: (id: string) => `${id}/licence-key`,
  moneybirdToken: (id: string) => `${id}/moneybird-token`,
  moneybirdSignIn: (id: string) => `${id}/moneybird-sign-in`,
}

/** Names of secrets that belong to no connection. */
export const programSecrets = { clientSecret: 'program/moneybird-client-secret' }
