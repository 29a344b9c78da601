import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Outputs } from '../../../../shared/contract/calls.ts'
import { shopText } from '../../../../shared/text/screens/settings/shop.ts'
import { settingsText } from '../../../../shared/text/screens/settings/settings.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { useAction } from '../../../app/use-call.ts'
import { AskFirst } from '../../../components/basics/ask-first.tsx'
import { Card } from '../../../components/basics/card.tsx'
import { ChangeButton } from '../../../components/basics/change-button.tsx'
import { ProblemNote } from '../../../components/orders/problem-note.tsx'
import { Fact, Facts } from '../parts/form/facts.tsx'
import styles from '../parts/form/form.module.css'
import { ShopForm } from '../parts/connections/shop-form.tsx'

interface ShopSectionProps {
  /** Stored address, `''` = none. */
  readonly address: string
  readonly onConnected: (shop: Outputs['connection.shop']) => void
}

/** The shop's side: what it is connected to, or the form to connect it. */
export function ShopSection({ address, onConnected }: ShopSectionProps) {
  const { connection } = useApp()
  const text = useText(shopText)
  const [isChanging, setChanging] = useState(false)
  const side = connection?.shop ?? null
  if (side === null || side.title === '' || isChanging || !side.isConnected) {
    return (
      <Card title={text.title}>
        <p className={styles.lead}>{text.lead}</p>
        <ShopForm
          address={address}
          onConnected={(shop) => {
            setChanging(false)
            onConnected(shop)
          }}
        />
      </Card>
    )
  }
  return (
    <Card title={text.connectedTitle}>
      {side.problem === null ? null : <ProblemNote problem={side.problem} />}
      <ConnectedShop
        address={address}
        onChange={() => {
          setChanging(true)
        }}
      />
    </Card>
  )
}

function ConnectedShop({ address, onChange }: { readonly address: string; readonly onChange: () => void }) {
  const { connection } = useApp()
  const text = useText(shopText)
  const { change, changeOf } = useText(settingsText)
  const [asks, setAsks] = useState(false)
  const disconnect = useAction('connection.disconnect')
  if (connection === null) return null
  const wijzig = (what: string) => <ChangeButton label={change} name={changeOf(what)} onClick={onChange} />
  return (
    <>
      <Facts>
        <Fact name={text.name}>{connection.shop.title}</Fact>
        <Fact name={text.version}>{connection.shop.detail}</Fact>
        <Fact name={text.address} action={wijzig(text.address)}>
          {address}
        </Fact>
        <Fact name={text.key} action={wijzig(text.key)}>
          {text.storedKey}
        </Fact>
      </Facts>
      {asks ? (
        <AskFirst
          yes={text.disconnectYes}
          no={text.cancel}
          isBusy={disconnect.isBusy}
          onYes={() => {
            void disconnect.run({ connection: connection.id, side: 'shop' })
          }}
          onNo={() => {
            setAsks(false)
          }}
        >
          <p>{text.disconnectBody}</p>
        </AskFirst>
      ) : (
        <Button
          variant="default"
          onClick={() => {
            setAsks(true)
          }}
        >
          {text.disconnect}
        </Button>
      )}
      {disconnect.problem === null ? null : <ProblemNote problem={disconnect.problem} />}
    </>
  )
}
