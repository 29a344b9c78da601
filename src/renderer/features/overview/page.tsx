import { overviewText } from '../../../shared/text/screens/overview.ts'
import { sayVerdict } from '../../../shared/text/verdict.ts'
import type { Overview } from '../../../shared/contract/views.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { useCall } from '../../app/use-call.ts'
import { useFormat } from '../../app/use-format.ts'
import { Card } from '../../components/basics/card.tsx'
import { DataState } from '../../components/basics/data-state.tsx'
import { PageHead } from '../../components/basics/page-head.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import { Attention } from './attention.tsx'
import { DaysCard } from './days-card.tsx'
import { Hero } from './hero.tsx'
import { MonthCard } from './month-card.tsx'
import { Numbers } from './numbers.tsx'
import styles from './page.module.css'
import { Remarks } from './remarks.tsx'
import { RunButtons } from './run-buttons.tsx'
import { allSteps, Steps } from './steps.tsx'
import { useProgress } from './use-progress.ts'
import { useAction } from '../../app/use-call.ts'

/** The first screen: is everything all right, and if not, what to do. */
export function OverviewPage() {
  const { connection, language } = useApp()
  const text = useText(overviewText)
  const { data, problem, isLoading, reload } = useCall(
    'overview.get',
    connection === null ? null : { connection: connection.id },
  )
  if (connection === null) {
    return (
      <>
        <PageHead title={text.title} />
        <Card title={sayVerdict({ kind: 'setup', missing: allSteps }, language)}>
          <Steps connection={null} />
        </Card>
      </>
    )
  }
  // Of another connection, until this one's answer is there.
  const overview = data?.connection.id === connection.id ? data : null
  if (overview === null) {
    return (
      <>
        <PageHead title={text.title} />
        <DataState isLoading={isLoading} problem={problem} reload={reload} />
      </>
    )
  }
  return <Shown overview={overview} />
}

function Shown({ overview }: { readonly overview: Overview }) {
  const text = useText(overviewText)
  const run = useAction('run.now')
  const { connection } = overview
  const progress = useProgress(connection.id, connection.running)
  const isSetUp = connection.verdict.kind !== 'setup'
  const verdict = isSetUp && progress !== null ? ({ kind: 'running' } as const) : connection.verdict
  return (
    <>
      <PageHead title={text.title} lead={useMoments(overview)}>
        <RunButtons isRunning={progress !== null} isReady={isSetUp} connection={connection.id} run={run} />
      </PageHead>
      {run.problem === null ? null : <ProblemNote problem={run.problem} />}
      <Remarks connection={connection} />
      <div className={styles.parts}>
        <Hero overview={overview} verdict={verdict} progress={progress} />
        {isSetUp && connection.isReady && !connection.isAutomatic ? (
          <Card title={text.lastStep}>
            <Steps connection={connection} />
          </Card>
        ) : null}
        {isSetUp ? <Numbers overview={overview} /> : null}
        {isSetUp ? (
          <div className={styles.columns}>
            <DaysCard days={overview.days} />
            <Attention connection={connection.id} />
          </div>
        ) : null}
        {isSetUp ? (
          <MonthCard
            key={connection.id}
            connection={connection.id}
            today={overview.days.at(-1)?.date ?? ''}
          />
        ) : null}
      </div>
    </>
  )
}

/** Last and next run, in one line. */
function useMoments({ lastRunAt, nextRunAt, connection }: Overview): string {
  const text = useText(overviewText)
  const format = useFormat()
  const never = connection.hasBegun ? text.begun : text.neverRan
  const last = lastRunAt === null ? never : text.lastRun(format.moment(lastRunAt))
  if (!connection.isReady) return last
  const next = nextRunAt === null ? text.noNextRun : text.nextRun(format.moment(nextRunAt))
  return `${last} · ${next}`
}
