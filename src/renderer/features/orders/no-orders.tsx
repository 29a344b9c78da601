import { Button } from '@mantine/core'
import type { OrderTab } from '../../../shared/contract/views.ts'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { tidy } from '../../../shared/text/tidy.ts'
import { useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { Empty } from '../../components/basics/data-state.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { orderNumberIn } from '../../components/orders/order-input.ts'
import { queryOf } from './model.ts'

interface NoOrdersProps {
  readonly tab: OrderTab
  readonly search: string
  readonly onWhy: (orderId: string) => void
}

/** An empty tab says what would stand here; a search that found nothing says how to go on. */
export function NoOrders({ tab, search, onWhy }: NoOrdersProps) {
  const text = useText(ordersText)
  if (search === '') {
    const [title, more] = text.empty[tab]
    return (
      <Empty
        title={title ?? ''}
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
            <GoButton variant="default" path={pathTo('orders', '', queryOf('all', search))}>
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
