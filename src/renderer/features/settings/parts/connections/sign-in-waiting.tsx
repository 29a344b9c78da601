import { Anchor, Button } from '@mantine/core'
import type { Problem } from '../../../../../shared/domain/problem.ts'
import { signInText } from '../../../../../shared/text/screens/settings/sign-in.ts'
import { useText } from '../../../../app/app-context.tsx'
import { useAction } from '../../../../app/use-call.ts'
import { Note } from '../../../../components/basics/note.tsx'
import { Refusal } from '../form/refusal.tsx'
import styles from '../form/form.module.css'
import { useStart } from './use-start-sign-in.ts'

interface SignInWaitingProps {
  readonly connection: string
  /** The page of Moneybird; `null` = the program has opened it. */
  readonly address: string | null
  /** Why the last answer came to nothing; another may still come. */
  readonly problem: Problem | null
}

/** Until the browser comes back: what to do there, and how to stop. */
export function SignInWaiting({ connection, address, problem }: SignInWaitingProps) {
  const text = useText(signInText)
  const cancel = useAction('signIn.cancel')
  const start = useStart()
  return (
    <div className={styles.form}>
      <Note title={text.waiting} isNews>
        <p>{text.waitingBody}</p>
        <p>{text.patience}</p>
        {address === null ? null : (
          <p>
            {text.notOpened}{' '}
            <Anchor href={address} target="_blank" rel="noopener noreferrer">
              {text.openPage}
            </Anchor>
          </p>
        )}
      </Note>
      <Refusal problem={problem} />
      <div className={styles.buttons}>
        {problem === null ? null : (
          <Button loading={start.isBusy} onClick={() => void start.run(connection, 'browser')}>
            {text.again}
          </Button>
        )}
        <Button variant="default" loading={cancel.isBusy} onClick={() => void cancel.run({})}>
          {text.cancel}
        </Button>
        <Button variant="subtle" loading={start.isBusy} onClick={() => void start.run(connection, 'code')}>
          {text.withCode}
        </Button>
      </div>
    </div>
  )
}
