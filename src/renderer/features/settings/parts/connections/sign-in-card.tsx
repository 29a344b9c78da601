import type { AdministrationChoice as Choice } from '../../../../../shared/domain/administration.ts'
import { signInText } from '../../../../../shared/text/screens/settings/sign-in.ts'
import { useApp, useText } from '../../../../app/app-context.tsx'
import { useCall } from '../../../../app/use-call.ts'
import { Card } from '../../../../components/basics/card.tsx'
import { Fold } from '../../../../components/basics/fold.tsx'
import styles from '../form/form.module.css'
import { SignInByBrowser } from './sign-in.tsx'
import { TokenForm } from './token-form.tsx'

interface SignInCardProps {
  /** By an API token; signing in with the browser tells by itself. */
  readonly onConnected: (administrations: readonly Choice[]) => void
}

/**
 * The ways in to Moneybird. A program that is known there logs in with one button; another one takes a token, which anybody can
 * make, before an application of one's own.
 */
export function SignInCard({ onConnected }: SignInCardProps) {
  const { connection } = useApp()
  const text = useText(signInText)
  const { data: view } = useCall('signIn.view', { connection: connection?.id ?? '' })
  if (view === null) return null
  const isKnown = view.application !== 'none'
  const byToken = (
    <>
      <p className={styles.lead}>{isKnown ? text.otherWayLead : text.tokenLead}</p>
      <TokenForm onConnected={onConnected} />
    </>
  )
  const byBrowser = <SignInByBrowser view={view} />
  return (
    <Card title={text.title}>
      {isKnown && view.stage === 'rest' ? <p className={styles.lead}>{text.lead}</p> : null}
      {isKnown ? byBrowser : byToken}
      <div className={styles.apart}>
        <Fold title={isKnown ? text.otherWay : text.own.otherWay}>{isKnown ? byToken : byBrowser}</Fold>
      </div>
    </Card>
  )
}
