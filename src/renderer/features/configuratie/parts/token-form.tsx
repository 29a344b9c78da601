import { Button, PasswordInput } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import type { AdministrationChoice } from '../../../../shared/contract/calls.ts'
import { configuratieText } from '../../../../shared/text/screens/configuratie.ts'
import { moneybirdText } from '../../../../shared/text/screens/configuratie-moneybird.ts'
import { useText } from '../../../app/app-context.tsx'
import { useAction } from '../../../app/use-call.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { focusOn } from '../focus-on.ts'
import { useEnsureConnection } from '../use-ensure-connection.ts'
import styles from './form.module.css'

/** Access to Moneybird with a token that the merchant makes there. Other ways to sign in come beside this one. */
export function TokenForm({
  onConnected,
}: {
  readonly onConnected: (administrations: readonly AdministrationChoice[]) => void
}) {
  const text = useText(moneybirdText)
  const { defaultName } = useText(configuratieText)
  const [token, setToken] = useState('')
  const [isTried, setTried] = useState(false)
  const ensure = useEnsureConnection()
  const connect = useAction('connection.moneybird')
  const open = useAction('app.open')
  const problem = ensure.problem ?? connect.problem ?? open.problem

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
    <form
      className={styles.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void submit()
      }}
    >
      <ol className={styles.steps}>
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div>
        <Button
          variant="default"
          rightSection={<IconExternalLink size={16} aria-hidden />}
          onClick={() => {
            void open.run({ place: 'moneybird-tokens' })
          }}
        >
          {text.open}
        </Button>
      </div>
      <PasswordInput
        id="moneybird-token"
        label={text.token}
        description={text.tokenHint}
        value={token}
        error={isTried && token.trim() === '' ? text.tokenMissing : null}
        onChange={(event) => {
          setToken(event.currentTarget.value)
        }}
        visibilityToggleButtonProps={{ 'aria-label': text.showToken, tabIndex: 0 }}
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
      />
      {problem === null ? null : (
        <div role="alert">
          <ProblemNote problem={problem} />
        </div>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={ensure.isBusy || connect.isBusy} loaderProps={{ 'aria-label': text.busy }}>
          {text.connect}
        </Button>
      </div>
    </form>
  )
}
