import { useCallback, useState } from 'react'
import { failuresText } from '../../../shared/text/screens/failures.ts'
import type { ConnectionView, FailureGroup } from '../../../shared/contract/views.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo, useRoute } from '../../app/route.ts'
import { useCall } from '../../app/use-call.ts'
import { DataState, Empty } from '../../components/basics/data-state.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { PageHead } from '../../components/basics/page-head.tsx'
import { OutcomeNote } from '../../components/orders/outcome-note.tsx'
import { ReadyNote } from '../../components/orders/ready-note.tsx'
import { useOrderActs } from '../../components/orders/use-order-acts.ts'
import { AskDialog, type Asking } from './ask-dialog.tsx'
import { Causes } from './causes.tsx'
import { FailuresHead } from './failures-head.tsx'
import { NoFailures } from './no-failures.tsx'
import styles from './page.module.css'
import { PauseReason } from './pause-reason.tsx'
import { WALK } from './walk/walk.ts'
import { WalkPage } from './walk/walk-page.tsx'

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
  const { data, problem, isLoading, isOffline, reload } = useCall('failures.list', {
    connection: connection.id,
  })
  const groups = data?.groups ?? null
  // What is wrong with the whole connection is told once, by the connection.
  const isTold = problem !== null && problem.code === connection.lastProblem?.code
  const isNew = problem?.code === 'SETTINGS_INCOMPLETE'
  if (groups !== null) return <Known connection={connection} groups={groups} reload={reload} />
  return (
    <>
      <FailuresHead connection={connection} groups={[]} />
      <div className={styles.parts}>
        <PauseReason connection={connection} />
        {isNew ? (
          <NoFailures connection={connection} />
        ) : isTold ? null : (
          <DataState isLoading={isLoading || isOffline} problem={problem} reload={reload} />
        )}
      </div>
    </>
  )
}

interface CausesKnownProps {
  readonly connection: ConnectionView
  readonly groups: readonly FailureGroup[]
  readonly reload: () => void
}

/** What is known of the last act is told wherever it was done, also when it took the last cause away. */
function Known({ connection, groups, reload }: CausesKnownProps) {
  const { detail } = useRoute()
  const acts = useOrderActs(connection.id, reload)
  const [asking, setAsking] = useState<Asking | null>(null)
  const stopAsking = useCallback(() => {
    setAsking(null)
  }, [])
  return (
    <>
      {detail === WALK ? (
        <WalkPage connection={connection} groups={groups} acts={acts} ask={setAsking} />
      ) : (
        <>
          <FailuresHead connection={connection} groups={groups} acts={acts} />
          <div className={styles.parts}>
            <PauseReason connection={connection} />
            <ReadyNote connection={connection.id} />
            {groups.length === 0 ? <NoFailures connection={connection} /> : null}
            <Causes groups={groups} acts={acts} ask={setAsking} />
          </div>
        </>
      )}
      {asking === null ? null : <AskDialog asking={asking} acts={acts} onClose={stopAsking} />}
      <OutcomeNote acts={acts} />
    </>
  )
}
