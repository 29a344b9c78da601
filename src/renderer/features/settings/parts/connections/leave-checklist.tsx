import { Anchor, Checkbox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Problem } from '../../../../../shared/domain/problem.ts'
import { connectionsText } from '../../../../../shared/text/screens/settings/connections.ts'
import { signInText } from '../../../../../shared/text/screens/settings/sign-in.ts'
import { partsText } from '../../../../../shared/text/screens/parts.ts'
import { useText } from '../../../../app/app-context.tsx'
import { pathTo } from '../../../../app/route.ts'
import { useAction } from '../../../../app/use-call.ts'
import { useFormat } from '../../../../app/use-format.ts'
import { saveText } from '../../../../components/orders/take-along.ts'
import styles from '../form/form.module.css'
import { OpenLink } from './open-link.tsx'
import { Refusal } from '../form/refusal.tsx'

export const leaveSteps = ['orders', 'log', 'access', 'key', 'module'] as const

export type LeaveStep = (typeof leaveSteps)[number]

interface LeaveChecklistProps {
  readonly connection: string
  readonly done: readonly LeaveStep[]
  readonly onChange: (step: LeaveStep, isDone: boolean) => void
}

/** What is to be done before one goes, each with the way there; what the program can do itself it does, and ticks. */
export function LeaveChecklist({ connection, done, onChange }: LeaveChecklistProps) {
  const { removal: text } = useText(connectionsText)
  const onDone = (step: LeaveStep) => () => {
    onChange(step, true)
  }
  const acts: Readonly<Record<LeaveStep, ReactNode>> = {
    orders: <SaveOrders connection={connection} onDone={onDone('orders')} />,
    log: <Anchor href={pathTo('log')}>{text.open.log}</Anchor>,
    access: <Withdraw connection={connection} onDone={onDone('access')} />,
    key: <OpenLink place={{ place: 'shop', connection }}>{text.open.key}</OpenLink>,
    module: <Anchor href={pathTo('help', text.manualAt)}>{text.open.module}</Anchor>,
  }
  return (
    <div>
      <p className={styles.plain}>{text.checklist}</p>
      <ul className={styles.checks}>
        {leaveSteps.map((step) => (
          <li key={step}>
            <Checkbox
              label={text.steps[step]}
              checked={done.includes(step)}
              onChange={({ currentTarget }) => {
                onChange(step, currentTarget.checked)
              }}
            />
            {acts[step]}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface ActProps {
  readonly connection: string
  readonly onDone: () => void
}

/** Every order that is known, with its invoice, in a file of the merchant's own. */
function SaveOrders({ connection, onDone }: ActProps) {
  const { removal: text } = useText(connectionsText)
  const { take } = useText(partsText)
  const format = useFormat()
  const list = useAction('orders.file')
  const [said, setSaid] = useState('')
  const save = async () => {
    const made = await list.run({ connection, tab: 'all', search: '' })
    if (made === null) return
    const file = text.file(format.stamp(new Date().toISOString()).slice(0, 10))
    saveText(file, made.text)
    setSaid(take.saved(file))
    onDone()
  }
  return (
    <Act said={said} problem={list.problem}>
      <ActLink isBusy={list.isBusy} onClick={save}>
        {take.save}
      </ActLink>
    </Act>
  )
}

/** The access that was given by logging in is withdrawn at Moneybird itself; a token the merchant withdraws there. */
function Withdraw({ connection, onDone }: ActProps) {
  const { removal: text } = useText(connectionsText)
  const { notWithdrawnBody } = useText(signInText)
  const end = useAction('connection.disconnect')
  const [withdrawn, setWithdrawn] = useState<boolean | null>()
  const run = async () => {
    const ended = await end.run({ connection, side: 'moneybird' })
    if (ended === null) return
    setWithdrawn(ended.withdrawn)
    if (ended.withdrawn === true) onDone()
  }
  const said = { true: text.withdrawn, false: notWithdrawnBody, null: text.byYourself, undefined: '' }
  return (
    <Act said={said[`${withdrawn}`]} problem={end.problem}>
      {withdrawn === undefined ? (
        <ActLink isBusy={end.isBusy} onClick={run}>
          {text.withdraw}
        </ActLink>
      ) : withdrawn === true ? null : (
        <OpenLink place={{ place: 'moneybird-tokens' }}>{text.open.access}</OpenLink>
      )}
    </Act>
  )
}

interface ActViewProps {
  readonly said: string
  readonly problem: Problem | null
  readonly children: ReactNode
}

/** Something that the program does itself, and what came of it. */
function Act({ said, problem, children }: ActViewProps) {
  return (
    <>
      <span className={styles.act}>
        <span role="status">{said}</span>
        {children}
      </span>
      <Refusal problem={problem} />
    </>
  )
}

interface ActLinkProps {
  readonly isBusy: boolean
  readonly onClick: () => Promise<void>
  readonly children: string
}

function ActLink({ isBusy, onClick, children }: ActLinkProps) {
  return (
    <Anchor
      component="button"
      type="button"
      aria-busy={isBusy}
      onClick={() => {
        // Not disabled meanwhile: that would take the keyboard away from it.
        if (!isBusy) void onClick()
      }}
    >
      {children}
    </Anchor>
  )
}
