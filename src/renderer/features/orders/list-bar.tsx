import { Button } from '@mantine/core'
import { useState } from 'react'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { useText } from '../../app/app-context.tsx'
import { AskReason } from '../../components/orders/order-dialogs.tsx'
import type { OrderActs } from '../../components/orders/use-order-acts.ts'
import styles from './list-bar.module.css'
import { ExportButton } from './export-button.tsx'
import type { OrderFilter } from './filter.ts'
import { MOST_SELECTED } from './model.ts'
import type { Orders } from './use-orders.ts'
import type { OrderSelection } from './use-selection.ts'

interface ListBarProps {
  readonly connection: string
  readonly filter: OrderFilter
  readonly orders: Orders
  readonly selection: OrderSelection
  readonly acts: OrderActs
}

/** How many orders there are; with some ticked, what can be done with them. Always there, so that ticking moves nothing. */
export function ListBar({ connection, filter, orders, selection, acts }: ListBarProps) {
  const text = useText(ordersText)
  const [isAsking, setAsking] = useState(false)
  const count = selection.ids.size
  return (
    <div className={styles.bar}>
      <span role="status">
        {count > 0
          ? text.selected(count, MOST_SELECTED)
          : orders.total === null
            ? text.many
            : text.count(orders.total)}
      </span>
      {count === 0 ? (
        <ExportButton connection={connection} filter={filter} />
      ) : (
        <span className={styles.buttons}>
          <Button variant="subtle" size="compact-md" onClick={selection.clear}>
            {text.unselect}
          </Button>
          <Button
            size="compact-md"
            loading={acts.isBusy}
            onClick={() => {
              setAsking(true)
            }}
          >
            {text.ignore}
          </Button>
        </span>
      )}
      {isAsking ? (
        <AskReason
          count={count}
          onClose={() => {
            setAsking(false)
          }}
          onIgnore={(reason) => {
            void acts.ignore([...selection.ids], reason).then(selection.clear)
          }}
        />
      ) : null}
    </div>
  )
}
