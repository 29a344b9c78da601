import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AdministrationChoice } from '../../../../../shared/domain/administration.ts'
import { settingsText } from '../../../../../shared/text/screens/settings/settings.ts'
import { moneybirdText } from '../../../../../shared/text/screens/settings/moneybird.ts'
import { useText } from '../../../../app/app-context.tsx'
import { submitted } from '../../../../app/form-events.ts'
import { useAction } from '../../../../app/use-call.ts'
import { OpenButton } from '../../../../components/basics/open-button.tsx'
import { focusOn } from '../../focus-on.ts'
import { useEnsureConnection } from '../../use-ensure-connection.ts'
import styles from '../form/form.module.css'
import { Refusal } from '../form/refusal.tsx'
import { SecretField } from './secret-field.tsx'
import { TokenDrawing } from './token-drawings.tsx'

/** Access to Moneybird with a token that the merchant makes there. */
export function TokenForm({
  onConnected,
}: {
  readonly onConnected: (administrations: readonly AdministrationChoice[]) => void
}) {
  const text = useText(moneybirdText)
  const { defaultName } = useText(settingsText)
  const [token, setToken] = useState('')
  const [isTried, setTried] = useState(false)
  const ensure = useEnsureConnection()
  const connect = useAction('connection.moneybird')

  const submit = async () => {
    setTried(true)
    if (token.trim() === '') {
      focusOn('moneybird-token')
      return
    }
    const id = await ensure.run(defaultName)
    const found = id === null ? null : await connect.run({ connection: id, token: token.trim() })
    if (found !== null) onConnected(found.administrations)
  }
  return (
    <form className={styles.wide} noValidate onSubmit={submitted(submit)}>
      <HowTo />
      <SecretField
        id="moneybird-token"
        label={text.token}
        hint={text.tokenHint}
        showLabel={text.showToken}
        value={token}
        error={isTried && token.trim() === '' ? text.tokenMissing : null}
        onChange={setToken}
      />
      <Refusal problem={ensure.problem ?? connect.problem} />
      <div className={styles.buttons}>
        <Button
          type="submit"
          loading={ensure.isBusy || connect.isBusy}
          loaderProps={{ 'aria-label': text.busy }}
        >
          {text.connect}
        </Button>
      </div>
    </form>
  )
}

/** How to make a token in Moneybird, in four drawn steps. */
function HowTo() {
  const text = useText(moneybirdText)
  return (
    <>
      <ol className={styles.tiles}>
        {text.steps.map(({ say, drawing }, index) => (
          <li key={say}>
            <TokenDrawing step={index} label={drawing} />
            <p>{say}</p>
          </li>
        ))}
      </ol>
      <div>
        <OpenButton place="moneybird-tokens" variant="default">
          {text.open}
        </OpenButton>
      </div>
    </>
  )
}
