import { Button, CloseButton, TextInput } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { useText } from '../../app/app-context.tsx'
import { onText, submitted } from '../../app/form-events.ts'
import { useAction } from '../../app/use-call.ts'
import { orderNumberIn } from '../../components/orders/order-input.ts'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import { WhySaid } from './why-said.tsx'
import styles from './why-box.module.css'

interface WhyBoxProps {
  readonly connection: string
  /** The order that is asked about, here or from elsewhere on the screen; `null` = none. */
  readonly asked: string | null
  readonly onAsk: (orderId: string | null) => void
}

/** "Why is order N not there?", which always gives an answer. */
export function WhyBox({ connection, asked, onAsk }: WhyBoxProps) {
  const { why: text } = useText(ordersText)
  const [typed, setTyped] = useState('')
  const labelId = useId()
  return (
    <div className={styles.box}>
      <form
        className={styles.form}
        noValidate
        onSubmit={submitted(() => {
          onAsk(typed.trim())
        })}
      >
        <label id={labelId} className={styles.label} htmlFor={`${labelId}-number`}>
          {text.label}
        </label>
        <TextInput
          id={`${labelId}-number`}
          className={styles.number ?? ''}
          placeholder={text.placeholder}
          inputMode="numeric"
          maxLength={60}
          value={typed}
          onChange={onText(setTyped)}
        />
        <Button type="submit" variant="default">
          {text.ask}
        </Button>
      </form>
      <div role="status">
        {asked === null ? null : (
          <Answer
            key={asked}
            connection={connection}
            asked={asked}
            onClose={() => {
              onAsk(null)
            }}
          />
        )}
      </div>
    </div>
  )
}

interface AnswerProps {
  readonly connection: string
  readonly asked: string
  readonly onClose: () => void
}

function Answer({ connection, asked, onClose }: AnswerProps) {
  const all = useText(ordersText)
  const orderId = orderNumberIn(asked)
  return (
    <section className={`fb-card ${styles.answer ?? ''}`} aria-label={all.why.label}>
      <div className={styles.head}>
        <h2 className={styles.title}>{orderId === null ? all.why.label : all.why.title(orderId)}</h2>
        <CloseButton size="sm" aria-label={all.why.closeAnswer} onClick={onClose} />
      </div>
      {orderId === null ? <p>{all.why.noNumber}</p> : <Asked connection={connection} orderId={orderId} />}
    </section>
  )
}

function Asked({ connection, orderId }: { readonly connection: string; readonly orderId: string }) {
  const { why: text } = useText(ordersText)
  const { run, problem, isOffline } = useAction('orders.why')
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null)
  useEffect(() => {
    void run({ connection, orderId }).then(setAnswer)
  }, [run, connection, orderId])
  if (problem !== null) return <ProblemNote problem={problem} isBare />
  if (isOffline) return <p>{text.lost}</p>
  if (answer === null) return <p>{text.asking}</p>
  return <WhySaid answer={answer} orderId={orderId} />
}
