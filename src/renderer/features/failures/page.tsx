import { failuresText } from '../../../shared/text/screens/failures.ts'
import type { ConnectionView, FailureGroup } from '../../../shared/contract/views.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useCall } from '../../app/use-call.ts'
import { DataState, Empty } from '../../components/basics/data-state.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { PageHead } from '../../components/basics/page-head.tsx'
import { ReadyNote } from '../../components/orders/ready-note.tsx'
import { Groups } from './groups.tsx'
import { NoFailures } from './no-failures.tsx'
import styles from './page.module.css'
import { PauseReason } from './pause-reason.tsx'

/** What waits for the merchant: by cause, with what to do about it. */
export function FailuresPage() {
  const { connection } = useApp()
  const text = useText(failuresText)
  if (connection === null) {
    return (
      <>
        <PageHead title={text.title} />
        <Empty
          title={text.noConnection}
          action={<GoButton path={pathTo('settings')}>{text.toSetup}</GoButton>}
        />
      </>
    )
  }
  return <Loaded key={connection.id} connection={connection} />
}

function Loaded({ connection }: { readonly connection: ConnectionView }) {
  const text = useText(failuresText)
  const { data, problem, isLoading, isOffline, reload } = useCall('failures.list', {
    connection: connection.id,
  })
  const groups = data?.groups ?? null
  // What is wrong with the whole connection is told once, by the connection.
  const isTold = problem !== null && problem.code === connection.lastProblem?.code
  const isNew = problem?.code === 'SETTINGS_INCOMPLETE'
  return (
    <>
      <PageHead title={text.title} {...leadOf(groups, text.lead)} />
      <div className={styles.parts}>
        <PauseReason connection={connection} />
        <ReadyNote connection={connection.id} />
        {groups !== null ? (
          <Shown connection={connection} groups={groups} reload={reload} />
        ) : isNew ? (
          <NoFailures connection={connection} />
        ) : isTold ? null : (
          <DataState isLoading={isLoading || isOffline} problem={problem} reload={reload} />
        )}
      </div>
    </>
  )
}

interface ShownProps {
  readonly connection: ConnectionView
  readonly groups: readonly FailureGroup[]
  readonly reload: () => void
}

/** The groups stay rendered when the last is gone: what they know of the last act is then still told. */
function Shown({ connection, groups, reload }: ShownProps) {
  return (
    <>
      {groups.length === 0 ? <NoFailures connection={connection} /> : null}
      <Groups connection={connection.id} groups={groups} reload={reload} />
    </>
  )
}

function leadOf(groups: readonly FailureGroup[] | null, say: (orders: number, causes: number) => string) {
  if (groups === null || groups.length === 0) return {}
  const orders = groups.reduce((all, { count }) => all + count, 0)
  return { lead: say(orders, groups.length) }
}
