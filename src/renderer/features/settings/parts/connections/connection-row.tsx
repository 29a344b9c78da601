import { Anchor, Badge, Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ConnectionView } from '../../../../../shared/contract/views.ts'
import { connectionsText } from '../../../../../shared/text/screens/settings/connections.ts'
import { useApp, useText } from '../../../../app/app-context.tsx'
import { onText, submitted } from '../../../../app/form-events.ts'
import { useAction } from '../../../../app/use-call.ts'
import { ProblemNote } from '../../../../components/orders/problem-note.tsx'
import styles from './connection-row.module.css'

interface ConnectionRowProps {
  readonly connection: ConnectionView
  readonly isShown: boolean
  readonly onRemove: () => void
}

/** One connection in the list: which shop, which administration, and what can be done with it. */
export function ConnectionRow({ connection, isShown, onRemove }: ConnectionRowProps) {
  const { choose } = useApp()
  const text = useText(connectionsText)
  const [isNaming, setNaming] = useState(false)
  const { id, name, shop, moneybird } = connection
  if (isNaming) {
    return (
      <RenameForm
        connection={connection}
        onDone={() => {
          setNaming(false)
        }}
      />
    )
  }
  const link = (words: string, label: string, onClick: () => void) => (
    <Anchor component="button" type="button" onClick={onClick} aria-label={label}>
      {words}
    </Anchor>
  )
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <strong>{name}</strong>
        <span className={styles.sides}>
          {shop.title === '' ? text.notConnected : shop.title} →{' '}
          {moneybird.title === '' ? text.notConnected : moneybird.title}
        </span>
      </div>
      <div className={styles.acts}>
        {isShown ? (
          <Badge variant="light">{text.shown}</Badge>
        ) : (
          link(text.show, text.showName(name), () => {
            choose(id)
          })
        )}
        {link(text.rename, text.renameName(name), () => {
          setNaming(true)
        })}
        {link(text.remove, text.removeName(name), onRemove)}
      </div>
    </div>
  )
}

function RenameForm({
  connection,
  onDone,
}: {
  readonly connection: ConnectionView
  readonly onDone: () => void
}) {
  const text = useText(connectionsText)
  const [name, setName] = useState(connection.name)
  const rename = useAction('connection.rename')
  const submit = async () => {
    if (name.trim() === '') return
    if (await rename.attempt({ connection: connection.id, name: name.trim() })) onDone()
  }
  return (
    <form className={styles.row} noValidate onSubmit={submitted(submit)}>
      <TextInput
        className={styles.words ?? ''}
        label={text.name}
        data-autofocus
        autoFocus
        value={name}
        maxLength={80}
        error={name.trim() === '' ? text.nameMissing : null}
        onChange={onText(setName)}
      />
      <div className={styles.acts}>
        <Button type="submit" loading={rename.isBusy}>
          {text.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {text.cancel}
        </Button>
      </div>
      {rename.problem === null ? null : <ProblemNote problem={rename.problem} />}
    </form>
  )
}
