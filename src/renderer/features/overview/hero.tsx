import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconPlugConnectedX,
  IconPlayerPause,
  IconRefresh,
  IconSettings,
} from '@tabler/icons-react'
import type { Overview } from '../../../shared/contract/views.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { solutionsOf } from '../../../shared/problems/about.ts'
import { sayProblem } from '../../../shared/text/say.ts'
import { overviewText } from '../../../shared/text/screens/overview.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { GoButton } from '../../components/basics/go-button.tsx'
import { SolutionButton } from '../../components/orders/solution-button.tsx'
import { Bridge } from './bridge.tsx'
import styles from './hero.module.css'
import { toneOf, type OverviewVerdict } from './model.ts'
import { RunProgressBar } from './run-progress-bar.tsx'
import { Steps } from './steps.tsx'
import type { ShownProgress } from './use-progress.ts'

interface HeroProps {
  readonly overview: Overview
  readonly verdict: OverviewVerdict
  readonly progress: ShownProgress | null
}

const icons = {
  setup: IconSettings,
  running: IconRefresh,
  shop: IconPlugConnectedX,
  moneybird: IconPlugConnectedX,
  standstill: IconAlertTriangle,
  waits: IconClock,
  needsYou: IconAlertTriangle,
  paused: IconPlayerPause,
  first: IconCircleCheck,
  good: IconCircleCheck,
} as const

/** The answer in one sentence, what to do about it, and the bridge between shop and bookkeeping. */
export function Hero({ overview, verdict, progress }: HeroProps) {
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
            {verdict.kind === 'needsYou' ? text.verdict.needsYou(verdict.count) : text.verdict[verdict.kind]}
          </p>
          <div className={styles.more}>
            <More overview={overview} verdict={verdict} progress={progress} />
          </div>
        </div>
      </div>
      <Bridge connection={overview.connection} />
    </section>
  )
}

function More({ overview, verdict, progress }: HeroProps) {
  const { more } = useText(overviewText)
  switch (verdict.kind) {
    case 'setup':
      return <Steps missing={verdict.missing} />
    case 'running':
      return <Progress shown={progress} />
    case 'shop':
    case 'moneybird':
    case 'standstill':
    case 'waits':
      return <Stop problem={verdict.problem} isUrgent={verdict.kind !== 'waits'} />
    case 'needsYou':
      return <NeedsYou />
    case 'good':
      return <p>{overview.waiting > 0 ? more.waiting(overview.waiting) : more.good}</p>
    case 'paused':
    case 'first':
      return <p>{more[verdict.kind]}</p>
  }
}

function Progress({ shown }: { readonly shown: ShownProgress | null }) {
  return shown && <RunProgressBar progress={shown} />
}

function NeedsYou() {
  const { app } = useApp()
  const { more, seeFailures } = useText(overviewText)
  return (
    <>
      <p>{app.paused ? more.pausedToo : more.needsYou}</p>
      <GoButton path={pathTo('failures')}>{seeFailures}</GoButton>
    </>
  )
}

/** Why everything waits, and the buttons for it. What the large sentence says already is not said again. */
function Stop({ problem, isUrgent }: { readonly problem: Problem; readonly isUrgent: boolean }) {
  const { language } = useApp()
  const { what, why, todo } = sayProblem(problem, language)
  return (
    <>
      {problem.code === 'MONEYBIRD_DISCONNECTED' ? null : <p className={styles.what}>{what}</p>}
      <p>
        {why} {todo}
      </p>
      <div className={styles.buttons}>
        {solutionsOf(problem).map((solution, index) => (
          <SolutionButton
            key={index}
            solution={solution}
            variant={index === 0 && isUrgent ? 'filled' : 'default'}
          />
        ))}
      </div>
      <span className="fb-small-code">{problem.code}</span>
    </>
  )
}
