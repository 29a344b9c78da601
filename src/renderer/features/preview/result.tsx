import { useRef } from 'react'
import type { ConnectionView } from '../../../shared/contract/views.ts'
import { proefdraaiText } from '../../../shared/text/screens/preview.ts'
import { useText } from '../../app/app-context.tsx'
import { go, pathTo, useRoute } from '../../app/route.ts'
import { Empty } from '../../components/basics/data-state.tsx'
import { useReturn } from '../../components/basics/use-return.ts'
import { countsOf, queryOf, tabIn, type Tab } from './model.ts'
import { OrderPanel } from './order-panel.tsx'
import type { Rehearsal } from './rehearsals.ts'
import { RehearsalTable } from './rehearsal-table.tsx'
import styles from './result.module.css'
import { Summary } from './summary.tsx'
import { Tabs } from './tabs.tsx'

interface ResultProps {
  readonly connection: ConnectionView
  readonly rehearsal: Rehearsal
}

/** What a dry run showed: the sum of it, and the orders with the invoice of the chosen one beside them. */
export function Result({ connection, rehearsal }: ResultProps) {
  const { asked, rows } = rehearsal
  const [only] = rows
  if (only === undefined) return <Nothing rehearsal={rehearsal} />
  if (asked.kind === 'days') return <Orders connection={connection} rehearsal={rehearsal} />
  return (
    <>
      <Summary connection={connection} rehearsal={rehearsal} />
      <OrderPanel key={only.orderId} connection={connection.id} row={only} onClose={null} />
    </>
  )
}

function Orders({ connection, rehearsal }: ResultProps) {
  const { detail, query } = useRoute()
  const tab = tabIn(query)
  const list = useRef<HTMLDivElement>(null)
  const opened = rehearsal.rows.find((row) => row.orderId === detail)
  useReturn(list, opened?.orderId ?? '')
  const hidden = opened === undefined ? undefined : styles.hiddenWhenNarrow
  return (
    <>
      <div className={hidden}>
        <Summary connection={connection} rehearsal={rehearsal} />
      </div>
      <div>
        <div className={hidden}>
          <Tabs tab={tab} counts={countsOf(rehearsal.rows)} detail={opened?.orderId ?? ''} />
        </div>
        <div className={opened === undefined ? undefined : styles.split}>
          <div ref={list} className={`${styles.list ?? ''} ${hidden ?? ''}`}>
            <List rehearsal={rehearsal} tab={tab} opened={detail} />
          </div>
          {opened === undefined ? null : (
            <OrderPanel
              key={opened.orderId}
              connection={connection.id}
              row={opened}
              onClose={() => {
                go(pathTo('proefdraai', '', queryOf(tab)))
              }}
            />
          )}
        </div>
      </div>
    </>
  )
}

interface ListProps {
  readonly rehearsal: Rehearsal
  readonly tab: Tab
  readonly opened: string
}

function List({ rehearsal, tab, opened }: ListProps) {
  const text = useText(proefdraaiText)
  const rows = rehearsal.rows.filter(({ verdict }) => tab === 'all' || verdict === tab)
  if (rows.length === 0) return <Empty title={text.emptyTab} />
  return <RehearsalTable rows={rows} tab={tab} opened={opened} />
}

function Nothing({ rehearsal: { asked } }: { readonly rehearsal: Rehearsal }) {
  const text = useText(proefdraaiText)
  return (
    <div role="status">
      {asked.kind === 'order' ? (
        <Empty title={text.notInShop(asked.orderId)}>{text.notInShopMore}</Empty>
      ) : (
        <Empty title={text.empty(text.ask.days(asked.days))}>{text.emptyMore}</Empty>
      )}
    </div>
  )
}
