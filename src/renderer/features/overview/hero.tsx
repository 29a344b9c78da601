import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconPlugConnectedX,
  IconPlayerPause,
  IconRefresh,
  IconSettings,
} from '@tabler/icons-react'
import type { ConnectionVerdict, Trouble } from '../../../shared/contract/verdict.ts'
import type { Overview } from '../../../shared/contract/views.ts'
import { solutionsOf } from '../../../shared/problems/about.ts'
import { sayProblem } from '../../../shared/text/say.ts'
import { sayVerdict } from '../../../shared/text/verdict.ts'
import { overviewText } from '../../../shared/text/screens/overview.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useFormat } from '../../app/use-format.ts'
import { GoButton } from '../../components/basics/go-button.tsx'
import { SolutionButton } from '../../components/orders/solution-button.tsx'
import { Bridge } from './bridge.tsx'
import styles from './hero.module.css'
import { toneOf } from './model.ts'
import { RunProgressBar } from './run-progress-bar.tsx'
import { Steps } from './steps.tsx'
import type { ShownProgress } from './use-progress.ts'

interface HeroProps {
  readonly overview: Overview
  readonly verdict: ConnectionVerdict
  readonly progress: ShownProgress | null
}

const icons = {
  setup: IconSettings,
  running: IconRefresh,
  standstill: IconPlugConnectedX,
  outage: IconClock,
  needsYou: IconAlertTriangle,
  paused: IconPlayerPause,
  first: IconCircleCheck,
  unfinished: IconClock,
  byHand: IconCircleCheck,
  good: IconCircleCheck,
} as const

/** The answer in one sentence, what to do about it, and the bridge between shop and bookkeeping. */
export function Hero({ overview, verdict, progress }: HeroProps) {
  const { language } = useApp()
  const text = useText(overviewText)
  const Icon = icons[verdict.kind]
  return (
    <section className="fb-card" aria-label={text.isAllRight}>
      <div className={styles.answer}>
        <span className={`${styles.icon ?? ''} fb-tone-${toneOf(verdict)}`}>
          <Icon size={30} stroke={1.8} aria-hidden />
        </span>
        <div className={styles.words}>
          <p className={styles.sentence} role="status">
            {sayVerdict(verdict, language)}
          </p>
          <div className={styles.more}>
            <More overview={overview} verdict={verdict} progress={progress} />
          </div>
        </div>
      </div>
      <Bridge connection={overview.connection} isStill={toneOf(verdict) === 'bad'} />
    </section>
  )
}

function More({ overview, verdict, progress }: HeroProps) {
  const { more } = useText(overviewText)
  switch (verdict.kind) {
    case 'setup':
      return <Steps connection={overview.connection} />
    case 'running':
      return <Progress shown={progress} />
    case 'standstill':
    case 'outage':
      return <Stop overview={overview} trouble={verdict} />
    case 'needsYou':
      return <NeedsYou isAutomatic={overview.connection.isAutomatic} />
    case 'good':
    case 'byHand':
      return (
        <p>
          {overview.unticked > 0 ? `${more.waiting(overview.unticked)} ` : ''}
          {more[verdict.kind]}
        </p>
      )
    case 'unfinished':
    case 'paused':
      return <Ready overview={overview} verdict={verdict} />
    case 'first':
      return <p>{more.first}</p>
  }
}

/** Orders that stand ready, and when they go. */
function Ready({
  overview: { nextRunAt, failures, attention },
  verdict: { kind, ready },
}: {
  readonly overview: Overview
  readonly verdict: Extract<ConnectionVerdict, { readonly ready: number }>
}) {
  const { more } = useText(overviewText)
  const format = useFormat()
  const next = nextRunAt === null ? more.first : more.goesOn(format.moment(nextRunAt))
  return (
    <>
      <p>
        {ready > 0 ? `${more.ready(ready)} ` : ''}
        {kind === 'paused' ? more.paused : next}
      </p>
      {failures + attention > 0 ? <p>{more.failuresToo(failures + attention)}</p> : null}
    </>
  )
}

function Progress({ shown }: { readonly shown: ShownProgress | null }) {
  return shown && <RunProgressBar progress={shown} />
}

function NeedsYou({ isAutomatic }: { readonly isAutomatic: boolean }) {
  const { more, seeFailures } = useText(overviewText)
  return (
    <>
      <p>{isAutomatic ? more.needsYou : more.needsYouByHand}</p>
      <GoButton path={pathTo('failures')}>{seeFailures}</GoButton>
    </>
  )
}

interface StopProps {
  readonly overview: Overview
  readonly trouble: Trouble<'standstill' | 'outage'>
}

/** Why everything waits, and the buttons for it. What the large sentence says already is not said again. */
function Stop({ overview, trouble }: StopProps) {
  const { language } = useApp()
  const { more } = useText(overviewText)
  const { problem, kind } = trouble
  const { failures, attention } = overview
  const { what, why, todo } = sayProblem(problem, language)
  return (
    <>
      {problem.code === 'MONEYBIRD_DISCONNECTED' ? null : <p className={styles.what}>{what}</p>}
      <p>
        {why} {todo}
      </p>
      {kind === 'outage' ? <TriesAgain overview={overview} /> : null}
      {failures + attention > 0 ? <p>{more.failuresToo(failures + attention)}</p> : null}
      <div className={styles.buttons}>
        {solutionsOf(problem).map((solution, index) => (
          <SolutionButton
            key={index}
            solution={solution}
            variant={index === 0 && kind === 'standstill' ? 'filled' : 'default'}
          />
        ))}
      </div>
      <span className="fb-small-code">{problem.code}</span>
    </>
  )
}

/** Promised only where it is so: who paused, or has nothing go by itself, must ask for it. */
function TriesAgain({ overview: { nextRunAt } }: { readonly overview: Overview }) {
  const { more } = useText(overviewText)
  const format = useFormat()
  return <p>{nextRunAt === null ? more.notByItself : more.triesAgain(format.moment(nextRunAt))}</p>
}
