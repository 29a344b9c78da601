import { Button, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import type { ConnectionView } from '../../../../shared/contract/views.ts'
import { koppelingenText } from '../../../../shared/text/screens/configuratie-koppelingen.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { go, pathTo } from '../../../app/route.ts'
import { useAction } from '../../../app/use-call.ts'
import { Card } from '../../../components/card.tsx'
import { Note } from '../../../components/note.tsx'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { ConnectionRow } from '../parts/connection-row.tsx'
import styles from '../parts/form.module.css'
import { Rebuild } from '../parts/rebuild.tsx'
import { RemoveConnection } from '../parts/remove-connection.tsx'

/** All connections: open another, add, rename, remove; and recover what is known of the one on screen. */
export function ConnectionsSection() {
  const { app, connection: shown } = useApp()
  const text = useText(koppelingenText)
  const [leaving, setLeaving] = useState<ConnectionView | null>(null)
  const [removed, setRemoved] = useState<{ readonly name: string; readonly left: readonly string[] } | null>(
    null,
  )
  if (leaving !== null) {
    return (
      <RemoveConnection
        connection={leaving}
        onKeep={() => {
          setLeaving(null)
        }}
        onRemoved={(left) => {
          setRemoved({ name: leaving.name, left })
          setLeaving(null)
        }}
      />
    )
  }
  return (
    <>
      {removed === null ? null : (
        <Note kind="good" title={text.removal.done(removed.name)} isNews>
          {removed.left.length === 0 ? null : (
            <>
              <p>{text.removal.left}</p>
              <ul>
                {removed.left.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
            </>
          )}
        </Note>
      )}
      <Card title={text.title}>
        <p className={styles.lead}>{text.lead}</p>
        {app.connections.map((connection) => (
          <ConnectionRow
            key={connection.id}
            connection={connection}
            isShown={connection.id === shown?.id}
            onRemove={() => {
              setRemoved(null)
              setLeaving(connection)
            }}
          />
        ))}
      </Card>
      <AddConnection />
      {shown !== null && shown.shop.title !== '' && shown.moneybird.title !== '' ? (
        <Rebuild connection={shown.id} />
      ) : null}
    </>
  )
}

function AddConnection() {
  const { choose } = useApp()
  const text = useText(koppelingenText)
  const [name, setName] = useState('')
  const [isTried, setTried] = useState(false)
  const add = useAction('connection.add')
  const submit = async () => {
    setTried(true)
    if (name.trim() === '') return
    const added = await add.run({ name: name.trim() })
    if (added === null) return
    choose(added.connection)
    go(pathTo('configuratie'))
  }
  return (
    <Card title={text.addTitle}>
      <form
        className={styles.row}
        noValidate
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextInput
          label={text.name}
          description={text.nameHint}
          placeholder={text.addExample}
          value={name}
          maxLength={80}
          error={isTried && name.trim() === '' ? text.nameMissing : null}
          onChange={({ currentTarget }) => {
            setName(currentTarget.value)
          }}
        />
        <Button type="submit" variant="default" loading={add.isBusy}>
          {text.add}
        </Button>
      </form>
      {add.problem === null ? null : <ProblemNote problem={add.problem} />}
    </Card>
  )
}
