import { useCallback, useRef, useState } from 'react'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { go, pathTo, replaceAddress, useRoute } from '../../app/route.ts'
import { Empty } from '../../components/basics/data-state.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { PageHead } from '../../components/basics/page-head.tsx'
import { useReturn } from '../../components/basics/use-return.ts'
import { OrderPage } from './detail/order-page.tsx'
import { FilterBar } from './filter-bar.tsx'
import { queryOf, searchIn, tabIn } from './model.ts'
import { OrdersList } from './orders-list.tsx'
import styles from './page.module.css'
import { useOrders } from './use-orders.ts'
import { WhyBox } from './why-box.tsx'

/** All orders, and beside them the one that was chosen. */
export function OrdersPage() {
  const { connection } = useApp()
  const text = useText(ordersText)
  if (connection === null) {
    const [title, more] = text.empty.all
    return (
      <>
        <PageHead title={text.title} />
        <Empty title={title ?? ''} action={<GoButton path={pathTo('settings')}>{text.toSettings}</GoButton>}>
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
  const tab = tabIn(query)
  const search = searchIn(query)
  const orders = useOrders(connection, tab, search)
  const [asked, setAsked] = useState<string | null>(null)
  const isOpen = detail !== ''
  const close = useCallback(() => {
    go(pathTo('orders', '', queryOf(tab, search)))
  }, [tab, search])
  const list = useRef<HTMLDivElement>(null)
  useReturn(list, detail)

  return (
    <div className={`fb-wide ${styles.page ?? ''}`}>
      <div className={isOpen ? styles.hiddenWhenNarrow : undefined}>
        <PageHead title={text.title}>
          <WhyBox connection={connection} asked={asked} onAsk={setAsked} />
        </PageHead>
        <FilterBar
          tab={tab}
          search={search}
          detail={detail}
          onSearch={(typed) => {
            replaceAddress(pathTo('orders', detail, queryOf(tab, typed)))
          }}
        />
      </div>
      <div className={isOpen ? styles.split : undefined}>
        <div ref={list} className={isOpen ? styles.hiddenWhenNarrow : undefined}>
          <OrdersList
            key={tab}
            connection={connection}
            orders={orders}
            tab={tab}
            search={search}
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
