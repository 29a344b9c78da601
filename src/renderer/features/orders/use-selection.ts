import { useCallback, useMemo, useState } from 'react'
import { call } from '../../bridge.ts'
import { meantBy, type OrderFilter } from './filter.ts'
import { mayIgnore, MOST_SELECTED } from './model.ts'

/** The orders that are ticked. */
export interface OrderSelection {
  readonly ids: ReadonlySet<string>
  readonly toggle: (orderId: string) => void
  readonly clear: () => void
  /** Ticks all that the filter lets through, also what was not scrolled to, as far as the most at once. */
  readonly all: () => Promise<void>
}

const PAGE = 500

export function useSelection(connection: string, filter: OrderFilter): OrderSelection {
  const key = JSON.stringify([connection, filter])
  const [{ of, ids }, setTicked] = useState({ of: key, ids: none })
  // What is ticked in another list is not in sight, so it does not count.
  const shown = of === key ? ids : none

  const toggle = useCallback(
    (orderId: string) => {
      setTicked((before) => {
        const next = new Set(before.of === key ? before.ids : none)
        if (!next.delete(orderId) && next.size < MOST_SELECTED) next.add(orderId)
        return { of: key, ids: next }
      })
    },
    [key],
  )
  const clear = useCallback(() => {
    setTicked({ of: key, ids: none })
  }, [key])

  const all = useCallback(async () => {
    const found = new Set<string>()
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof call<'orders.list'>>> | null = await call('orders.list', {
        connection,
        ...meantBy(filter),
        after,
        limit: PAGE,
      }).catch(() => null)
      if (page?.ok !== true) return
      for (const row of page.value.rows)
        if (mayIgnore(row) && found.size < MOST_SELECTED) found.add(row.orderId)
      after = page.value.next
    } while (after !== null && found.size < MOST_SELECTED)
    setTicked({ of: key, ids: found })
  }, [connection, filter, key])

  return useMemo(() => ({ ids: shown, toggle, clear, all }), [shown, toggle, clear, all])
}

const none: ReadonlySet<string> = new Set()
