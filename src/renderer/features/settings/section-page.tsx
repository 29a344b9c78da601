import { Anchor } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { settingsText } from '../../../shared/text/screens/settings/settings.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo, whereFrom } from '../../app/route.ts'
import { DataState } from '../../components/basics/data-state.tsx'
import { ReadyNote } from '../../components/orders/ready-note.tsx'
import { isFormSection, type SectionName } from './model/steps.ts'
import styles from './page.module.css'
import { ConnectionsSection } from './sections/connections-section.tsx'
import { FormSection } from './sections/form-section.tsx'
import { MoneybirdSection } from './sections/moneybird-section.tsx'
import { ProgrammeSection } from './sections/programme-section.tsx'
import { ShopSection } from './sections/shop-section.tsx'
import type { LoadedSettings } from './use-settings.ts'

/** Only builds that ask for a licence come here. */
const LicenceSection = lazy(async () => ({
  default: (await import('./sections/licence-section.tsx')).LicenceSection,
}))

interface SectionPageProps {
  readonly name: SectionName
  readonly settings: LoadedSettings
}

/** One part of Configuratie on a page of its own, with the way back. */
export function SectionPage({ name, settings }: SectionPageProps) {
  const { connection } = useApp()
  return (
    <>
      <SectionHead name={name} />
      <div className={styles.cards}>
        {connection?.isReady === true ? <ReadyNote connection={connection.id} /> : null}
        <Section name={name} settings={settings} />
      </div>
    </>
  )
}

function Section({ name, settings }: SectionPageProps) {
  if (isFormSection(name)) return <FormSection name={name} settings={settings} />
  const { stored, reload } = settings
  switch (name) {
    case 'shop':
      return <ShopSection address={stored?.view.settings.shop.address ?? ''} onConnected={reload} />
    case 'moneybird':
      return <MoneybirdSection stored={stored} onConnected={reload} />
    case 'connections':
      return <ConnectionsSection />
    case 'licence':
      return (
        <Suspense fallback={<DataState isLoading />}>
          <LicenceSection />
        </Suspense>
      )
    case 'program':
      return <ProgrammeSection />
  }
}

/** The title takes the keyboard when the page opens: reading goes on from there. */
function SectionHead({ name }: { readonly name: SectionName }) {
  const text = useText(settingsText)
  const title = useRef<HTMLHeadingElement>(null)
  // Who came to solve something goes back to where that was told.
  const [from] = useState(() => (whereFrom().startsWith('#/failures') ? whereFrom() : ''))
  useEffect(() => {
    title.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [name])
  return (
    <header className={styles.sectionHead}>
      <Anchor href={from === '' ? pathTo('settings') : from} className={styles.back ?? ''}>
        <IconArrowLeft size={16} aria-hidden /> {from === '' ? text.back : text.backToFailures}
      </Anchor>
      <h1 className={styles.sectionTitle} tabIndex={-1} ref={title}>
        {text.sections[name]}
      </h1>
    </header>
  )
}
