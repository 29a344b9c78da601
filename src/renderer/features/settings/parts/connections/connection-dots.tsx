import { Button } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react'
import type { ConnectionView, SideView } from '../../../../../shared/contract/views.ts'
import { dutch } from '../../../../../shared/text/template.ts'
import { formatMoment } from '../../../../../shared/text/format.ts'
import { settingsText } from '../../../../../shared/text/screens/settings/settings.ts'
import { useApp, useText } from '../../../../app/app-context.tsx'
import { go, pathTo } from '../../../../app/route.ts'
import { ChangeButton } from '../../../../components/basics/change-button.tsx'
import styles from './connection-dots.module.css'

const nothing: SideView = { isConnected: false, title: '', detail: '', since: null, problem: null }

/** The heart of Configuratie: two dots, red until connected, and the bridge between them. */
export function ConnectionDots({ connection }: { readonly connection: ConnectionView | null }) {
  const shop = connection?.shop ?? nothing
  const moneybird = connection?.moneybird ?? nothing
  const isWhole = shop.isConnected && moneybird.isConnected
  return (
    <div className={`fb-card ${styles.dots ?? ''}`}>
      <Side name="shop" section="shop" side={shop} />
      <div className={isWhole ? styles.bridge : styles.gap} aria-hidden />
      <Side name="moneybird" section="moneybird" side={moneybird} />
    </div>
  )
}

interface DotProps {
  readonly name: 'shop' | 'moneybird'
  readonly section: 'shop' | 'moneybird'
  readonly side: SideView
}

function Side({ name, section, side }: DotProps) {
  const { language } = useApp()
  const text = useText(settingsText)
  const label = text.sides[name]
  const Dot = side.isConnected ? IconCircleCheckFilled : IconCircleXFilled
  const isKnown = side.title !== ''
  const open = () => {
    go(pathTo('settings', section))
  }
  return (
    <section className={styles.side} aria-label={label}>
      <Dot size={44} className={side.isConnected ? styles.on : styles.off} aria-hidden />
      <div className={styles.words}>
        <h2 className={styles.label}>{label}</h2>
        <p className={side.isConnected ? styles.on : styles.off}>
          {side.isConnected ? text.connected : text.notConnected}
        </p>
        {isKnown ? (
          <p className={styles.title}>
            {side.title}
            {side.detail === '' ? null : <span className={styles.small}> · {side.detail}</span>}
          </p>
        ) : null}
        {side.isConnected && side.since !== null ? (
          <p className={styles.small}>
            {text.since(formatMoment(side.since, Date.now(), dutch.timeZone, language))}
          </p>
        ) : null}
      </div>
      {side.isConnected ? (
        <ChangeButton label={text.change} name={text.changeOf(label)} onClick={open} />
      ) : (
        <Button onClick={open} aria-label={isKnown ? undefined : text.connectTo(label)}>
          {isKnown ? text.reconnect : text.connect}
        </Button>
      )}
    </section>
  )
}
