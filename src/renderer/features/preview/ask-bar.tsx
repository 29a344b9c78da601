import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { previewText } from '../../../shared/text/screens/preview.ts'
import { useText } from '../../app/app-context.tsx'
import { submitted } from '../../app/form-events.ts'
import { orderNumberIn } from '../../components/orders/order-input.ts'
import styles from './ask-bar.module.css'
import { periods, usualPeriod, type Asked } from './model.ts'

interface AskBarProps {
  /** There is a result already. */
  readonly isAgain: boolean
  readonly isBusy: boolean
  readonly onAsk: (asked: Asked) => void
}

/** What to look at: a period, or one order. */
export function AskBar({ isAgain, isBusy, onAsk }: AskBarProps) {
  const { ask: text } = useText(previewText)
  const [days, setDays] = useState<number>(usualPeriod)
  return (
    <div className={`fb-card ${styles.bar ?? ''}`}>
      <form
        className={styles.form}
        onSubmit={submitted(() => {
          if (!isBusy) onAsk({ kind: 'days', days })
        })}
      >
        <NativeSelect
          label={text.period}
          className={styles.period ?? ''}
          value={String(days)}
          data={periods.map((period) => ({ value: String(period), label: text.days(period) }))}
          onChange={(event) => {
            setDays(Number(event.currentTarget.value))
          }}
        />
        <Button
          type="submit"
          variant={isAgain ? 'default' : 'filled'}
          leftSection={<IconPlayerPlay size={17} aria-hidden />}
          aria-disabled={isBusy}
          data-disabled={isBusy}
        >
          {isAgain ? text.again : text.start}
        </Button>
      </form>
      <OneOrder isBusy={isBusy} onAsk={onAsk} />
    </div>
  )
}

function OneOrder({ isBusy, onAsk }: Omit<AskBarProps, 'isAgain'>) {
  const { ask: text } = useText(previewText)
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const errorId = useId()
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={submitted(() => {
        const orderId = orderNumberIn(typed)
        setWrong(orderId === null)
        if (orderId !== null && !isBusy) onAsk({ kind: 'order', orderId })
      })}
    >
      <TextInput
        label={text.order}
        className={styles.number ?? ''}
        placeholder={text.orderPlaceholder}
        inputMode="numeric"
        maxLength={60}
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? errorId : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setWrong(false)
        }}
      />
      <Button type="submit" variant="default" aria-disabled={isBusy} data-disabled={isBusy}>
        {text.orderStart}
      </Button>
      {isWrong ? (
        <p id={errorId} role="alert" className={styles.wrong}>
          {text.orderWrong}
        </p>
      ) : null}
    </form>
  )
}
