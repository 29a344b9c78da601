import { Button } from '@mantine/core'
import type { SignInView } from '../../../../../shared/contract/views.ts'
import { settingsText } from '../../../../../shared/text/screens/settings/settings.ts'
import { signInText } from '../../../../../shared/text/screens/settings/sign-in.ts'
import { useApp, useText } from '../../../../app/app-context.tsx'
import { Fold } from '../../../../components/basics/fold.tsx'
import { useEnsureConnection } from '../../use-ensure-connection.ts'
import styles from '../form/form.module.css'
import { OwnApplication } from './own-application.tsx'
import { Refusal } from '../form/refusal.tsx'
import { SignInCode } from './sign-in-code.tsx'
import { SignInConfirm } from './sign-in-confirm.tsx'
import { SignInWaiting } from './sign-in-waiting.tsx'
import { useStart } from './use-start-sign-in.ts'

/** Signing in with the browser, from the first click until Moneybird answers. */
export function SignInByBrowser({ view }: { readonly view: SignInView }) {
  const { connection } = useApp()
  const text = useText(signInText)
  if (view.application === 'none') return <OwnApplication redirects={view.redirects} />
  if (view.stage === 'finishing' || view.stage === 'looking') {
    return (
      <p role="status" className={styles.lead}>
        {text.finishing}
      </p>
    )
  }
  if (view.stage === 'rest' || connection === null) return <Begin view={view} />
  if (view.stage === 'confirm') return <SignInConfirm connection={connection.id} view={view} />
  return view.way === 'code' ? (
    <SignInCode connection={connection.id} address={view.address} />
  ) : (
    <SignInWaiting connection={connection.id} address={view.address} problem={view.problem} />
  )
}

function Begin({ view }: { readonly view: SignInView }) {
  const text = useText(signInText)
  const { defaultName } = useText(settingsText)
  const ensure = useEnsureConnection()
  const start = useStart()
  const begin = async (way: SignInView['way']) => {
    const id = await ensure.run(defaultName)
    if (id !== null) await start.run(id, way)
  }
  const isBusy = ensure.isBusy || start.isBusy
  return (
    <div className={styles.form}>
      <Refusal problem={ensure.problem ?? view.problem} />
      <div className={styles.buttons}>
        <Button loading={isBusy} onClick={() => void begin('browser')}>
          {view.problem === null ? text.signIn : text.again}
        </Button>
        {view.problem === null ? null : (
          <Button variant="default" disabled={isBusy} onClick={() => void begin('code')}>
            {text.withCode}
          </Button>
        )}
      </div>
      {view.application === 'own' ? (
        <Fold title={text.own.change}>
          <OwnApplication redirects={view.redirects} />
        </Fold>
      ) : null}
    </div>
  )
}
