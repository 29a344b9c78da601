import { Badge, Button, NativeSelect } from '@mantine/core'
import {
  IconAdjustments,
  IconAlertTriangle,
  IconCalendarStats,
  IconHome,
  IconLifebuoy,
  IconList,
  IconMenu2,
  IconNotes,
  IconPlayerPlay,
  IconReceiptRefund,
} from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { licenceSentence } from '../../shared/text/licence-words.ts'
import { frameText } from '../../shared/text/screens/frame.ts'
import { call } from '../bridge.ts'
import { Product } from './product.tsx'
import { useApp, useText } from './app-context.tsx'
import styles from './frame.module.css'
import { go, pathTo, useRoute } from './route.ts'
import { hasAcceptedTerms } from './terms.ts'
import { onText } from './form-events.ts'

const menu = [
  { name: 'overview', Icon: IconHome },
  { name: 'orders', Icon: IconList },
  { name: 'failures', Icon: IconAlertTriangle },
  { name: 'refunds', Icon: IconReceiptRefund },
  { name: 'month', Icon: IconCalendarStats },
  { name: 'preview', Icon: IconPlayerPlay },
  { name: 'settings', Icon: IconAdjustments },
  { name: 'log', Icon: IconNotes },
  { name: 'help', Icon: IconLifebuoy },
] as const

/** The menu on the left and what concerns every screen: which connection, language, demo, lost connection. */
export function Frame({
  isOffline,
  children,
}: {
  readonly isOffline: boolean
  readonly children: ReactNode
}) {
  const { app } = useApp()
  const text = useText(frameText)
  return (
    <div className="fb-frame">
      <a className={styles.skip} href="#inhoud" onClick={skip}>
        {text.skip}
      </a>
      <Side>
        {hasAcceptedTerms(app) ? <Menu /> : null}
        <div className={styles.foot}>
          <Language />
        </div>
      </Side>
      <div className={styles.main}>
        {app.isDemo ? (
          <aside className={`${styles.notice ?? ''} ${styles.demo ?? ''}`}>{text.demo}</aside>
        ) : null}
        <LicenceNotice />
        {isOffline ? (
          <p className={`${styles.notice ?? ''} fb-tone-bad`} role="alert">
            {text.offline}
          </p>
        ) : null}
        <main id="inhoud" tabIndex={-1} className={styles.content}>
          {children}
        </main>
      </div>
    </div>
  )
}

/** Name and menu at the left; where that is too narrow a bar above the page, with the menu folded into a button. */
function Side({ children }: { readonly children: ReactNode }) {
  const text = useText(frameText)
  const { screen, detail } = useRoute()
  const at = `${screen}/${detail}`
  // Going somewhere folds it: what was opened at one place is not open at another.
  const [openAt, setOpenAt] = useState<string | null>(null)
  const isOpen = openAt === at
  return (
    <header className="fb-side">
      <div className={styles.bar}>
        <Product />
        <Button
          variant="default"
          size="compact-md"
          className={styles.fold ?? ''}
          leftSection={<IconMenu2 size={17} aria-hidden />}
          aria-expanded={isOpen}
          aria-controls="menu"
          onClick={() => {
            setOpenAt(isOpen ? null : at)
          }}
        >
          {text.menuButton}
        </Button>
      </div>
      <div id="menu" className={`${styles.inside ?? ''} ${isOpen ? '' : (styles.folded ?? '')}`}>
        {children}
      </div>
    </header>
  )
}

/** In the last two weeks, and after the end. */
function LicenceNotice() {
  const { app, connection, language } = useApp()
  const text = useText(frameText)
  const licence = connection?.licence ?? app.licence
  if (licence === null || licence.daysLeft > 14) return null
  return (
    <aside className={`${styles.notice ?? ''} fb-tone-${licence.kind === 'ended' ? 'bad' : 'warn'}`}>
      {licenceSentence(licence, language)} <a href={pathTo('settings', 'licence')}>{text.licence}</a>
    </aside>
  )
}

function skip(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('inhoud')?.focus()
}

function Menu() {
  const { app, connection, choose } = useApp()
  const text = useText(frameText)
  const { screen } = useRoute()
  const active = screen === '' ? (connection?.isReady === true ? 'overview' : 'settings') : screen
  return (
    <>
      {app.connections.length > 1 ? (
        <NativeSelect
          label={text.connections}
          size="xs"
          value={connection?.id ?? ''}
          data={app.connections.map(({ id, name, needsYou }) => ({
            value: id,
            label: needsYou === 0 ? name : text.shopNeedsYou(name, needsYou),
          }))}
          onChange={onText(choose)}
        />
      ) : null}
      <nav aria-label={text.menu} className={styles.nav}>
        {menu.map(({ name, Icon }) => (
          <a
            key={name}
            href={pathTo(name)}
            className={styles.link}
            aria-current={active === name ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault()
              go(pathTo(name))
            }}
          >
            <Icon size={18} stroke={1.7} aria-hidden />
            <span>
              <Breakable word={text.screens[name]} />
            </span>
            {name === 'failures' && connection !== null && connection.needsYou > 0 ? (
              <Badge size="sm" className={styles.count} aria-label={text.needsYou(connection.needsYou)}>
                {connection.needsYou}
              </Badge>
            ) : null}
            {name === 'refunds' && connection !== null && connection.refunds > 0 ? (
              <Badge size="sm" className={styles.count} aria-label={text.refunds(connection.refunds)}>
                {connection.refunds}
              </Badge>
            ) : null}
          </a>
        ))}
      </nav>
    </>
  )
}

/** The longest name may go on in a second line, with a hyphen, where the menu has no room for it and its number. */
function Breakable({ word }: { readonly word: string }) {
  const [first, second] = word.split(/(?<=^Terug)/u)
  return (
    <>
      {first}
      {second === undefined ? null : '\u00ad'}
      {second}
    </>
  )
}

function Language() {
  const { language, reload } = useApp()
  const text = useText(frameText)
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={text.languageLabel}
      onClick={() => {
        void call('app.setLanguage', { language: language === 'nl' ? 'en' : 'nl' }).then(reload)
      }}
    >
      {text.language}
    </Button>
  )
}
