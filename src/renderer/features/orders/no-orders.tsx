import { Button } from '@mantine/core'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { ordersEmptyText } from '../../../shared/text/screens/orders-empty.ts'
import { tidy } from '../../../shared/text/tidy.ts'
import { useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { Empty } from '../../components/basics/data-state.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { orderNumberIn } from '../../components/orders/order-input.ts'
import { cleared, inTab, isNarrowed, queryOf, type OrderFilter } from './filter.ts'

interface NoOrdersProps {
  readonly filter: OrderFilter
  readonly onWhy: (orderId: string) => void
}

/** An empty tab says what would stand here; a search or filter that lets nothing through says how to go on. */
export function NoOrders({ filter, onWhy }: NoOrdersProps) {
  const text = useText(ordersText)
  const empty = useText(ordersEmptyText)
  const { tab, search } = filter
  if (isNarrowed(filter)) return <Nothing filter={filter} />
  if (search === '') {
    const [title, more] = empty[tab]
    return (
      <Empty
        title={title}
        action={
          tab === 'all' ? <GoButton path={pathTo('settings', 'statuses')}>{text.toSettings}</GoButton> : null
        }
      >
        {more}
      </Empty>
    )
  }
  const number = /^#?\s*\d+$/.test(search) ? orderNumberIn(search) : null
  return (
    <Empty
      title={text.notFound(tidy(search, 60))}
      action={
        <>
          {number === null ? null : (
            <Button
              onClick={() => {
                onWhy(number)
              }}
            >
              {text.why.label}
            </Button>
          )}
          {tab === 'all' ? null : (
            <GoButton variant="default" path={pathTo('orders', '', queryOf(inTab(filter, 'all')))}>
              {text.searchAll}
            </GoButton>
          )}
        </>
      }
    >
      {text.notFoundMore}
    </Empty>
  )
}

/** Of a filter: without it there may be some. */
function Nothing({ filter }: { readonly filter: OrderFilter }) {
  const { filters: text } = useText(ordersText)
  return (
    <Empty
      title={text.nothing}
      action={<GoButton path={pathTo('orders', '', queryOf(cleared(filter)))}>{text.clear}</GoButton>}
    >
      {text.nothingMore}
    </Empty>
  )
}
