import { useRef } from 'react'
import type { ConnectionView } from '../../../shared/contract/views.ts'
import { previewText } from '../../../shared/text/screens/preview.ts'
import { useText } from '../../app/app-context.tsx'
import { go, pathTo, useRoute } from '../../app/route.ts'
import { Empty } from '../../components/basics/data-state.tsx'
import { useReturn } from '../../components/basics/use-return.ts'
import { countsOf, queryOf, tabIn, type Tab } from './model.ts'
import { OrderPanel } from './order-panel.tsx'
import type { ShownPreview } from './previews.ts'
import { PreviewTable } from './preview-table.tsx'
import styles from './result.module.css'
import { Summary } from './summary.tsx'
import { Tabs } from './tabs.tsx'

interface ResultProps {
  readonly connection: ConnectionView
  readonly preview: ShownPreview
}

/** What a dry run showed: the sum of it, and the orders with the invoice of the chosen one beside them. */
export function Result({ connection, preview }: ResultProps) {
  const { asked, rows } = preview
  const [only] = rows
  if (only === undefined) return <Nothing preview={preview} />
  if (asked.kind === 'days') return <Orders connection={connection} preview={preview} />
  return (
    <>
      <Summary connection={connection} preview={preview} />
      <OrderPanel key={only.orderId} connection={connection.id} row={only} onClose={null} />
    </>
  )
}

function Orders({ connection, preview }: ResultProps) {
  const { detail, query } = useRoute()
  const tab = tabIn(query)
  const list = useRef<HTMLDivElement>(null)
  const opened = preview.rows.find((row) => row.orderId === detail)
  useReturn(list, opened?.orderId ?? '')
  const hidden = opened === undefined ? undefined : styles.hiddenWhenNarrow
  return (
    <>
      <div className={hidden}>
        <Summary connection={connection} preview={preview} />
      </div>
      <div>
        <div className={hidden}>
          <Tabs tab={tab} counts={countsOf(preview.rows)} detail={opened?.orderId ?? ''} />
        </div>
        <div className={opened === undefined ? undefined : styles.split}>
          <div ref={list} className={`${styles.list ?? ''} ${hidden ?? ''}`}>
            <List preview={preview} tab={tab} opened={detail} />
          </div>
          {opened === undefined ? null : (
            <OrderPanel
              key={opened.orderId}
              connection={connection.id}
              row={opened}
              onClose={() => {
                go(pathTo('preview', '', queryOf(tab)))
              }}
            />
          )}
        </div>
      </div>
    </>
  )
}

interface ListProps {
  readonly preview: ShownPreview
  readonly tab: Tab
  readonly opened: string
}

function List({ preview, tab, opened }: ListProps) {
  const text = useText(previewText)
  const rows = preview.rows.filter(({ verdict }) => tab === 'all' || verdict === tab)
  if (rows.length === 0) return <Empty title={text.emptyTab} />
  return <PreviewTable rows={rows} tab={tab} opened={opened} />
}

function Nothing({ preview: { asked } }: { readonly preview: ShownPreview }) {
  const text = useText(previewText)
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
