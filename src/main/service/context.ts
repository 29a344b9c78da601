import { problem, type Problem } from '../../shared/domain/problem.ts'
import { fail, type Result } from '../../shared/domain/result.ts'
import type { ConnectionSettings, Settings } from '../../shared/settings/schema.ts'
import type { Connection, Home } from '../home.ts'
import type { EventHub } from './events.ts'
import type { Host } from './host.ts'
import type { Runs } from './runs/runs.ts'
import type { Unrecorded } from './runs/unrecorded.ts'

/** What the handlers of all calls share. */
export interface Context {
  readonly home: Home
  readonly host: Host
  readonly events: EventHub
  readonly runs: Runs
  readonly unrecorded: Unrecorded
  readonly settings: SettingsChanges
}

/** Changes of the settings, one after the other: two windows must not undo each other's. */
export interface SettingsChanges {
  /** Does something during which no other change begins. */
  exclusively<T>(work: () => Promise<T>): Promise<T>
  change(make: (settings: Settings) => Settings): Promise<Result<Settings, Problem>>
  /** CONNECTION_UNKNOWN when there is none of that id. */
  changeConnection(
    id: string,
    make: (connection: ConnectionSettings) => ConnectionSettings,
  ): Promise<Result<Settings, Problem>>
}

export function settingsChanges(home: Home): SettingsChanges {
  let last: Promise<unknown> = Promise.resolve()
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  return {
    exclusively: inOrder,
    change: (make) => inOrder(() => home.saveSettings(make(home.settings()))),
    changeConnection: (id, make) =>
      inOrder(async () => {
        const settings = home.settings()
        if (!settings.connections.some((connection) => connection.id === id))
          return fail(problem('CONNECTION_UNKNOWN', { id }))
        const connections = settings.connections.map((connection) =>
          connection.id === id ? make(connection) : connection,
        )
        return home.saveSettings({ ...settings, connections })
      }),
  }
}

/** The settings of a connection, or CONNECTION_UNKNOWN. */
export function settingsOf(home: Home, id: string): Result<ConnectionSettings, Problem> {
  const found = home.settings().connections.find((connection) => connection.id === id)
  return found === undefined ? fail(problem('CONNECTION_UNKNOWN', { id })) : { ok: true, value: found }
}

/** Does something with an open connection, or tells why it cannot be opened. */
export async function withConnection<T>(
  { home }: Pick<Context, 'home'>,
  id: string,
  work: (connection: Connection) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const opened = await home.open(id)
  return opened.ok ? work(opened.value) : opened
}
