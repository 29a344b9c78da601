import { useCallback, useMemo, useRef, useState } from 'react'
import { ordersEmptyText } from '../../../shared/text/screens/orders-empty.ts'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { go, pathTo, replaceAddress, useRoute } from '../../app/route.ts'
import { Empty } from '../../components/basics/data-state.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { PageHead } from '../../components/basics/page-head.tsx'
import { useReturn } from '../../components/basics/use-return.ts'
import { OrderPage } from './detail/order-page.tsx'
import { FilterBar } from './filter-bar.tsx'
import { filterIn, queryOf, type OrderFilter } from './filter.ts'
import { OrdersList } from './orders-list.tsx'
import styles from './page.module.css'
import { useOrders } from './use-orders.ts'
import { WhyBox } from './why-box.tsx'

/** All orders, and beside them the one that was chosen. */
export function OrdersPage() {
  const { connection } = useApp()
  const text = useText(ordersText)
  const empty = useText(ordersEmptyText)
  if (connection === null) {
    const [title, more] = empty.all
    return (
      <>
        <PageHead title={text.title} />
        <Empty title={title} action={<GoButton path={pathTo('settings')}>{text.toSettings}</GoButton>}>
          {more}
        </Empty>
      </>
    )
  }
  return <Shown key={connection.id} connection={connection.id} />
}

function Shown({ connection }: { readonly connection: string }) {
  const text = useText(ordersText)
  const { detail, query } = useRoute()
  const filter = useFilter(query)
  const orders = useOrders(connection, filter)
  const [asked, setAsked] = useState<string | null>(null)
  const isOpen = detail !== ''
  const close = useCallback(() => {
    go(pathTo('orders', '', queryOf(filter)))
  }, [filter])
  const list = useRef<HTMLDivElement>(null)
  useReturn(list, detail)

  return (
    <div className={`fb-wide ${styles.page ?? ''}`}>
      <div className={isOpen ? styles.hiddenWhenNarrow : undefined}>
        <PageHead title={text.title}>
          <WhyBox connection={connection} asked={asked} onAsk={setAsked} />
        </PageHead>
        <FilterBar
          connection={connection}
          filter={filter}
          detail={detail}
          onFilter={(changed) => {
            replaceAddress(pathTo('orders', detail, queryOf(changed)))
          }}
        />
      </div>
      <div className={isOpen ? styles.split : undefined}>
        <div ref={list} className={isOpen ? styles.hiddenWhenNarrow : undefined}>
          <OrdersList
            key={filter.tab}
            connection={connection}
            orders={orders}
            filter={filter}
            opened={detail}
            onWhy={setAsked}
          />
        </div>
        {isOpen ? (
          <OrderPage key={detail} connection={connection} orderId={detail} onClose={close} onWhy={setAsked} />
        ) : null}
      </div>
    </div>
  )
}

/** The filter of the address; the same object as long as it means the same, whatever order is open. */
function useFilter(query: URLSearchParams): OrderFilter {
  const meaning = new URLSearchParams(queryOf(filterIn(query))).toString()
  return useMemo(() => filterIn(new URLSearchParams(meaning)), [meaning])
}
