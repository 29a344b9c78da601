import type { Home } from '../../home.ts'
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
  const found = new Map<string, ReadonlySet<string>>()
  let last: Promise<unknown> = Promise.resolve()
  const lookAt = async (id: string): Promise<void> => {
    const ids = await failedIn(home, id)
    const opened = await home.open(id)
    if (ids.length === 0 || !opened.ok) return
    const { ports, settings } = opened.value
    const preview = await previewOrders(ports, settings().booking, ids.slice(0, MOST_LOOKED_AT))
    if (!preview.ok) return
    const { orders } = preview.value
    const good = orders.filter(({ verdict }) => verdict === 'good' || verdict === 'warning')
    found.set(id, new Set(good.map(({ orderId }) => orderId)))
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
      const ready = found.get(id)
      if (ready === undefined || ready.size === 0) return []
      return (await failedIn(home, id)).filter((orderId) => ready.has(orderId))
    },
    forget: (id) => void found.delete(id),
    async settled() {
      await last
    },
  }
}

/** Orders that failed and can be offered again. */
async function failedIn(home: Home, id: string): Promise<string[]> {
  const opened = await home.open(id)
  if (!opened.ok) return []
  const entries = Object.values(opened.value.ports.store.state.entries)
  return entries.filter(isOfferedAgain).map(({ orderId }) => orderId)
}
