import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { Outputs } from '../../../../shared/contract/calls.ts'
import { configuratieText } from '../../../../shared/text/screens/configuratie.ts'
import { winkelText } from '../../../../shared/text/screens/configuratie-winkel.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { useAction } from '../../../app/use-call.ts'
import { Fold } from '../../../components/fold.tsx'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { focusOn } from '../focus-on.ts'
import { useEnsureConnection } from '../use-ensure-connection.ts'
import styles from './form.module.css'
import { KeyStrength } from './key-strength.tsx'
import { ShopHelp } from './shop-help.tsx'

interface ShopFormProps {
  /** Address that was connected before, `''` = none. */
  readonly address: string
  readonly onConnected: (shop: Outputs['connection.shop']) => void
}

/** Address and key of the shop. What is wrong with them is told by the shop itself, and nothing is stored before it answers. */
export function ShopForm({ address: known, onConnected }: ShopFormProps) {
  const text = useText(winkelText)
  const [address, setAddress] = useState(known)
  const [key, setKey] = useState('')
  const [licence, setLicence] = useState('')
  const [isTried, setTried] = useState(false)
  const action = useConnectShop(onConnected)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (address.trim().length < 3) focusOn('winkel-adres')
    else if (key.trim() === '') focusOn('winkel-sleutel')
    else void action.run({ address: address.trim(), key: key.trim(), licence: licence.trim() })
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        id="winkel-adres"
        label={text.address}
        description={text.addressHint}
        placeholder={text.addressExample}
        value={address}
        error={isTried && address.trim().length < 3 ? text.addressMissing : null}
        onChange={(event) => {
          setAddress(event.currentTarget.value)
        }}
        autoComplete="off"
        spellCheck={false}
        inputMode="url"
        maxLength={500}
      />
      <div>
        <PasswordInput
          id="winkel-sleutel"
          label={text.key}
          description={text.keyHint}
          value={key}
          error={isTried && key.trim() === '' ? text.keyMissing : null}
          onChange={(event) => {
            setKey(event.currentTarget.value)
          }}
          visibilityToggleButtonProps={{ 'aria-label': text.showKey, tabIndex: 0 }}
          autoComplete="off"
          spellCheck={false}
          maxLength={400}
        />
        <KeyStrength value={key} id="winkel-sleutel-advies" />
      </div>
      <Fold title={text.licenceFold}>
        <PasswordInput
          label={text.licence}
          description={text.licenceHint}
          value={licence}
          onChange={(event) => {
            setLicence(event.currentTarget.value)
          }}
          visibilityToggleButtonProps={{ 'aria-label': text.showKey, tabIndex: 0 }}
          autoComplete="off"
          maxLength={400}
        />
      </Fold>
      {action.problem === null ? null : (
        <div role="alert">
          <ProblemNote problem={action.problem} />
        </div>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={action.isBusy} loaderProps={{ 'aria-label': text.busy }}>
          {text.connect}
        </Button>
      </div>
      <ShopHelp />
    </form>
  )
}

interface Access {
  readonly address: string
  readonly key: string
  readonly licence: string
}

/** Connects; the very first time there is no connection yet, and it is called after the shop. */
function useConnectShop(onConnected: ShopFormProps['onConnected']) {
  const { connection } = useApp()
  const { defaultName } = useText(configuratieText)
  const ensure = useEnsureConnection()
  const connect = useAction('connection.shop')
  const rename = useAction('connection.rename')
  return {
    isBusy: ensure.isBusy || connect.isBusy,
    problem: ensure.problem ?? connect.problem,
    async run({ address, key, licence }: Access) {
      const name = hostOf(address)
      const id = await ensure.run(name === '' ? defaultName : name)
      const shop = id === null ? null : await connect.run({ connection: id, address, key, licence })
      if (id === null || shop === null) return
      if (connection?.name === defaultName && name !== '') await rename.run({ connection: id, name })
      onConnected(shop)
    },
  }
}

function hostOf(address: string): string {
  const withScheme = /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`
  return URL.parse(withScheme)?.hostname.replace(/^www\./, '').slice(0, 80) ?? ''
}
