import { useState } from 'react'
import type { AdministrationChoice as Choice } from '../../../../shared/contract/calls.ts'
import { moneybirdText } from '../../../../shared/text/screens/configuratie-moneybird.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { useCall } from '../../../app/use-call.ts'
import { Card } from '../../../components/card.tsx'
import { AdministrationChoice } from '../parts/administration-choice.tsx'
import { ConnectedMoneybird } from '../parts/connected-moneybird.tsx'
import { FormArea } from '../parts/form-area.tsx'
import styles from '../parts/form.module.css'
import { TokenForm } from '../parts/token-form.tsx'
import type { SectionForm, Stored } from '../use-section-form.ts'

interface MoneybirdSectionProps {
  /** `null` while the settings are not known. */
  readonly stored: Stored | null
  readonly onConnected: () => void
  /** The first time: goes on to the next step. */
  readonly onNext?: (() => void) | undefined
}

/** Moneybird's side: sign in, choose the administration, then how its invoices look. */
export function MoneybirdSection({ stored, onConnected, onNext }: MoneybirdSectionProps) {
  const { connection } = useApp()
  const [wantsToken, setWantsToken] = useState(false)
  const side = connection?.moneybird
  if (connection === null || side?.title === '' || side?.isConnected === false || wantsToken) {
    return (
      <SignIn
        onConnected={() => {
          setWantsToken(false)
          onConnected()
        }}
      />
    )
  }
  const connected = (form: SectionForm | null) => (
    <ConnectedMoneybird
      connection={connection}
      form={form}
      onNewToken={() => {
        setWantsToken(true)
      }}
    />
  )
  if (stored === null) return connected(null)
  return (
    <FormArea name="moneybird" stored={stored} onNext={onNext}>
      {connected}
    </FormArea>
  )
}

/** A token first, and where it reaches several administrations, which of them. */
function SignIn({ onConnected }: { readonly onConnected: () => void }) {
  const { connection } = useApp()
  const text = useText(moneybirdText)
  const [found, setFound] = useState<readonly Choice[]>([])
  const isChosen = connection !== null && connection.moneybird.title !== ''
  // A token may have been stored before the administration was chosen; then only the choice is left.
  const earlier = useCall(
    'connection.administrations',
    connection === null || isChosen ? null : { connection: connection.id },
  )
  const choices = found.length > 0 ? found : (earlier.data?.administrations ?? [])
  if (connection !== null && !isChosen && choices.length > 1) {
    return (
      <Card title={text.title}>
        <AdministrationChoice
          connection={connection.id}
          administrations={choices}
          currentId=""
          onChosen={onConnected}
        />
      </Card>
    )
  }
  return (
    <Card title={text.title}>
      <p className={styles.lead}>{text.lead}</p>
      <TokenForm
        onConnected={(administrations) => {
          setFound(administrations)
          if (administrations.length === 1 || isChosen) onConnected()
        }}
      />
    </Card>
  )
}
