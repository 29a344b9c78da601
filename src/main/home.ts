import type { AdministrationChoice } from '../shared/contract/calls.ts'
import type { Problem } from '../shared/domain/problem.ts'
import type { Result } from '../shared/domain/result.ts'
import type { ConnectionSettings, Settings } from '../shared/settings/schema.ts'
import type { Call } from './ports/bookkeeping.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import type { Ports } from './ports/ports.ts'
import type { Secrets } from './ports/secrets.ts'
import type { ShopInfo } from './ports/shop.ts'
import type { Engine } from './sync/engine.ts'

/** One connection, ready to run. */
export interface Connection {
  readonly id: string
  /** The settings as they are now; read anew at every run. */
  readonly settings: () => ConnectionSettings
  readonly ports: Ports
  readonly engine: Engine
}

/**
 * An installation: its data folder, settings, secrets and connections. What a shell (terminal, window, browser) works with;
 * no shell knows an adapter.
 */
export interface Home {
  readonly folder: string
  readonly clock: Clock
  readonly log: Log
  readonly secrets: Secrets
  readonly settings: () => Settings
  /** Checks and stores settings; those of before stay when they are refused. */
  saveSettings(next: Settings): Promise<Result<Settings, Problem>>
  /** Opens a connection, or gives the one that is open. */
  open(id: string): Promise<Result<Connection, Problem>>
  /** Forgets an open connection, after its address or administration changed. */
  forget(id: string): void
  /** Finds the module at an address that the merchant typed. */
  findShop(
    access: ShopAccess,
  ): Promise<Result<{ readonly address: string; readonly info: ShopInfo }, Problem>>
  /** Administrations that a token reaches. */
  administrations(token: string): Promise<Call<readonly AdministrationChoice[]>>
  /** Moneybird requests per endpoint since the last call of this function. */
  takeRequestCounts(): Readonly<Record<string, number>>
  /** Ends all waiting; a write in progress is finished first. */
  readonly stop: () => void
  /** Stores what must be kept and lets the data folder go. */
  close(): Promise<void>
}

export interface ShopAccess {
  readonly address: string
  readonly apiKey: string
  readonly licenceKey: string
}

/** Names of a connection's secrets. */
export const secretNames = {
  shopKey: (id: string) => `${id}/shop-key`,
  licenceKey: (id: string) => `${id}/licence-key`,
  moneybirdToken: (id: string) => `${id}/moneybird-token`,
}
