import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import type { ConnectionView, SideView } from '../../../shared/contract/views.ts'
import { overviewText } from '../../../shared/text/screens/overview.ts'
import { useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useFormat } from '../../app/use-format.ts'
import styles from './bridge.module.css'

interface BridgeProps {
  readonly connection: ConnectionView
  /** Nothing goes, whatever the dots say. */
  readonly isStill: boolean
}

/** The two dots with the bridge between them: whole when both sides are connected and nothing is wrong with either. */
export function Bridge({ connection, isStill }: BridgeProps) {
  const { bridge: text } = useText(overviewText)
  const { shop, moneybird } = connection
  const isWhole = !isStill && [shop, moneybird].every((side) => side.isConnected && side.problem === null)
  return (
    <div className={styles.bridge} role="group" aria-label={text.title}>
      <Side name={text.shop} side={shop} section="shop" />
      <span className={isWhole ? styles.line : styles.broken} aria-hidden />
      <Side name={text.moneybird} side={moneybird} section="moneybird" />
    </div>
  )
}

interface BridgeSideProps {
  readonly name: string
  readonly side: SideView
  /** Where in Configuratie it is connected. */
  readonly section: string
}

function Side({ name, side, section }: BridgeSideProps) {
  const { bridge: text } = useText(overviewText)
  const format = useFormat()
  const { look, Icon, word } = lookOf(side)
  return (
    <div className={styles.side}>
      <span className={`${styles.dot ?? ''} ${styles[look] ?? ''}`}>
        <Icon size={14} stroke={3} aria-hidden />
      </span>
      <div className={styles.words}>
        <p className={styles.name}>
          {name}
          {side.title === '' ? null : (
            <>
              {' '}
              <bdi className={styles.title} title={side.title}>
                {side.title}
              </bdi>
            </>
          )}
        </p>
        <p
          className={styles.state}
          title={side.since === null ? undefined : text.since(format.moment(side.since))}
        >
          {text[word]}
          {side.isConnected ? null : (
            <>
              {' · '}
              <a href={pathTo('settings', section)} aria-label={`${name}: ${text.connect}`}>
                {text.connect}
              </a>
            </>
          )}
        </p>
      </div>
    </div>
  )
}

function lookOf({ isConnected, problem }: SideView) {
  if (!isConnected) return { look: 'bad', Icon: IconX, word: 'disconnected' } as const
  if (problem !== null) return { look: 'warn', Icon: IconAlertTriangle, word: 'troubled' } as const
  return { look: 'good', Icon: IconCheck, word: 'connected' } as const
}
