import { Button, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ConnectionView } from '../../../../../shared/contract/views.ts'
import { connectionsText } from '../../../../../shared/text/screens/settings/connections.ts'
import { useText } from '../../../../app/app-context.tsx'
import { onText } from '../../../../app/form-events.ts'
import { pathTo, replaceAddress, useRoute } from '../../../../app/route.ts'
import { useAction } from '../../../../app/use-call.ts'
import { Card } from '../../../../components/basics/card.tsx'
import { ProblemNote } from '../../../../components/orders/problem-note.tsx'
import { sayFarewell } from './farewell.ts'
import styles from '../form/form.module.css'
import { leaveSteps, LeaveChecklist, type LeaveStep } from './leave-checklist.tsx'

interface RemoveConnectionProps {
  readonly connection: ConnectionView
  readonly onKeep: () => void
  readonly onRemoved: () => void
}

/** What can still be done when the connection is gone. */
const outside: readonly LeaveStep[] = ['access', 'key', 'module']

/** Takes leave of a connection: what happens, what only the merchant can do, and the name typed to be sure. */
export function RemoveConnection({ connection, onKeep, onRemoved }: RemoveConnectionProps) {
  const { removal: text } = useText(connectionsText)
  const [done, tick] = useTicks(connection.id)
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const remove = useAction('connection.remove')
  const isSame = typed.trim() === connection.name

  const run = async () => {
    setTried(true)
    if (!isSame) return
    const removed = await remove.run({ connection: connection.id })
    if (removed === null) return
    const isSettled = (step: LeaveStep) =>
      done.includes(step) || !outside.includes(step) || (step === 'access' && removed.withdrawn === true)
    const left = leaveSteps.filter((step) => !isSettled(step)).map((step) => text.steps[step])
    sayFarewell({ name: connection.name, left })
    onRemoved()
  }
  return (
    <Card title={text.title(connection.name)}>
      <div className={styles.form}>
        <p className={styles.plain}>{text.what}</p>
        <p className={styles.plain}>{text.again}</p>
        <LeaveChecklist connection={connection.id} done={done} onChange={tick} />
        <TextInput
          label={text.confirm(connection.name)}
          className={styles.middling ?? ''}
          value={typed}
          autoComplete="off"
          error={isTried && !isSame ? text.wrong : null}
          onChange={onText(setTyped)}
        />
        {remove.problem === null ? null : <ProblemNote problem={remove.problem} />}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onKeep}>
            {text.no}
          </Button>
          <Button color="red.9" loading={remove.isBusy} onClick={() => void run()}>
            {text.yes}
          </Button>
        </div>
      </div>
    </Card>
  )
}

/** What is ticked stands in the address: some steps lead to other screens, and back is where one was. */
function useTicks(connection: string) {
  const { query } = useRoute()
  const [done, setDone] = useState<readonly LeaveStep[]>(() => {
    const ticked = query.get('done')?.split(',') ?? []
    return leaveSteps.filter((step) => ticked.includes(step))
  })
  useEffect(() => {
    replaceAddress(pathTo('settings', 'connections', { leave: connection, done: done.join() }))
  }, [connection, done])
  const tick = (step: LeaveStep, isDone: boolean) => {
    setDone((before) => [...before.filter((one) => one !== step), ...(isDone ? [step] : [])])
  }
  return [done, tick] as const
}
