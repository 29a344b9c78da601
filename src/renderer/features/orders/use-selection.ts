import { useCallback, useMemo, useState } from 'react'
import type { OrderTab } from '../../../shared/contract/views.ts'
import { call } from '../../bridge.ts'
import { mayIgnore, MOST_SELECTED } from './model.ts'

/** The orders that are ticked. */
export interface OrderSelection {
  readonly ids: ReadonlySet<string>
  readonly toggle: (orderId: string) => void
  readonly clear: () => void
  /** Ticks all of this tab and search, also what was not scrolled to, as far as the most at once. */
  readonly all: () => Promise<void>
}

const PAGE = 500

export function useSelection(connection: string, tab: OrderTab, search: string): OrderSelection {
  const key = JSON.stringify([connection, tab, search])
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
        tab,
        search,
        after,
        limit: PAGE,
      }).catch(() => null)
      if (page?.ok !== true) return
      for (const row of page.value.rows)
        if (mayIgnore(row) && found.size < MOST_SELECTED) found.add(row.orderId)
      after = page.value.next
    } while (after !== null && found.size < MOST_SELECTED)
    setTicked({ of: key, ids: found })
  }, [connection, tab, search, key])

  return useMemo(() => ({ ids: shown, toggle, clear, all }), [shown, toggle, clear, all])
}

const none: ReadonlySet<string> = new Set()
