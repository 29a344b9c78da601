import type { RefundList } from '../../../shared/contract/refunds.ts'
import { frameText } from '../../../shared/text/screens/frame.ts'
import { refundsText } from '../../../shared/text/screens/refunds.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo, useRoute } from '../../app/route.ts'
import { useCall } from '../../app/use-call.ts'
import { useFormat } from '../../app/use-format.ts'
import { Card } from '../../components/basics/card.tsx'
import { DataState, Empty } from '../../components/basics/data-state.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { PageHead } from '../../components/basics/page-head.tsx'
import { TabLinks } from '../../components/basics/tab-links.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import { DecidedTable } from './decided-table.tsx'
import { RefundDetail } from './detail.tsx'
import { tabOf, tabs, type RefundTab } from './model.ts'
import { OpenTable } from './open-table.tsx'
import styles from './page.module.css'

/** What happened to orders after their invoice, and what is to be done about it. */
export function RefundsPage() {
  const { connection } = useApp()
  const text = useText(refundsText)
  const { screens } = useText(frameText)
  const { detail } = useRoute()
  const { data, problem, isLoading, isOffline, reload } = useCall(
    'refunds.list',
    connection === null ? null : { connection: connection.id },
  )
  if (connection === null || data === null) {
    return (
      <>
        <PageHead title={screens.refunds} />
        {connection === null ? (
          <Empty
            title={text.noConnection}
            action={<GoButton path={pathTo('settings')}>{text.toSetup}</GoButton>}
          />
        ) : (
          <DataState isLoading={isLoading || isOffline} problem={problem} reload={reload} />
        )}
      </>
    )
  }
  return detail === '' ? (
    <Lists data={data} />
  ) : (
    <RefundDetail
      key={detail}
      connection={connection.id}
      view={data.open.find(({ orderId }) => orderId === detail) ?? null}
      listProblem={data.problem}
    />
  )
}

function Lists({ data }: { readonly data: RefundList }) {
  const text = useText(refundsText)
  const format = useFormat()
  const tab = tabOf(useRoute().query)
  return (
    <>
      <PageHead title={text.title(data.open.length + data.more)} lead={text.lead} />
      <TabLinks
        label={text.tabsLabel}
        current={tab}
        tabs={tabs.map((name) => ({
          name,
          label: text.tabs[name],
          path: pathTo('refunds', '', name === 'open' ? {} : { tab: name }),
          count: format.number(name === 'open' ? data.open.length + data.more : data[name].length),
          tone: name === 'open' && data.open.length > 0 ? 'warn' : undefined,
        }))}
      />
      <div className={styles.stack}>
        {data.problem === null || tab !== 'open' ? null : <ProblemNote problem={data.problem} />}
        <Shown data={data} tab={tab} />
        <Automatic />
      </div>
    </>
  )
}

function Shown({ data, tab }: { readonly data: RefundList; readonly tab: RefundTab }) {
  const text = useText(refundsText)
  if (tab !== 'open') {
    return data[tab].length === 0 ? <Empty title={text.none[tab]} /> : <DecidedTable rows={data[tab]} />
  }
  if (data.open.length === 0) return <Empty title={text.none.open}>{text.none.openMore}</Empty>
  return (
    <>
      <OpenTable views={data.open} />
      {data.more > 0 ? <p className={styles.more}>{text.more(data.more)}</p> : null}
    </>
  )
}

/** What the program does by itself is a setting. */
function Automatic() {
  const text = useText(refundsText)
  const { connection } = useApp()
  const { data } = useCall('connection.settings', connection === null ? null : { connection: connection.id })
  if (data === null) return null
  return (
    <Card title={text.automaticTitle}>
      <p className={styles.plain}>{text.automatic[data.settings.booking.afterInvoiceChange]}</p>
      <GoButton variant="subtle" size="compact-sm" path={pathTo('settings', 'deviations')}>
        {text.toSettings}
      </GoButton>
    </Card>
  )
}
