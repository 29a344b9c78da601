import { ordersText } from '../../../shared/text/screens/orders.ts'
import { useText } from '../../app/app-context.tsx'
import type { OrderActs } from '../../components/orders/use-order-acts.ts'
import { ExportButton } from './export-button.tsx'
import type { OrderFilter } from './filter.ts'
import styles from './list-bar.module.css'
import { MOST_SELECTED } from './model.ts'
import { SelectionButtons } from './selection-buttons.tsx'
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
  const count = selection.rows.size
  return (
    <div className={styles.bar}>
      <span role="status">
        {acts.progress !== null
          ? text.progress(acts.progress.done, acts.progress.of)
          : count > 0
            ? text.selected(count, MOST_SELECTED)
            : orders.total === null
              ? text.many
              : text.count(orders.total)}
      </span>
      {count === 0 ? (
        <ExportButton connection={connection} filter={filter} />
      ) : (
        <SelectionButtons selection={selection} acts={acts} />
      )}
    </div>
  )
}
