import { useCallback, useMemo, useState } from 'react'
import type { OrderRow } from '../../../shared/contract/views.ts'
import { call } from '../../bridge.ts'
import { meantBy, type OrderFilter } from './filter.ts'
import { mayTick, MOST_SELECTED } from './model.ts'

/** The orders that are ticked. */
export interface OrderSelection {
  readonly rows: ReadonlyMap<string, OrderRow>
  readonly toggle: (row: OrderRow) => void
  readonly clear: () => void
  /** Ticks all that the filter lets through, also what was not scrolled to, as far as the most at once. */
  readonly all: () => Promise<void>
}

const PAGE = 500

export function useSelection(connection: string, filter: OrderFilter): OrderSelection {
  const key = JSON.stringify([connection, filter])
  const [{ of, rows }, setTicked] = useState({ of: key, rows: none })
  // What is ticked in another list is not in sight, so it does not count.
  const shown = of === key ? rows : none

  const toggle = useCallback(
    (row: OrderRow) => {
      setTicked((before) => {
        const next = new Map(before.of === key ? before.rows : none)
        if (!next.delete(row.orderId) && next.size < MOST_SELECTED) next.set(row.orderId, row)
        return { of: key, rows: next }
      })
    },
    [key],
  )
  const clear = useCallback(() => {
    setTicked({ of: key, rows: none })
  }, [key])

  const all = useCallback(async () => {
    const found = new Map<string, OrderRow>()
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
        if (mayTick(row) && found.size < MOST_SELECTED) found.set(row.orderId, row)
      after = page.value.next
    } while (after !== null && found.size < MOST_SELECTED)
    setTicked({ of: key, rows: found })
  }, [connection, filter, key])

  return useMemo(() => ({ rows: shown, toggle, clear, all }), [shown, toggle, clear, all])
}

const none: ReadonlyMap<string, OrderRow> = new Map()
