import { useEffect, useRef, useState } from 'react'
import { orderTabs, type OrderTab } from '../../../shared/contract/views.ts'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { SearchField } from '../../components/basics/search-field.tsx'
import { TabLinks } from '../../components/basics/tab-links.tsx'
import styles from './filter-bar.module.css'
import { queryOf } from './model.ts'

/** Typing goes on this long before the search begins. */
const PAUSE_MS = 250

interface FilterBarProps {
  readonly tab: OrderTab
  readonly search: string
  /** The order that is open, which stays so. */
  readonly detail: string
  readonly onSearch: (search: string) => void
}

/** The tabs and the search field above the list. */
export function FilterBar({ tab, search, detail, onSearch }: FilterBarProps) {
  const { connection } = useApp()
  const text = useText(ordersText)
  const needsYou = connection?.needsYou ?? 0
  return (
    <div className={styles.bar}>
      <TabLinks
        label={text.tabsLabel}
        current={tab}
        tabs={orderTabs.map((name) => ({
          name,
          label: text.tabs[name],
          path: pathTo('orders', detail, queryOf(name, search)),
          count: name === 'failed' && needsYou > 0 ? String(needsYou) : '',
          tone: 'bad',
        }))}
      />
      <Search search={search} onSearch={onSearch} />
    </div>
  )
}

function Search({ search, onSearch }: Pick<FilterBarProps, 'search' | 'onSearch'>) {
  const text = useText(ordersText)
  const [typed, setTyped] = useState(search)
  const sent = useRef(search)
  // Not what the pause depends on: a list that grows draws anew all the time, and the search would never begin.
  const latest = useRef(onSearch)
  useEffect(() => {
    latest.current = onSearch
  }, [onSearch])

  // The address changed otherwise than by typing: a link, or back.
  useEffect(() => {
    if (search === sent.current) return
    sent.current = search
    setTyped(search)
  }, [search])

  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === sent.current) return
    const timer = setTimeout(() => {
      sent.current = wanted
      latest.current(wanted)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [typed])

  return (
    <SearchField
      label={text.search}
      hint={text.searchHint}
      clear={text.clearSearch}
      text={typed}
      onChange={setTyped}
    />
  )
}
