import type { Home } from '../../home.ts'
import type { Store } from '../../ports/store.ts'
import { isOfferedAgain } from '../../sync/may-do.ts'
import { previewOrders } from '../../sync/preview.ts'
import type { EventHub } from '../events.ts'

/**
 * Which failures could go since the settings were changed: told to the merchant, who need not guess. Kept in memory only; after
 * a restart the next night finds out.
 */
export interface ReadyOrders {
  /** Looks at the failures of a connection with its settings as they are now, and tells the screens. Writes nothing. */
  look(id: string): void
  /** Those that could go and still are failures. */
  of(id: string): Promise<readonly string[]>
  /** Nothing is known of them any more: they were offered again. */
  forget(id: string): void
  /** Resolves when no look is under way. */
  settled(): Promise<void>
}

/** So many failures are looked at; the shop is asked for each. */
const MOST_LOOKED_AT = 500

export function createReadyOrders(home: Home, events: EventHub): ReadyOrders {
  const found = new Map<string, readonly string[]>()
  let last: Promise<unknown> = Promise.resolve()
  const lookAt = async (id: string): Promise<void> => {
    const opened = await home.open(id)
    if (!opened.ok) return
    const { ports, settings } = opened.value
    const ids = await failedIn(ports.store)
    if (ids.length === 0) return
    const preview = await previewOrders(ports, settings().booking, ids)
    if (!preview.ok) return
    const { orders } = preview.value
    const good = orders.filter(({ verdict }) => verdict === 'good' || verdict === 'warning')
    found.set(
      id,
      good.map(({ orderId }) => orderId),
    )
    events.changed(id)
  }
  return {
    look(id) {
      found.delete(id)
      last = last
        .then(() => lookAt(id))
        .catch((error: unknown) => {
          const detail = error instanceof Error ? error.name : 'unknown'
          home.log.error('call-fault', { call: 'ready', detail })
        })
    },
    async of(id) {
      const ready = found.get(id) ?? []
      const opened = await home.open(id)
      if (!opened.ok) return []
      const { store } = opened.value.ports
      return ready.filter((orderId) => {
        const entry = store.entry(orderId)
        return entry !== null && isOfferedAgain(entry)
      })
    },
    forget: (id) => void found.delete(id),
    async settled() {
      await last
    },
  }
}

/** Orders that failed and can be offered again. */
async function failedIn(store: Store): Promise<string[]> {
  const ids: string[] = []
  for (const page of store.waiting(null)) {
    for (const entry of page) if (isOfferedAgain(entry)) ids.push(entry.orderId)
    if (ids.length >= MOST_LOOKED_AT) break
    await store.giveWay()
  }
  return ids.slice(0, MOST_LOOKED_AT)
}
