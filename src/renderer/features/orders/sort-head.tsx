import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { useText } from '../../app/app-context.tsx'
import { pathTo, replaceAddress } from '../../app/route.ts'
import type { Column } from './columns.tsx'
import { queryOf, sortedBy, type OrderFilter } from './filter.ts'
import styles from './sort-head.module.css'

interface SortHeadProps {
  readonly column: Column
  readonly filter: OrderFilter
  readonly opened: string
}

/** The head of a column, which sorts by it where the list can. */
export function SortHead({ column: { name, look, sort }, filter, opened }: SortHeadProps) {
  const text = useText(ordersText)
  if (sort === undefined) {
    return (
      <th scope="col" className={look}>
        <span>{text.head[name]}</span>
      </th>
    )
  }
  const isSorted = filter.sort === sort
  const Arrow = isSorted ? (filter.descending ? IconArrowDown : IconArrowUp) : IconArrowsSort
  return (
    <th
      scope="col"
      className={look}
      aria-sort={isSorted ? (filter.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={`${styles.sort ?? ''} ${isSorted ? (styles.sorted ?? '') : ''}`}
        onClick={() => {
          replaceAddress(pathTo('orders', opened, queryOf(sortedBy(filter, sort))))
        }}
      >
        {text.head[name]}
        <Arrow size={14} className={styles.arrow} aria-hidden />
      </button>
    </th>
  )
}
