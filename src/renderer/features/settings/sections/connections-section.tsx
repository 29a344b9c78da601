import { Button, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { connectionsText } from '../../../../shared/text/screens/settings/connections.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { onText, submitted } from '../../../app/form-events.ts'
import { go, pathTo, replaceAddress, useRoute } from '../../../app/route.ts'
import { useAction } from '../../../app/use-call.ts'
import { Card } from '../../../components/basics/card.tsx'
import { Note } from '../../../components/basics/note.tsx'
import { ProblemNote } from '../../../components/orders/problem-note.tsx'
import { ConnectionRow } from '../parts/connections/connection-row.tsx'
import { sayFarewell, useFarewell } from '../parts/connections/farewell.ts'
import styles from '../parts/form/form.module.css'
import { Rebuild } from '../parts/connections/rebuild.tsx'
import { RemoveConnection } from '../parts/connections/remove-connection.tsx'

const here = pathTo('settings', 'connections')

/** All connections: open another, add, rename, remove; and recover what is known of the one on screen. */
export function ConnectionsSection() {
  const { app, connection: shown } = useApp()
  const text = useText(connectionsText)
  const leaving = useRoute().query.get('leave')
  const left = app.connections.find(({ id }) => id === leaving)
  if (left !== undefined) {
    const back = () => {
      replaceAddress(here)
    }
    return <RemoveConnection connection={left} onKeep={back} onRemoved={back} />
  }
  return (
    <>
      <FarewellNote />
      <Card title={text.title}>
        <p className={styles.lead}>{text.lead}</p>
        {app.connections.map((connection) => (
          <ConnectionRow
            key={connection.id}
            connection={connection}
            isShown={connection.id === shown?.id}
            onRemove={() => {
              sayFarewell(null)
              go(pathTo('settings', 'connections', { leave: connection.id }))
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

/** Of a connection that was just removed, until this page is left. */
function FarewellNote() {
  const { removal: text } = useText(connectionsText)
  const farewell = useFarewell()
  useEffect(
    () => () => {
      // The page also begins anew, without being left, when its connection went.
      if (!window.location.hash.startsWith(here)) sayFarewell(null)
    },
    [],
  )
  if (farewell === null) return null
  return (
    <Note kind="good" title={text.done(farewell.name)} isNews>
      {farewell.left.length === 0 ? null : (
        <>
          <p>{text.left}</p>
          <ul>
            {farewell.left.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </>
      )}
    </Note>
  )
}

function AddConnection() {
  const { choose } = useApp()
  const text = useText(connectionsText)
  const [name, setName] = useState('')
  const [isTried, setTried] = useState(false)
  const add = useAction('connection.add')
  const submit = async () => {
    setTried(true)
    if (name.trim() === '') return
    const added = await add.run({ name: name.trim() })
    if (added === null) return
    choose(added.connection)
    go(pathTo('settings'))
  }
  return (
    <Card title={text.addTitle}>
      <form className={styles.row} noValidate onSubmit={submitted(submit)}>
        <TextInput
          label={text.name}
          description={text.nameHint}
          placeholder={text.addExample}
          value={name}
          maxLength={80}
          error={isTried && name.trim() === '' ? text.nameMissing : null}
          onChange={onText(setName)}
        />
        <Button type="submit" variant="default" loading={add.isBusy}>
          {text.add}
        </Button>
      </form>
      {add.problem === null ? null : <ProblemNote problem={add.problem} />}
    </Card>
  )
}
