import { Button, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { AdministrationChoice as Choice } from '../../../../shared/contract/calls.ts'
import { configuratieText } from '../../../../shared/text/screens/configuratie.ts'
import { moneybirdText } from '../../../../shared/text/screens/configuratie-moneybird.ts'
import { useText } from '../../../app/app-context.tsx'
import { useAction } from '../../../app/use-call.ts'
import { Note } from '../../../components/note.tsx'
import styles from './form.module.css'
import { Refusal } from './refusal.tsx'

interface AdministrationChoiceProps {
  readonly connection: string
  readonly administrations: readonly Choice[]
  /** The one that is in use, `''` = none yet. */
  readonly currentId: string
  readonly onChosen: () => void
  readonly onCancel?: () => void
}

/** Which of the merchant's administrations gets the invoices. */
export function AdministrationChoice(props: AdministrationChoiceProps) {
  const { connection, administrations, currentId, onChosen, onCancel } = props
  const text = useText(moneybirdText)
  const { cancel } = useText(configuratieText)
  const [chosen, setChosen] = useState(currentId)
  const [isTried, setTried] = useState(false)
  const choose = useAction('connection.administration')

  const submit = async () => {
    setTried(true)
    if (chosen === '') return
    if (chosen === currentId || (await choose.attempt({ connection, administrationId: chosen }))) onChosen()
  }
  return (
    <div className={styles.form}>
      <Radio.Group
        label={text.choose}
        description={text.chooseHint}
        value={chosen}
        onChange={setChosen}
        error={isTried && chosen === '' ? text.chooseMissing : null}
      >
        <Stack gap="xs" mt="sm" mb="xs">
          {administrations.map(({ id, name, currency }) => (
            <Radio key={id} value={id} label={currency === 'EUR' ? name : `${name} (${currency})`} />
          ))}
        </Stack>
      </Radio.Group>
      {currentId !== '' && chosen !== currentId ? <Note kind="warn">{text.switchWarning}</Note> : null}
      <Refusal problem={choose.problem} />
      <div className={styles.buttons}>
        <Button loading={choose.isBusy} onClick={() => void submit()}>
          {text.use}
        </Button>
        {onCancel === undefined ? null : (
          <Button variant="default" onClick={onCancel}>
            {cancel}
          </Button>
        )}
      </div>
    </div>
  )
}
