import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import type { AdministrationChoice as Choice } from '../../../../../shared/domain/administration.ts'
import { settingsText } from '../../../../../shared/text/screens/settings/settings.ts'
import { signInText } from '../../../../../shared/text/screens/settings/sign-in.ts'
import { moneybirdText } from '../../../../../shared/text/screens/settings/moneybird.ts'
import { useText } from '../../../../app/app-context.tsx'
import { useAction } from '../../../../app/use-call.ts'
import { useFormat } from '../../../../app/use-format.ts'
import { Note } from '../../../../components/basics/note.tsx'
import styles from '../form/form.module.css'
import { Refusal } from '../form/refusal.tsx'

interface AdministrationChoiceProps {
  readonly connection: string
  readonly administrations: readonly Choice[]
  /** The one that is in use, `''` = none yet. */
  readonly currentId: string
  /** Another one than so far, whatever is chosen. */
  readonly isSwitch?: boolean
  readonly onChosen: () => void
  readonly onCancel?: () => void
}

/** Which of the merchant's administrations gets the invoices. */
export function AdministrationChoice(props: AdministrationChoiceProps) {
  const { connection, administrations, currentId, isSwitch = false, onChosen, onCancel } = props
  const text = useText(moneybirdText)
  const { cancel } = useText(settingsText)
  const [chosen, setChosen] = useState(currentId)
  const [isTried, setTried] = useState(false)
  const choose = useAction('connection.administration')
  const signing = useText(signInText)
  const { date } = useFormat()
  const remarkOn = ({ isSuspended, lockedUntil }: Choice): string | null => {
    if (isSuspended) return signing.suspended
    return lockedUntil === null ? null : signing.locked(date(lockedUntil))
  }

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
        <div className={styles.choices}>
          {administrations.map((one) => (
            <Radio
              key={one.id}
              value={one.id}
              label={one.currency === 'EUR' ? one.name : `${one.name} (${one.currency})`}
              description={remarkOn(one)}
              disabled={one.isSuspended}
            />
          ))}
        </div>
      </Radio.Group>
      {isSwitch || (currentId !== '' && chosen !== currentId) ? (
        <Note kind="warn">{text.switchWarning}</Note>
      ) : null}
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
