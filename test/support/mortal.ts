import type { Connection } from '../../src/main/home.ts'
import type { Log } from '../../src/main/ports/log.ts'
import type { Ports } from '../../src/main/ports/ports.ts'
import { createEngine } from '../../src/main/sync/engine.ts'
import { openConnection, type Surroundings } from '../../src/main/wiring/connection.ts'
import type { ConnectionSettings, Endpoints } from '../../src/shared/settings/schema.ts'

/**
 * The life of a process, played inside this one. After `kill` nothing that it guards ever answers again and nothing new is
 * begun, as when a process is ended from outside: no request leaves and no commit reaches the disk.
 */
interface Life {
  kill(): void
  readonly isOver: () => boolean
  /** Resolves at the end. */
  readonly over: Promise<void>
  /** The same object, silent after the end. `awaited`: what has begun takes its course, see `settled`. */
  guard<T extends object>(target: T, options?: { readonly awaited: boolean }): T
  guardFetch(target: typeof fetch): typeof fetch
  /** Resolves when nothing `awaited` is going on any more: then another process may take the folder. */
  settled(): Promise<void>
}

/** Begins a life. */
export function startLife(): Life {
  let isOver = false
  const end = Promise.withResolvers<undefined>()
  const underWay = new Set<Promise<unknown>>()

  function silenced<T>(begin: () => Promise<T>, awaited: boolean): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (isOver) return
      const work = begin()
      if (awaited) underWay.add(work)
      work.then(
        (value) => {
          underWay.delete(work)
          if (!isOver) resolve(value)
        },
        (error: unknown) => {
          underWay.delete(work)
          if (!isOver) reject(error instanceof Error ? error : new Error(String(error)))
        },
      )
    })
  }

  return {
    kill() {
      isOver = true
      end.resolve(undefined)
    },
    isOver: () => isOver,
    over: end.promise,
    guard: (target, options) => guarded(target, (begin) => silenced(begin, options?.awaited ?? false)),
    guardFetch: (target) => (input, init) => silenced(() => target(input, init), true),
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
  }
}

type Silence = <T>(begin: () => Promise<T>) => Promise<T>

/** Methods that give promises are begun by `silence`; others, which only look or note something, stay as they are. */
function guarded<T extends object>(target: T, silence: Silence): T {
  return new Proxy(target, {
    get(object, key) {
      const member: unknown = Reflect.get(object, key, object)
      if (typeof member !== 'function') return member
      return (...args: readonly unknown[]): unknown => {
        if (!promising.has(String(key))) return Reflect.apply(member, object, args)
        return silence(() => Promise.resolve(Reflect.apply(member, object, args)))
      }
    },
  })
}

/** Methods of the ports that give promises. */
const promising = new Set([
  ...[
    'commit',
    'list',
    'forgetContacts',
    'changeRunState',
    'saveFacts',
    'reset',
    'copyToday',
    'close',
    'giveWay',
  ],
  ...['info', 'changedOrders', 'ordersById', 'existingIds', 'check', 'sleep', 'take', 'save', 'load'],
  ...['administration', 'findByReferences', 'getInvoice', 'invoiceIds', 'changedContacts', 'contacts'],
  ...['createContact', 'createInvoice', 'deleteDraft', 'send', 'pay', 'createCredit'],
])

/** A connection that can be killed. Its ports may be read as long as it lives. */
export interface MortalConnection {
  readonly connection: Connection
  readonly life: Life
}

/** Opens a connection as the program does, with a life of its own around everything that it reaches. */
export async function openMortal(
  around: Surroundings,
  endpoints: Endpoints,
  settings: () => ConnectionSettings,
): Promise<MortalConnection> {
  const life = startLife()
  let damagedAt: number | null = null
  const log: Log = {
    info: around.log.info.bind(around.log),
    error: around.log.error.bind(around.log),
    warn(event, fields) {
      if (event === 'data-damaged') damagedAt = around.clock.now()
      around.log.warn(event, fields)
    },
  }
  const inner: Surroundings = {
    ...around,
    log,
    fetch: life.guardFetch(around.fetch),
    clock: life.guard(around.clock),
    throttle: life.guard(around.throttle),
  }
  const opened = await openConnection(inner, endpoints, settings)
  if (!opened.ok) throw new Error(`The connection does not open: ${JSON.stringify(opened.problem)}`)
  const { id, ports: raw } = opened.value
  const ports: Ports = {
    ...raw,
    shop: life.guard(raw.shop),
    bookkeeping: life.guard(raw.bookkeeping),
    vatCheck: life.guard(raw.vatCheck),
    store: life.guard(raw.store, { awaited: true }),
    clock: inner.clock,
  }
  const engine = createEngine({
    ports,
    settings: () => settings().booking,
    damagedAt: () => damagedAt,
    progress: (progress) => {
      around.progress(id, progress)
    },
  })
  void life.over.then(() => life.settled()).then(() => raw.store.close())
  return { connection: { ...opened.value, ports, engine }, life }
}
