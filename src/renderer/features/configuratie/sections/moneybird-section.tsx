import { useState } from 'react'
import type { AdministrationChoice as Choice } from '../../../../shared/contract/calls.ts'
import { moneybirdText } from '../../../../shared/text/screens/configuratie-moneybird.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { useCall } from '../../../app/use-call.ts'
import { Card } from '../../../components/card.tsx'
import { AdministrationChoice } from '../parts/administration-choice.tsx'
import { ConnectedMoneybird } from '../parts/connected-moneybird.tsx'
import styles from '../parts/form.module.css'
import { TokenForm } from '../parts/token-form.tsx'
import type { SectionForm } from '../use-section-form.ts'

interface MoneybirdSectionProps {
  /** `null` while the settings are not known. */
  readonly form: SectionForm | null
  readonly onConnected: () => void
}

/** Moneybird's side: sign in, choose the administration, then how its invoices look. */
export function MoneybirdSection({ form, onConnected }: MoneybirdSectionProps) {
  const { connection } = useApp()
  const text = useText(moneybirdText)
  const [found, setFound] = useState<readonly Choice[] | null>(null)
  const [wantsToken, setWantsToken] = useState(false)
  const side = connection?.moneybird ?? null
  const isChosen = side !== null && side.title !== ''
  // A token that was stored before the administration was chosen; asked for on the way back here.
  const earlier = useCall(
    'connection.administrations',
    connection === null || isChosen ? null : { connection: connection.id },
  )
  const choices = found ?? earlier.data?.administrations ?? []

  if (connection !== null && !isChosen && choices.length > 0 && !wantsToken) {
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
  if (connection === null || !isChosen || !side.isConnected || wantsToken) {
    return (
      <Card title={text.title}>
        <p className={styles.lead}>{text.lead}</p>
        <TokenForm
          onConnected={(administrations) => {
            setFound(administrations)
            setWantsToken(false)
            if (administrations.length === 1 || isChosen) onConnected()
          }}
        />
      </Card>
    )
  }
  return (
    <ConnectedMoneybird
      connection={connection}
      form={form}
      onNewToken={() => {
        setWantsToken(true)
      }}
    />
  )
}
