import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import type { SetupStep } from '../../../shared/contract/verdict.ts'
import { overviewText } from '../../../shared/text/screens/overview.ts'
import { useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { GoButton } from '../../components/basics/go-button.tsx'
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

/** What a new shop still needs, what is done already ticked. */
export function Steps({ missing }: { readonly missing: readonly SetupStep[] }) {
  const text = useText(overviewText)
  const next = allSteps.find((step) => missing.includes(step)) ?? 'shop'
  return (
    <>
      <p>{text.more.setup}</p>
      <ol className={styles.steps}>
        {allSteps.map((step) => {
          const isDone = !missing.includes(step)
          return (
            <li key={step} className={isDone ? styles.done : undefined}>
              {isDone ? (
                <IconCircleCheckFilled size={20} aria-label={text.stepDone} className={styles.tick} />
              ) : (
                <IconCircle size={20} aria-hidden className={styles.open} />
              )}
              <a href={places[step]}>{text.steps[step]}</a>
            </li>
          )
        })}
      </ol>
      <GoButton path={places[next]}>{text.continueSetup}</GoButton>
    </>
  )
}
