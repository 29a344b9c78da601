import { Anchor, Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { signInText } from '../../../../../shared/text/screens/settings/sign-in.ts'
import { useText } from '../../../../app/app-context.tsx'
import { onText, submitted } from '../../../../app/form-events.ts'
import { useAction } from '../../../../app/use-call.ts'
import { focusOn } from '../../focus-on.ts'
import styles from '../form/form.module.css'
import { Refusal } from '../form/refusal.tsx'

interface SignInCodeProps {
  readonly connection: string
  readonly address: string | null
}

/** The merchant copies the code that Moneybird shows: for where the browser cannot come back. */
export function SignInCode({ connection, address }: SignInCodeProps) {
  const text = useText(signInText)
  const [code, setCode] = useState('')
  const [isTried, setTried] = useState(false)
  const enter = useAction('signIn.code')
  const cancel = useAction('signIn.cancel')
  const submit = () => {
    setTried(true)
    if (code.trim() === '') focusOn('moneybird-code')
    else void enter.run({ connection, code: code.trim() })
  }
  return (
    <form className={styles.form} noValidate onSubmit={submitted(submit)}>
      {address === null ? null : (
        <p className={styles.plain}>
          {text.notOpened}{' '}
          <Anchor href={address} target="_blank" rel="noopener noreferrer">
            {text.openPage}
          </Anchor>
        </p>
      )}
      <TextInput
        id="moneybird-code"
        label={text.code}
        description={text.codeHint}
        value={code}
        error={isTried && code.trim() === '' ? text.codeMissing : null}
        autoComplete="off"
        spellCheck={false}
        maxLength={600}
        onChange={onText(setCode)}
      />
      <Refusal problem={enter.problem} />
      <div className={styles.buttons}>
        <Button type="submit" loading={enter.isBusy}>
          {text.connect}
        </Button>
        <Button variant="default" loading={cancel.isBusy} onClick={() => void cancel.run({})}>
          {text.cancel}
        </Button>
      </div>
    </form>
  )
}
