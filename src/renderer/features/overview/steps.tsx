import { Button } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { SetupStep } from '../../../shared/contract/verdict.ts'
import type { ConnectionView } from '../../../shared/contract/views.ts'
import { automaticText } from '../../../shared/text/automatic.ts'
import { overviewText } from '../../../shared/text/screens/overview.ts'
import { useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useAction } from '../../app/use-call.ts'
import { GoButton } from '../../components/basics/go-button.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import styles from './steps.module.css'

const places: Readonly<Record<SetupStep, string>> = {
  shop: pathTo('settings', 'shop'),
  moneybird: pathTo('settings', 'moneybird'),
  statuses: pathTo('settings', 'statuses'),
  taxRates: pathTo('settings', 'vat'),
  ledgers: pathTo('settings', 'ledgers'),
  preview: pathTo('preview'),
}

/** In the order in which they are taken. */
export const allSteps = ['shop', 'moneybird', 'statuses', 'taxRates', 'ledgers', 'preview'] as const

interface StepsProps {
  /** `null` = there is none yet. */
  readonly connection: ConnectionView | null
}

/** What a new shop still needs, what is done already ticked; the last is that it goes by itself. */
export function Steps({ connection }: StepsProps) {
  const text = useText(overviewText)
  const automatic = useText(automaticText)
  const missing = connection?.missing ?? allSteps
  const next = allSteps.find((step) => missing.includes(step))
  return (
    <>
      <p>{next === undefined ? `${automatic.off} ${automatic.means}` : text.more.setup}</p>
      <ol className={styles.steps}>
        {allSteps.map((step) => (
          <Step key={step} isDone={!missing.includes(step)} path={places[step]}>
            {text.steps[step]}
          </Step>
        ))}
        <Step isDone={connection?.isAutomatic === true} path={pathTo('settings', 'schedule')}>
          {text.stepAutomatic}
        </Step>
      </ol>
      {next === undefined && connection !== null ? (
        <TurnOn connection={connection.id} />
      ) : (
        // The step before it has something to look at that was filled in by itself.
        <GoButton path={next === 'statuses' ? pathTo('settings') : places[next ?? 'shop']}>
          {text.continueSetup}
        </GoButton>
      )}
    </>
  )
}

interface FirstStepProps {
  readonly isDone: boolean
  readonly path: string
  readonly children: ReactNode
}

function Step({ isDone, path, children }: FirstStepProps) {
  const text = useText(overviewText)
  return (
    <li className={isDone ? styles.done : undefined}>
      {isDone ? (
        <IconCircleCheckFilled size={20} aria-label={text.stepDone} className={styles.tick} />
      ) : (
        <IconCircle size={20} aria-hidden className={styles.open} />
      )}
      <a href={path}>{children}</a>
    </li>
  )
}

function TurnOn({ connection }: { readonly connection: string }) {
  const text = useText(automaticText)
  const turnOn = useAction('connection.automatic')
  return (
    <>
      <Button loading={turnOn.isBusy} onClick={() => void turnOn.run({ connection, on: true })}>
        {text.turnOn}
      </Button>
      {turnOn.problem === null ? null : <ProblemNote problem={turnOn.problem} />}
    </>
  )
}
