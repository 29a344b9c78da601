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

/** The ways in to Moneybird: with the browser, or with a token of one's own. */
export function SignInCard({ onConnected }: SignInCardProps) {
  const { connection } = useApp()
  const text = useText(signInText)
  const { data: view } = useCall('signIn.view', { connection: connection?.id ?? '' })
  if (view === null) return null
  return (
    <Card title={view.application === 'none' ? text.own.title : text.title}>
      {view.application === 'none' || view.stage !== 'rest' ? null : (
        <p className={styles.lead}>{text.lead}</p>
      )}
      <SignInByBrowser view={view} />
      <div className={styles.apart}>
        <Fold title={text.otherWay}>
          <p className={styles.lead}>{text.otherWayLead}</p>
          <TokenForm onConnected={onConnected} />
        </Fold>
      </div>
    </Card>
  )
}
