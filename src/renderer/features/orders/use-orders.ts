import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../shared/domain/problem.ts'
import { call, listen } from '../../bridge.ts'
import type { Span } from '../../components/basics/span.ts'
import { meantBy, type OrderFilter } from './filter.ts'
import { withPage, type ListedOrders, type PageStart } from './model.ts'

const PAGE = 100
/** The most that the contract gives at once. */
const MOST = 500
const RETRY_MS = 3000

/** A list that grows as one scrolls. */
export interface Orders extends ListedOrders {
  /** Nothing of this filter is there yet; shown is what was there before. */
  readonly isFirst: boolean
  readonly isLoading: boolean
  readonly problem: Problem | null
  readonly more: () => void
  readonly reload: () => void
  /** The rows in sight, which are those to keep fresh. */
  readonly watch: (span: Span) => void
}

interface OrdersState extends ListedOrders {
  readonly key: string
  readonly isLoading: boolean
  readonly problem: Problem | null
  readonly isOffline: boolean
}

const first: PageStart = { offset: 0, after: null }

const nothing: OrdersState = {
  key: '',
  rows: [],
  total: null,
  hasMore: true,
  pages: [],
  next: null,
  isLoading: true,
  problem: null,
  isOffline: false,
}

/** The orders that a filter lets through, in its order. `filter` is the same object as long as it means the same. */
export function useOrders(connection: string, filter: OrderFilter): Orders {
  const key = JSON.stringify([connection, filter])
  const [state, setState] = useState(nothing)
  const now = useRef(state)
  const turn = useRef(0)
  const span = useRef<Span>({ start: 0, end: PAGE })

  const put = useCallback((next: OrdersState) => {
    now.current = next
    setState(next)
  }, [])

  const ask = useCallback(
    (start: PageStart, limit: number) => {
      const mine = ++turn.current
      put({ ...now.current, isLoading: true })
      call('orders.list', { connection, ...meantBy(filter), after: start.after, limit })
        .then((result) => {
          if (mine !== turn.current) return
          const before = now.current.key === key ? now.current : { ...nothing, key }
          const calm = { key, isLoading: false, isOffline: false }
          if (result.ok) put({ ...withPage(before, result.value, start), ...calm, problem: null })
          else put({ ...before, ...calm, problem: result.problem })
        })
        .catch(() => {
          if (mine === turn.current) put({ ...now.current, isLoading: false, isOffline: true })
        })
    },
    [connection, filter, key, put],
  )

  const refresh = useCallback(() => {
    const known = now.current.key === key ? now.current.rows.length : 0
    if (known <= MOST) {
      ask(first, Math.max(PAGE, known))
      return
    }
    // Of a long list only what is in sight; the rest when it comes in sight and something changes again.
    const { pages } = now.current
    const start = pages.findLast(({ offset }) => offset <= span.current.start) ?? first
    const next = pages.find(({ offset }) => offset > start.offset)
    ask(start, Math.min(MOST, (next?.offset ?? known) - start.offset))
  }, [ask, key])

  useEffect(() => {
    refresh()
    return listen('changed', refresh)
  }, [refresh])

  useEffect(() => {
    if (!state.isOffline) return
    const timer = setTimeout(refresh, RETRY_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [state.isOffline, state.isLoading, refresh])

  const more = useCallback(() => {
    const { key: shown, isLoading, next, rows, isOffline } = now.current
    if (shown === key && !isLoading && next !== null && !isOffline)
      ask({ offset: rows.length, after: next }, PAGE * 2)
  }, [ask, key])

  const watch = useCallback((seen: Span) => {
    span.current = seen
  }, [])

  return { ...state, isFirst: state.key !== key, more, reload: refresh, watch }
}
