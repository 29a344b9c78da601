import { IconCheck } from '@tabler/icons-react'
import { settingsText } from '../../../../../shared/text/screens/settings/settings.ts'
import { useText } from '../../../../app/app-context.tsx'
import { pathTo } from '../../../../app/route.ts'
import type { StepView, WizardStep } from '../../model/steps.ts'
import styles from './stepper.module.css'

/** Where the merchant is on the way to a connection that runs; what is done can be gone back to. */
export function Stepper({ steps }: { readonly steps: readonly StepView[] }) {
  const text = useText(settingsText)
  return (
    <nav aria-label={text.steps}>
      <ol className={styles.steps}>
        {steps.map(({ name, state, isOpen }, index) => {
          const inside = (
            <>
              <span className={styles.mark} aria-hidden>
                {state === 'done' ? <IconCheck size={14} stroke={2.6} /> : index + 1}
              </span>
              <span>{text.stepNames[name]}</span>
              <span className={styles.hidden}>({text.stepStates[state]})</span>
            </>
          )
          return (
            <li key={name} className={styles[state]} aria-current={state === 'current' ? 'step' : undefined}>
              {isOpen && state !== 'current' ? (
                <a href={addressOf(name)} className={styles.inside}>
                  {inside}
                </a>
              ) : (
                <span className={styles.inside}>{inside}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function addressOf(name: WizardStep): string {
  return pathTo('settings', name)
}
