import { Loader } from '@mantine/core'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { useText } from '../../app/app-context.tsx'
import { DataState } from '../../components/basics/data-state.tsx'
import { OutcomeNote } from '../../components/orders/outcome-note.tsx'
import { useOrderActs } from '../../components/orders/use-order-acts.ts'
import type { OrderFilter } from './filter.ts'
import { ListBar } from './list-bar.tsx'
import { NoOrders } from './no-orders.tsx'
import styles from './orders-list.module.css'
import { OrdersTable } from './orders-table.tsx'
import type { Orders } from './use-orders.ts'
import { useSelection } from './use-selection.ts'

interface OrdersListProps {
  readonly connection: string
  readonly orders: Orders
  readonly filter: OrderFilter
  /** Number of the order that is open beside the list, `''` = none. */
  readonly opened: string
  readonly onWhy: (orderId: string) => void
}

/** The list with what can be done with many orders at once. */
export function OrdersList({ connection, orders, filter, opened, onWhy }: OrdersListProps) {
  const selection = useSelection(connection, filter)
  const acts = useOrderActs(connection, orders.reload)
  const { rows, hasMore, isFirst, isLoading, problem, reload } = orders
  const isEmpty = rows.length === 0 && !hasMore && !isFirst

  if (rows.length === 0 && problem !== null) return <DataState problem={problem} reload={reload} />
  return (
    <>
      {isEmpty ? (
        <NoOrders filter={filter} onWhy={onWhy} />
      ) : (
        <div
          className={`${styles.list ?? ''} ${isFirst && rows.length > 0 ? (styles.stale ?? '') : ''}`}
          aria-busy={isFirst}
        >
          <ListBar
            connection={connection}
            filter={filter}
            orders={orders}
            selection={selection}
            acts={acts}
          />
          <OrdersTable orders={orders} selection={selection} filter={filter} opened={opened} />
          <Tail isLoadingMore={hasMore && isLoading && !isFirst} />
        </div>
      )}
      <OutcomeNote acts={acts} />
    </>
  )
}

/** Below the last row: whether more are on their way. */
function Tail({ isLoadingMore }: { readonly isLoadingMore: boolean }) {
  const text = useText(ordersText)
  return (
    <p className={styles.tail} role="status">
      {isLoadingMore ? (
        <>
          <Loader size="xs" aria-hidden /> {text.loadingMore}
        </>
      ) : null}
    </p>
  )
}
