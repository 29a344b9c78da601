import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { DoctorCheck, DoctorView } from '../../../shared/contract/views.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { solutionsOf } from '../../../shared/problems/about.ts'
import { helpText } from '../../../shared/text/screens/help.ts'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useAction } from '../../app/use-call.ts'
import { Card } from '../../components/basics/card.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { Note } from '../../components/basics/note.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import { SolutionButton } from '../../components/orders/solution-button.tsx'
import styles from './doctor.module.css'

/** Looks whether everything is right for a run, and leads to where it is mended. */
export function Doctor({ connection }: { readonly connection: string }) {
  const { doctor: text } = useText(helpText)
  const parts = useText(partsText)
  const { run, isBusy, problem, isOffline } = useAction('help.doctor')
  const [checks, setChecks] = useState<DoctorView['checks'] | null>(null)
  return (
    <Card title={text.title}>
      <p className={styles.plain}>{text.what}</p>
      <Button
        variant={checks === null ? 'filled' : 'default'}
        loading={isBusy}
        onClick={() => {
          void run({ connection }).then((view) => {
            setChecks(view?.checks ?? null)
          })
        }}
      >
        {checks === null ? text.button : text.again}
      </Button>
      <div role="status" className={styles.outcome}>
        {isBusy ? <span className="fb-unseen">{text.busy}</span> : null}
        {problem === null ? null : <Found problem={problem} check={null} />}
        {isOffline ? (
          <Note kind="warn">
            <p>{parts.lost}</p>
          </Note>
        ) : null}
        {checks === null || isBusy ? null : <Checks checks={checks} />}
      </div>
    </Card>
  )
}

function Checks({ checks }: DoctorView) {
  const { doctor: text } = useText(helpText)
  const bad = checks.filter(({ isGood }) => !isGood).length
  return (
    <>
      <p className={styles.verdict}>{bad === 0 ? text.good : text.bad(bad)}</p>
      <ul className={styles.checks}>
        {checks.map(({ name, isGood, detail, problem }) => {
          const Icon = isGood ? IconCircleCheck : IconAlertTriangle
          return (
            <li key={name} className={styles.check}>
              <Icon size={20} aria-hidden className={isGood ? styles.good : styles.bad} />
              <div className={styles.words}>
                <p className={styles.name}>
                  {text.checks[name]}
                  <span className="fb-unseen">: {isGood ? text.isGood : text.isBad}</span>
                </p>
                {detail === '' ? null : <p className={styles.detail}>{detail}</p>}
                {problem === null ? null : <Found problem={problem} check={name} />}
              </div>
            </li>
          )
        })}
      </ul>
      {bad === 0 ? <p className={styles.detail}>{text.stillFailing}</p> : null}
    </>
  )
}

/** Where a check is mended when its problem itself does not say. */
const mendedAt: Readonly<Partial<Record<DoctorCheck, string>>> = {
  shop: 'shop',
  moneybird: 'moneybird',
  mapping: 'vat',
}

interface FoundProps {
  readonly problem: Problem
  readonly check: DoctorCheck | null
}

/** What is wrong, with the way to where it is mended. A button to this very screen is none. */
function Found({ problem, check }: FoundProps) {
  const { doctor: text, toSettings } = useText(helpText)
  const solutions = solutionsOf(problem).filter(
    (solution) =>
      (solution.kind === 'go' && solution.screen !== 'help') ||
      (solution.kind === 'open' && !solution.place.endsWith('-order')),
  )
  const place = check === null ? undefined : mendedAt[check]
  return (
    <ProblemNote problem={problem} isBare>
      {solutions.map((solution, index) => (
        <SolutionButton key={index} solution={solution} variant={index === 0 ? 'filled' : 'default'} />
      ))}
      {problem.code === 'DATA_DAMAGED' ? (
        <GoButton path={pathTo('settings', 'connections')}>{text.restore}</GoButton>
      ) : solutions.length === 0 && place !== undefined ? (
        <GoButton path={pathTo('settings', place)}>{toSettings}</GoButton>
      ) : null}
    </ProblemNote>
  )
}
