import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { signInText } from '../../../../../shared/text/screens/settings/sign-in.ts'
import { useText } from '../../../../app/app-context.tsx'
import { onText, submitted } from '../../../../app/form-events.ts'
import { useAction } from '../../../../app/use-call.ts'
import { OpenButton } from '../../../../components/basics/open-button.tsx'
import { copyText } from '../../../../components/orders/take-along.ts'
import { focusOn } from '../../focus-on.ts'
import styles from '../form/form.module.css'
import { Refusal } from '../form/refusal.tsx'
import { SecretField } from './secret-field.tsx'

/** A program that was built by somebody for himself is registered at Moneybird by himself. */
export function OwnApplication({ redirects }: { readonly redirects: readonly string[] }) {
  const text = useText(signInText).own
  const [clientId, setClientId] = useState('')
  const [secret, setSecret] = useState('')
  const [isTried, setTried] = useState(false)
  const keep = useAction('signIn.application')
  const missing = (value: string) => (isTried && value.trim() === '' ? text.missing : null)
  const submit = () => {
    setTried(true)
    if (clientId.trim() === '') focusOn('client-id')
    else if (secret.trim() === '') focusOn('client-secret')
    else void keep.run({ clientId: clientId.trim(), secret: secret.trim() })
  }
  return (
    <form className={styles.form} noValidate onSubmit={submitted(submit)}>
      <HowTo />
      <Addresses redirects={redirects} />
      <TextInput
        id="client-id"
        label={text.clientId}
        value={clientId}
        error={missing(clientId)}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        onChange={onText(setClientId)}
      />
      <SecretField
        id="client-secret"
        label={text.secret}
        hint={text.secretHint}
        showLabel={text.show}
        value={secret}
        error={missing(secret)}
        onChange={setSecret}
      />
      <Refusal problem={keep.problem} />
      <div className={styles.buttons}>
        <Button type="submit" loading={keep.isBusy}>
          {text.save}
        </Button>
      </div>
    </form>
  )
}

function HowTo() {
  const text = useText(signInText).own
  return (
    <>
      <p className={styles.plain}>{text.lead}</p>
      <ol className={styles.steps}>
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <OpenButton place="moneybird-application" variant="default">
          {text.open}
        </OpenButton>
      </div>
    </>
  )
}

/**
 * Where Moneybird sends the browser back to. They are copied together, as Moneybird takes them, with the one that stands for a
 * code on screen; that is no address that anybody could read.
 */
function Addresses({ redirects }: { readonly redirects: readonly string[] }) {
  const text = useText(signInText).own
  const [said, setSaid] = useState('')
  const copy = async () => {
    setSaid((await copyText(redirects.join('\n'))) ? text.copied : text.notCopied)
  }
  return (
    <div>
      <p className={styles.plain}>{text.addresses}</p>
      <ul className={styles.checks}>
        {redirects
          .filter((address) => /^https?:/.test(address))
          .map((address) => (
            <li key={address}>
              <code className={styles.code}>{address}</code>
            </li>
          ))}
      </ul>
      <div className={styles.copy}>
        <Button size="xs" variant="default" onClick={() => void copy()}>
          {text.copy}
        </Button>
        <span role="status">{said}</span>
      </div>
    </div>
  )
}
