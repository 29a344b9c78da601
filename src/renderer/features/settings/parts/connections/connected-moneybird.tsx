import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ConnectionView } from '../../../../../shared/contract/views.ts'
import { settingsText } from '../../../../../shared/text/screens/settings/settings.ts'
import { moneybirdText } from '../../../../../shared/text/screens/settings/moneybird.ts'
import { useText } from '../../../../app/app-context.tsx'
import { useAction } from '../../../../app/use-call.ts'
import { AskFirst } from '../../../../components/basics/ask-first.tsx'
import { Card } from '../../../../components/basics/card.tsx'
import { ChangeButton } from '../../../../components/basics/change-button.tsx'
import { Note } from '../../../../components/basics/note.tsx'
import { ProblemNote } from '../../../../components/orders/problem-note.tsx'
import { referenceExample } from '../../model/reference-example.ts'
import type { SectionForm } from '../../use-section-form.ts'
import { AdministrationChoice } from './administration-choice.tsx'
import { Fact, Facts } from '../form/facts.tsx'
import styles from '../form/form.module.css'
import { LayoutFacts } from './layout-facts.tsx'

interface ConnectedMoneybirdProps {
  readonly connection: ConnectionView
  readonly form: SectionForm | null
  readonly onOther: () => void
  /** Whether the access was withdrawn at Moneybird; `null` = that cannot be done from here. */
  readonly onDisconnected: (withdrawn: boolean | null) => void
}

/** A connected Moneybird: administration, layout and workflow, each with "Wijzig". */
export function ConnectedMoneybird(props: ConnectedMoneybirdProps) {
  const { connection, form, onOther, onDisconnected } = props
  const text = useText(moneybirdText)
  const { change, changeOf, sections } = useText(settingsText)
  const list = useAction('connection.administrations')
  const [choices, setChoices] = useState<
    Parameters<typeof AdministrationChoice>[0]['administrations'] | null
  >(null)
  const { moneybird } = connection
  const close = () => {
    setChoices(null)
  }
  const open = async () => {
    const found = await list.run({ connection: connection.id })
    setChoices(found?.administrations ?? null)
  }
  return (
    <div className={styles.form}>
      <Card title={sections.moneybird}>
        {moneybird.problem === null ? null : <ProblemNote problem={moneybird.problem} />}
        <Facts>
          <Fact
            name={text.administration}
            hint={text.administrationHint}
            action={
              choices === null ? (
                <ChangeButton
                  label={change}
                  name={changeOf(text.administration)}
                  onClick={() => void open()}
                />
              ) : null
            }
          >
            {moneybird.title}
          </Fact>
          {choices === null ? null : (
            <AdministrationChoice
              connection={connection.id}
              administrations={choices}
              currentId={form?.view.settings.moneybird.administrationId ?? ''}
              onChosen={close}
              onCancel={close}
            />
          )}
          {form === null ? null : <LayoutFacts form={form} />}
        </Facts>
        {list.problem === null ? null : <ProblemNote problem={list.problem} />}
        <Disconnect connection={connection.id} onOther={onOther} onDisconnected={onDisconnected} />
      </Card>
      <SharedAdministration form={form} />
      <Note kind="advice" title={text.adviceTitle}>
        {text.advice.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Note>
    </div>
  )
}

/** Another shop books in the same administration. */
function SharedAdministration({ form }: Pick<ConnectedMoneybirdProps, 'form'>) {
  const text = useText(moneybirdText)
  if (form?.view.suggestion.referenceFormat === undefined) return null
  return (
    <Note kind="warn" title={text.sharedTitle}>
      <p>{text.shared(referenceExample(form.booking.referenceFormat) ?? '')}</p>
    </Note>
  )
}

interface DisconnectProps extends Pick<ConnectedMoneybirdProps, 'onOther' | 'onDisconnected'> {
  readonly connection: string
}

function Disconnect({ connection, onOther, onDisconnected }: DisconnectProps) {
  const text = useText(moneybirdText)
  const [asks, setAsks] = useState(false)
  const disconnect = useAction('connection.disconnect')
  if (!asks) {
    return (
      <div className={styles.buttons}>
        <Button variant="default" onClick={onOther}>
          {text.signInAgain}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            setAsks(true)
          }}
        >
          {text.disconnect}
        </Button>
      </div>
    )
  }
  return (
    <>
      <AskFirst
        yes={text.disconnectYes}
        no={text.cancel}
        isBusy={disconnect.isBusy}
        onYes={() => {
          void disconnect.run({ connection, side: 'moneybird' }).then((ended) => {
            if (ended !== null) onDisconnected(ended.withdrawn)
          })
        }}
        onNo={() => {
          setAsks(false)
        }}
      >
        <p>{text.disconnectBody}</p>
      </AskFirst>
      {disconnect.problem === null ? null : <ProblemNote problem={disconnect.problem} />}
    </>
  )
}
