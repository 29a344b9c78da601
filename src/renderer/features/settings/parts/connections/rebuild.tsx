import { Button } from '@mantine/core'
import { useState } from 'react'
import { connectionsText } from '../../../../../shared/text/screens/settings/connections.ts'
import { useText } from '../../../../app/app-context.tsx'
import { useAction } from '../../../../app/use-call.ts'
import { AskFirst } from '../../../../components/basics/ask-first.tsx'
import { Card } from '../../../../components/basics/card.tsx'
import { Note } from '../../../../components/basics/note.tsx'
import { ProblemNote } from '../../../../components/orders/problem-note.tsx'
import styles from '../form/form.module.css'

/** Finds back in the shop and in Moneybird what was transferred: for a new computer or lost data. */
export function Rebuild({ connection }: { readonly connection: string }) {
  const { rebuild: text } = useText(connectionsText)
  const [asks, setAsks] = useState(false)
  const [found, setFound] = useState<{ readonly found: number; readonly backup: string } | null>(null)
  const rebuild = useAction('connection.rebuild')
  const run = async () => {
    const result = await rebuild.run({ connection })
    setAsks(false)
    setFound(result)
  }
  return (
    <Card title={text.title}>
      <p className={styles.lead}>{text.body}</p>
      {asks ? (
        <AskFirst
          yes={text.yes}
          no={text.no}
          isBusy={rebuild.isBusy}
          onYes={() => void run()}
          onNo={() => {
            setAsks(false)
          }}
        >
          <p>{rebuild.isBusy ? text.busy : text.body}</p>
        </AskFirst>
      ) : (
        <Button
          variant="default"
          onClick={() => {
            setFound(null)
            setAsks(true)
          }}
        >
          {text.button}
        </Button>
      )}
      <div className={styles.notes} role="status">
        {found === null ? null : <Note kind="good">{text.done(found.found, found.backup)}</Note>}
        {rebuild.problem === null ? null : <ProblemNote problem={rebuild.problem} />}
      </div>
    </Card>
  )
}
