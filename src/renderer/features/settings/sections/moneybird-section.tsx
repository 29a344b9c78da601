import { useState, type ReactNode } from 'react'
import type { AdministrationChoice as Choice } from '../../../../shared/domain/administration.ts'
import type { ConnectionView } from '../../../../shared/contract/views.ts'
import { signInText } from '../../../../shared/text/screens/settings/sign-in.ts'
import { moneybirdText } from '../../../../shared/text/screens/settings/moneybird.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { useCall } from '../../../app/use-call.ts'
import { Card } from '../../../components/basics/card.tsx'
import { Note } from '../../../components/basics/note.tsx'
import { OpenButton } from '../../../components/basics/open-button.tsx'
import { AdministrationChoice } from '../parts/connections/administration-choice.tsx'
import { ConnectedMoneybird } from '../parts/connections/connected-moneybird.tsx'
import { FormArea } from '../parts/form/form-area.tsx'
import { SignInCard } from '../parts/connections/sign-in-card.tsx'
import type { SectionForm, StoredView } from '../use-section-form.ts'

interface MoneybirdSectionProps {
  /** `null` while the settings are not known. */
  readonly stored: StoredView | null
  readonly onConnected: () => void
  /** The first time: goes on to the next step. */
  readonly onNext?: (() => void) | undefined
}

/** Moneybird's side: sign in, choose the administration, then how its invoices look. */
export function MoneybirdSection({ stored, onConnected, onNext }: MoneybirdSectionProps) {
  const { connection } = useApp()
  // Since when it was connected when the merchant asked for another way in: once that changes, there is one.
  const [leftSince, setLeftSince] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(false)
  const side = connection?.moneybird
  const wantsOther = leftSince === (side?.since ?? '')
  if (connection === null || isUnconnected(connection) || wantsOther) {
    return (
      <SignIn
        remark={isLeft ? <NotWithdrawn /> : null}
        onConnected={() => {
          setLeftSince(null)
          setLeft(false)
          onConnected()
        }}
      />
    )
  }
  const connected = (form: SectionForm | null) => (
    <ConnectedMoneybird
      connection={connection}
      form={form}
      onOther={() => {
        setLeftSince(connection.moneybird.since ?? '')
      }}
      onDisconnected={(withdrawn) => {
        setLeft(withdrawn === false)
      }}
    />
  )
  if (stored === null) return connected(null)
  return (
    <>
      {onNext === undefined ? null : <Works side={connection.moneybird} />}
      <FormArea name="moneybird" stored={stored} onNext={onNext}>
        {connected}
      </FormArea>
    </>
  )
}

function isUnconnected({ moneybird }: ConnectionView): boolean {
  return moneybird.title === '' || !moneybird.isConnected
}

/** The first time: what the way in may do. */
function Works({ side }: { readonly side: ConnectionView['moneybird'] }) {
  const text = useText(moneybirdText)
  return side.problem === null ? <Note kind="good">{text.works(side.title)}</Note> : null
}

interface SignInProps {
  readonly onConnected: () => void
  /** What is left of a connection that was just ended. */
  readonly remark: ReactNode
}

/** A way in first, and where it reaches several administrations, which of them. */
function SignIn({ onConnected, remark }: SignInProps) {
  const { connection } = useApp()
  const [found, setFound] = useState<readonly Choice[]>([])
  const choice = choiceOf(connection)
  // A way in may have been kept before the administration was chosen; then only the choice is left.
  const earlier = useCall(
    'connection.administrations',
    connection === null || choice === 'chosen' ? null : { connection: connection.id },
  )
  const choices = found.length > 0 ? found : (earlier.data?.administrations ?? [])
  const mustChoose = choice === 'other' ? choices.length > 0 : choice === 'none' && choices.length > 1
  return (
    <>
      {remark}
      {connection !== null && mustChoose ? (
        <Choose
          connection={connection.id}
          choices={choices}
          isSwitch={choice === 'other'}
          onChosen={onConnected}
        />
      ) : null}
      {mustChoose && choice === 'none' ? null : (
        <SignInCard
          onConnected={(administrations) => {
            setFound(administrations)
            if (administrations.length === 1 || choice === 'chosen') onConnected()
          }}
        />
      )}
    </>
  )
}

/** `other`: the way in leads to another administration than the one in use, so the merchant says what is meant. */
function choiceOf(connection: ConnectionView | null): 'none' | 'chosen' | 'other' {
  if (connection === null || connection.moneybird.title === '') return 'none'
  return connection.moneybird.problem?.code === 'ADMINISTRATION_GONE' ? 'other' : 'chosen'
}

interface ChooseProps {
  readonly connection: string
  readonly choices: readonly Choice[]
  readonly isSwitch: boolean
  readonly onChosen: () => void
}

function Choose({ connection, choices, isSwitch, onChosen }: ChooseProps) {
  const text = useText(moneybirdText)
  const signing = useText(signInText)
  return (
    <Card title={text.title}>
      {isSwitch ? (
        <Note kind="warn" title={signing.another}>
          <p>{signing.anotherBody}</p>
        </Note>
      ) : null}
      <AdministrationChoice
        connection={connection}
        administrations={choices}
        currentId=""
        isSwitch={isSwitch}
        onChosen={onChosen}
      />
    </Card>
  )
}

/** Forgotten here, but perhaps not there. */
function NotWithdrawn() {
  const text = useText(signInText)
  return (
    <Note kind="warn" title={text.notWithdrawn} isNews>
      <p>{text.notWithdrawnBody}</p>
      <OpenButton place="moneybird-tokens" variant="default" size="xs">
        {text.openPage}
      </OpenButton>
    </Note>
  )
}
