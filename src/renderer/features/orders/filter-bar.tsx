import { orderTabs } from '../../../shared/contract/views.ts'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { TabLinks } from '../../components/basics/tab-links.tsx'
import { CauseFilter, MarkFilters, StateFilter } from './choice-filters.tsx'
import { ColumnChoice } from './column-choice.tsx'
import styles from './filter-bar.module.css'
import { inTab, queryOf, type FilterProps } from './filter.ts'
import { OrderSearch } from './order-search.tsx'
import { PeriodFilter } from './period-filter.tsx'

interface FilterBarProps extends FilterProps {
  readonly connection: string
  /** The order that is open, which stays so. */
  readonly detail: string
}

/** The tabs, and beneath them what else the list is narrowed by. */
export function FilterBar({ connection, filter, detail, onFilter }: FilterBarProps) {
  const { connection: shown } = useApp()
  const text = useText(ordersText)
  const needsYou = shown?.needsYou ?? 0
  return (
    <>
      <div className={styles.tabs}>
        <TabLinks
          label={text.tabsLabel}
          current={filter.tab}
          tabs={orderTabs.map((name) => ({
            name,
            label: text.tabs[name],
            path: pathTo('orders', detail, queryOf(inTab(filter, name))),
            count: name === 'failed' && needsYou > 0 ? String(needsYou) : '',
            tone: 'bad',
          }))}
        />
      </div>
      <div className={styles.filters} role="group" aria-label={text.filters.label}>
        <OrderSearch
          search={filter.search}
          onSearch={(search) => {
            onFilter({ ...filter, search })
          }}
        />
        <PeriodFilter filter={filter} onFilter={onFilter} />
        <StateFilter filter={filter} onFilter={onFilter} />
        <CauseFilter connection={connection} filter={filter} onFilter={onFilter} />
        <MarkFilters connection={connection} filter={filter} onFilter={onFilter} />
        <ColumnChoice />
      </div>
    </>
  )
}
