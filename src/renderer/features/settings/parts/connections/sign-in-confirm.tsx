import { Button } from '@mantine/core'
import type { SignInView } from '../../../../../shared/contract/views.ts'
import { signInText } from '../../../../../shared/text/screens/settings/sign-in.ts'
import { useText } from '../../../../app/app-context.tsx'
import { useAction } from '../../../../app/use-call.ts'
import { Note } from '../../../../components/basics/note.tsx'
import { Refusal } from '../form/refusal.tsx'
import styles from '../form/form.module.css'

interface SignInConfirmProps {
  readonly connection: string
  readonly view: SignInView
}

/** Access was given, and anybody on this computer can have caused that: whether it is his own, only the merchant can say. */
export function SignInConfirm({ connection, view }: SignInConfirmProps) {
  const text = useText(signInText)
  const confirm = useAction('signIn.confirm')
  const reject = useAction('signIn.reject')
  return (
    <div className={styles.form}>
      <Note title={text.confirm} isNews>
        <ul>
          {view.administrations.map(({ id, name }) => (
            <li key={id}>
              <strong>{name}</strong> ({id})
            </li>
          ))}
        </ul>
        <p>{text.confirmBody}</p>
      </Note>
      <Refusal problem={confirm.problem ?? view.problem} />
      <div className={styles.buttons}>
        <Button
          loading={confirm.isBusy}
          disabled={view.problem !== null}
          onClick={() => void confirm.run({ connection })}
        >
          {text.mine}
        </Button>
        <Button variant="default" loading={reject.isBusy} onClick={() => void reject.run({ connection })}>
          {text.notMine}
        </Button>
      </div>
    </div>
  )
}
