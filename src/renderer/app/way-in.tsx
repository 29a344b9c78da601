import { Button, TextInput } from '@mantine/core'
import { useState, useSyncExternalStore, type ReactNode, type SyntheticEvent } from 'react'
import { serveText } from '../../shared/text/serve.ts'
import { enter, watchOut, whyOut, type Out } from '../session.ts'
import styles from './boot.module.css'

/** The screens, while this tab may show them; else the question for the code. */
export function WayIn({ children }: { readonly children: ReactNode }) {
  const out = useSyncExternalStore(watchOut, whyOut)
  return out === null ? children : <AskCode out={out} />
}

function AskCode({ out }: { readonly out: Out }) {
  const text = serveText[out.language].enter
  const [code, setCode] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const submit = async () => {
    if (code.trim() === '') {
      setError(text.missing)
      return
    }
    setBusy(true)
    const refusal = await enter(code)
    setBusy(false)
    if (refusal !== null)
      setError({ wrong_code: text.wrong, used_twice: text.usedTwice }[refusal] ?? text.failed)
  }
  return (
    <main className={styles.boot} lang={out.language}>
      <form
        className={styles.code}
        noValidate
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault()
          void submit()
        }}
      >
        {out.error === 'used_twice' ? (
          <div role="alert">
            <h1>{text.usedTwice}</h1>
            <p>{text.usedTwiceBody}</p>
          </div>
        ) : (
          <h1>{text.title}</h1>
        )}
        <p>{text.lead}</p>
        <TextInput
          label={text.code}
          value={code}
          error={error}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          onChange={({ currentTarget }) => {
            setCode(currentTarget.value)
            setError(null)
          }}
        />
        <Button type="submit" loading={isBusy}>
          {text.open}
        </Button>
      </form>
    </main>
  )
}
