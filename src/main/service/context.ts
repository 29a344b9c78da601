import { problem, type Problem } from '../../shared/domain/problem.ts'
import { fail, type Result } from '../../shared/domain/result.ts'
import type { ConnectionSettings, Settings } from '../../shared/settings/schema.ts'
import type { Connection, Home } from '../home.ts'
import type { EventHub } from './events.ts'
import type { Host } from './host.ts'
import type { ReadyOrders } from './orders/ready-orders.ts'
import type { Runs } from './runs/runs.ts'
import type { Unrecorded } from './runs/unrecorded.ts'

/** What the handlers of all calls share. */
export interface ServiceContext {
  readonly home: Home
  readonly host: Host
  readonly events: EventHub
  readonly runs: Runs
  readonly unrecorded: Unrecorded
  readonly ready: ReadyOrders
  readonly settings: SettingsChanges
}

/** Changes of the settings, one after the other: two windows must not undo each other's. */
export interface SettingsChanges {
  /** Does something during which no other change begins. */
  exclusively<T>(work: () => Promise<T>): Promise<T>
  change(make: (settings: Settings) => Settings): Promise<Result<Settings, Problem>>
  /** Gives the connection as it is stored; CONNECTION_UNKNOWN when there is none of that id. */
  changeConnection(
    id: string,
    make: (connection: ConnectionSettings) => ConnectionSettings,
  ): Promise<Result<ConnectionSettings, Problem>>
  /** The same, but one that is not there is made, where it may be. */
  putConnection(
    id: string,
    fresh: (() => ConnectionSettings) | undefined,
    make: (connection: ConnectionSettings) => ConnectionSettings,
  ): Promise<Result<ConnectionSettings, Problem>>
}

export function settingsChanges(home: Home): SettingsChanges {
  let last: Promise<unknown> = Promise.resolve()
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  const put: SettingsChanges['putConnection'] = (id, fresh, make) =>
    inOrder(async () => {
      const settings = home.settings()
      const known = settings.connections.find((connection) => connection.id === id) ?? fresh?.()
      if (known === undefined) return fail(problem('CONNECTION_UNKNOWN', { id }))
      const next = make(known)
      const others = settings.connections.map((connection) => (connection.id === id ? next : connection))
      const connections = others.includes(next) ? others : [...others, next]
      const saved = await home.saveSettings({ ...settings, connections })
      return saved.ok ? settingsOf(home, id) : saved
    })
  return {
    exclusively: inOrder,
    change: (make) => inOrder(() => home.saveSettings(make(home.settings()))),
    changeConnection: (id, make) => put(id, undefined, make),
    putConnection: put,
  }
}

/** The settings of a connection, or CONNECTION_UNKNOWN. */
export function settingsOf(home: Home, id: string): Result<ConnectionSettings, Problem> {
  const found = home.settings().connections.find((connection) => connection.id === id)
  return found === undefined ? fail(problem('CONNECTION_UNKNOWN', { id })) : { ok: true, value: found }
}

/** Does something with an open connection, or tells why it cannot be opened. */
export async function withConnection<T>(
  { home }: Pick<ServiceContext, 'home'>,
  id: string,
  work: (connection: Connection) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const opened = await home.open(id)
  return opened.ok ? work(opened.value) : opened
}
