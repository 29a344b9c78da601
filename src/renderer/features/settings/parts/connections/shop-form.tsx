import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Outputs } from '../../../../../shared/contract/calls.ts'
import { settingsText } from '../../../../../shared/text/screens/settings/settings.ts'
import { shopText } from '../../../../../shared/text/screens/settings/shop.ts'
import { useApp, useText } from '../../../../app/app-context.tsx'
import { onText, submitted } from '../../../../app/form-events.ts'
import { useRoute } from '../../../../app/route.ts'
import { useAction } from '../../../../app/use-call.ts'
import { Fold } from '../../../../components/basics/fold.tsx'
import { focusOn } from '../../focus-on.ts'
import { useEnsureConnection } from '../../use-ensure-connection.ts'
import styles from '../form/form.module.css'
import { KeyStrength } from './key-strength.tsx'
import { Refusal } from '../form/refusal.tsx'
import { SecretField } from './secret-field.tsx'
import { ShopModule } from '../module/shop-module.tsx'

interface ShopFormProps {
  /** Address that was connected before, `''` = none. */
  readonly address: string
  readonly onConnected: (shop: Outputs['connection.shop']) => void
}

/** Address and key of the shop. What is wrong with them is told by the shop itself, and nothing is stored before it answers. */
export function ShopForm({ address: known, onConnected }: ShopFormProps) {
  const text = useText(shopText)
  const [typed, setAddress] = useState<string | null>(null)
  const address = typed ?? known
  const [key, setKey] = useState('')
  const link = useRoute().query.get('link') ?? ''
  const [licence, setLicence] = useState(link)
  const [isTried, setTried] = useState(false)
  const action = useConnectShop(onConnected)

  const lacksAddress = address.trim().length < 3
  const submit = () => {
    setTried(true)
    if (lacksAddress) focusOn('shop-address')
    else if (key.trim() === '') focusOn('shop-key')
    else void action.run({ address: address.trim(), key: key.trim(), licence: licence.trim() })
  }
  return (
    <form className={styles.form} onSubmit={submitted(submit)} noValidate>
      <TextInput
        id="shop-address"
        label={text.address}
        description={text.addressHint}
        placeholder={text.addressExample}
        value={address}
        error={isTried && lacksAddress ? text.addressMissing : null}
        onChange={onText(setAddress)}
        autoComplete="off"
        spellCheck={false}
        inputMode="url"
        maxLength={500}
      />
      <ShopModule address={address} />
      <div>
        <SecretField
          id="shop-key"
          label={text.key}
          hint={text.keyHint}
          showLabel={text.showKey}
          value={key}
          error={isTried && key.trim() === '' ? text.keyMissing : null}
          onChange={setKey}
        />
        <KeyStrength value={key} id="shop-key-advice" />
      </div>
      <Licence value={licence} onChange={setLicence} isOpen={link !== ''} />
      <Refusal problem={action.problem} />
      <div>
        <Button type="submit" loading={action.isBusy} loaderProps={{ 'aria-label': text.busy }}>
          {text.connect}
        </Button>
      </div>
    </form>
  )
}

/** Few have one, so it is folded away. */
function Licence({
  value,
  onChange,
  isOpen,
}: {
  readonly isOpen: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const { app } = useApp()
  const text = useText(shopText)
  return (
    <Fold title={text.licenceFold} isOpen={isOpen}>
      <SecretField
        label={text.licence}
        hint={app.licence === null ? text.licenceHint : text.ownLicenceHint}
        showLabel={text.showKey}
        value={value}
        longest={2000}
        onChange={onChange}
      />
    </Fold>
  )
}

interface ShopFields {
  readonly address: string
  readonly key: string
  readonly licence: string
}

/** Connects; the very first time there is no connection yet, and it is called after the shop. */
function useConnectShop(onConnected: ShopFormProps['onConnected']) {
  const { connection } = useApp()
  const { defaultName } = useText(settingsText)
  const ensure = useEnsureConnection()
  const connect = useAction('connection.shop')
  const rename = useAction('connection.rename')
  return {
    isBusy: ensure.isBusy || connect.isBusy,
    problem: ensure.problem ?? connect.problem,
    async run({ address, key, licence }: ShopFields) {
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
  return (
    URL.parse(withScheme)
      ?.hostname.replace(/^www\./, '')
      .slice(0, 80) ?? ''
  )
}
