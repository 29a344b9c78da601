import { problem, type Problem } from '../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../shared/domain/result.ts'
import type { Settings } from '../../shared/settings/schema.ts'
import { putAside } from '../adapters/disk/reset.ts'
import type { Connection, Home } from '../home.ts'
import { StoreError } from '../ports/store.ts'
import { folderOf, openConnection, openData, type ConnectionData, type Surroundings } from './connection.ts'

/** The connections that are open. */
export interface Connections extends Pick<Home, 'open' | 'forget' | 'reset'> {
  /** Lets the data of a connection go, before its folder is removed. */
  closeData(id: string): Promise<void>
  /** Lets all data go, also of what is just being opened; from then on nothing can be opened. */
  closeAll(): Promise<void>
}

/** Opens connections once, also when they are asked for at the same time, and their data once per folder. */
export function openConnections(around: Surroundings, settings: () => Settings): Connections {
  const opened = new Map<string, Promise<Result<Connection, Problem>>>()
  const data = new Map<string, Promise<Result<ConnectionData, Problem>>>()
  const closing = new Map<string, Promise<void>>()
  let isLetGo = false

  const dataOf = (id: string): Promise<Result<ConnectionData, Problem>> =>
    isLetGo
      ? Promise.resolve(fail(problem('DATA_LOCKED', { pid: '?', folder: around.folder })))
      : once(data, id, () => openData(around, id))

  const closeData = async (id: string): Promise<void> => {
    const known = await data.get(id)
    data.delete(id)
    if (known?.ok === true) await known.value.store.close()
  }

  return {
    async open(id) {
      await closing.get(id)
      return once(opened, id, () => openNamed(around, settings, id, dataOf))
    },
    async forget(id) {
      const known = opened.get(id)
      opened.delete(id)
      if (known !== undefined) {
        const closed = known
          .then((connection) => (connection.ok ? connection.value.close() : undefined))
          .finally(() => {
            if (closing.get(id) === closed) closing.delete(id)
          })
        closing.set(id, closed)
      }
      await closing.get(id)
    },
    async reset(id) {
      const isKnown = settings().connections.some((connection) => connection.id === id)
      if (!isKnown) return fail(problem('CONNECTION_UNKNOWN', { id }))
      const known = await opened.get(id)
      if (known?.ok === true) await known.value.interrupt()
      const found = await dataOf(id)
      return asResult(async () => {
        if (found.ok) return ok(await found.value.store.reset())
        if (found.problem.code !== 'DATA_DAMAGED') return found
        return ok(await putAside(folderOf(around.folder, id), around.clock.now()))
      })
    },
    closeData,
    async closeAll() {
      isLetGo = true
      for (const id of [...data.keys()]) await closeData(id)
    },
  }
}

/** What succeeded is kept; what did not is tried anew the next time. */
function once<T>(
  kept: Map<string, Promise<Result<T, Problem>>>,
  id: string,
  make: () => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const known = kept.get(id)
  if (known !== undefined) return known
  const made = asResult(make).then((result) => {
    if (!result.ok && kept.get(id) === made) kept.delete(id)
    return result
  })
  kept.set(id, made)
  return made
}

/** A disk or key store that refuses is a problem like any other. */
async function asResult<T>(make: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof StoreError) return fail(error.problem)
    throw error
  }
}

/** A connection by its id, with its settings read anew whenever they are needed. */
async function openNamed(
  around: Surroundings,
  settings: () => Settings,
  id: string,
  data: (id: string) => Promise<Result<ConnectionData, Problem>>,
): Promise<Result<Connection, Problem>> {
  const find = () => settings().connections.find((connection) => connection.id === id)
  const first = find()
  if (first === undefined) return fail(problem('CONNECTION_UNKNOWN', { id }))
  return openConnection(around, settings().endpoints, () => find() ?? first, data)
}
