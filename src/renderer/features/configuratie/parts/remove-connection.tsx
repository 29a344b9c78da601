import { Anchor, Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ConnectionView } from '../../../../shared/contract/views.ts'
import { koppelingenText } from '../../../../shared/text/screens/configuratie-koppelingen.ts'
import { useText } from '../../../app/app-context.tsx'
import { pathTo } from '../../../app/route.ts'
import { useAction } from '../../../app/use-call.ts'
import { Card } from '../../../components/card.tsx'
import { ProblemNote } from '../../../components/problem-note.tsx'
import styles from './form.module.css'
import { OpenLink } from './open-link.tsx'

interface RemoveConnectionProps {
  readonly connection: ConnectionView
  readonly onKeep: () => void
  /** `left`: what was on the list and not ticked. */
  readonly onRemoved: (left: readonly string[]) => void
}

const steps = ['log', 'key', 'module', 'token'] as const

type Step = (typeof steps)[number]

/** Takes leave of a connection: what happens, what only the merchant can do, and the name typed to be sure. */
export function RemoveConnection({ connection, onKeep, onRemoved }: RemoveConnectionProps) {
  const { removal: text } = useText(koppelingenText)
  const [done, setDone] = useState<readonly Step[]>([])
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const remove = useAction('connection.remove')
  const isSame = typed.trim() === connection.name

  const run = async () => {
    setTried(true)
    if (!isSame) return
    if (await remove.attempt({ connection: connection.id }))
      onRemoved(
        steps.filter((step) => step !== 'log' && !done.includes(step)).map((step) => text.steps[step]),
      )
  }
  return (
    <Card title={text.title(connection.name)}>
      <div className={styles.form}>
        <p className={styles.plain}>{text.what}</p>
        <p className={styles.plain}>{text.again}</p>
        <Checklist connection={connection.id} done={done} onChange={setDone} />
        <TextInput
          label={text.confirm(connection.name)}
          className={styles.middling ?? ''}
          value={typed}
          autoComplete="off"
          error={isTried && !isSame ? text.wrong : null}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
          }}
        />
        {remove.problem === null ? null : <ProblemNote problem={remove.problem} />}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onKeep}>
            {text.no}
          </Button>
          <Button color="red" loading={remove.isBusy} onClick={() => void run()}>
            {text.yes}
          </Button>
        </div>
      </div>
    </Card>
  )
}

interface ChecklistProps {
  readonly connection: string
  readonly done: readonly Step[]
  readonly onChange: (done: readonly Step[]) => void
}

/** What only the merchant can do, each with the way there. */
function Checklist({ connection, done, onChange }: ChecklistProps) {
  const { removal: text } = useText(koppelingenText)
  return (
    <div>
      <p className={styles.plain}>{text.checklist}</p>
      <ul className={styles.checks}>
        {steps.map((step) => (
          <li key={step}>
            <Checkbox
              label={text.steps[step]}
              checked={done.includes(step)}
              onChange={({ currentTarget }) => {
                const others = done.filter((one) => one !== step)
                onChange(currentTarget.checked ? [...others, step] : others)
              }}
            />
            <StepLink step={step} connection={connection} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function StepLink({ step, connection }: { readonly step: Step; readonly connection: string }) {
  const { removal: text } = useText(koppelingenText)
  switch (step) {
    case 'log':
      return <Anchor href={pathTo('logboek')}>{text.open.log}</Anchor>
    case 'key':
      return <OpenLink place={{ place: 'shop', connection }}>{text.open.key}</OpenLink>
    case 'module':
      return <Anchor href={pathTo('hulp', 'stoppen-met-factuurbrug')}>{text.open.module}</Anchor>
    case 'token':
      return <OpenLink place={{ place: 'moneybird-tokens' }}>{text.open.token}</OpenLink>
  }
}
