import { Anchor } from '@mantine/core'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { settingsText } from '../../../shared/text/screens/settings/settings.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { go, pathTo, replaceAddress, useRoute } from '../../app/route.ts'
import { Card } from '../../components/basics/card.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { Note } from '../../components/basics/note.tsx'
import { PageHead } from '../../components/basics/page-head.tsx'
import { missingOf, stepAfter, stepFor, stepViews, wizardSteps, type WizardStep } from './model/steps.ts'
import styles from './page.module.css'
import { ConnectionDots } from './parts/connections/connection-dots.tsx'
import { Stepper } from './parts/form/stepper.tsx'
import { FormSection } from './sections/form-section.tsx'
import { MoneybirdSection } from './sections/moneybird-section.tsx'
import { ShopSection } from './sections/shop-section.tsx'
import type { LoadedSettings } from './use-settings.ts'

/** The first time: step by step from two red dots to a dry run. Each step is stored whole, and can be gone back to. */
export function Wizard({ settings }: { readonly settings: LoadedSettings }) {
  const { connection } = useApp()
  const { detail } = useRoute()
  const text = useText(settingsText)
  const [news, setNews] = useState<string | null>(null)
  const missing = missingOf(connection)
  const current = stepFor(detail, missing)
  useEffect(() => {
    // Connecting settles the step; one that is named in the address stays on screen all the same, with what is left to choose.
    if (detail === '' && current === 'moneybird') replaceAddress(pathTo('settings', current))
  }, [detail, current])
  const number = wizardSteps.findIndex(({ name }) => name === current) + 1
  return (
    <>
      <PageHead title={text.title} lead={missing.includes('preview') ? text.firstTime : text.again} />
      <div className={styles.wizard}>
        <ConnectionDots connection={connection} />
        <Stepper steps={stepViews(missing, current)} />
        <div role="status">{news === null ? null : <Note kind="good">{news}</Note>}</div>
        <section
          className={styles.step}
          aria-label={`${text.step(number, wizardSteps.length)}: ${text.stepNames[current]}`}
        >
          <StepTitle current={current}>{text.step(number, wizardSteps.length)}</StepTitle>
          <Step name={current} settings={settings} onNews={setNews} />
        </section>
      </div>
    </>
  )
}

/** Takes the keyboard when another step comes, so that reading goes on from there. */
function StepTitle({ current, children }: { readonly current: WizardStep; readonly children: ReactNode }) {
  const title = useRef<HTMLParagraphElement>(null)
  const before = useRef(current)
  useEffect(() => {
    if (before.current === current) return
    before.current = current
    title.current?.focus({ preventScroll: true })
    title.current?.scrollIntoView({ block: 'center' })
  }, [current])
  return (
    <p className={styles.stepTitle} tabIndex={-1} ref={title}>
      {children}
    </p>
  )
}

interface StepProps {
  readonly name: WizardStep
  readonly settings: LoadedSettings
  readonly onNews: (news: string | null) => void
}

function Step({ name, settings, onNews }: StepProps) {
  const { connection } = useApp()
  const text = useText(settingsText)
  const onNext = useCallback(() => {
    onNews(null)
    go(pathTo('settings', stepAfter(name)))
  }, [name, onNews])
  switch (name) {
    case 'shop':
      return (
        <ShopSection
          address={settings.stored?.view.settings.shop.address ?? ''}
          onConnected={({ openCart, orders }) => {
            onNews(text.shopConnected(openCart, orders))
            go(pathTo('settings', connection?.moneybird.isConnected === true ? '' : 'moneybird'))
          }}
        />
      )
    case 'moneybird':
      return (
        <MoneybirdSection
          stored={settings.stored}
          onConnected={() => {
            onNews(null)
            go(pathTo('settings', 'moneybird'))
          }}
          onNext={connection?.moneybird.isConnected === true ? onNext : undefined}
        />
      )
    case 'statuses':
    case 'vat':
    case 'ledgers':
      return <FormSection name={name} settings={settings} onNext={onNext} />
    case 'preview':
      return <Ready />
  }
}

/** All is set: what remains is to look how it would be booked. */
function Ready() {
  const text = useText(settingsText)
  return (
    <Card title={text.ready.title}>
      <p className={styles.ready}>{text.ready.body}</p>
      <div className={styles.buttons}>
        <GoButton path={pathTo('preview', '', { days: '30' })} size="md">
          {text.ready.button}
        </GoButton>
        <Anchor href={pathTo('settings', 'sending')}>{text.ready.careful}</Anchor>
      </div>
    </Card>
  )
}
