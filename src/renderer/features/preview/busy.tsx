import { Button, Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import { previewText } from '../../../shared/text/screens/preview.ts'
import { useText } from '../../app/app-context.tsx'
import styles from './busy.module.css'
import type { Asked } from './model.ts'
import { stop } from './previews.ts'

interface BusyProps {
  readonly connection: string
  readonly asked: Asked
  /** When it began, ms. */
  readonly since: number
}

/** A dry run under way. How far it is nobody can tell beforehand, so it says that it goes on, and how long already. */
export function Busy({ connection, asked, since }: BusyProps) {
  const { ask, busy: text } = useText(previewText)
  const seconds = useSeconds(since)
  return (
    <div className={`fb-card ${styles.busy ?? ''}`}>
      <p className={styles.what} role="status">
        {asked.kind === 'days' ? text.days(ask.days(asked.days)) : text.order(asked.orderId)}
      </p>
      <Progress.Root size="lg">
        <Progress.Section value={100} animated striped aria-label={text.label} />
      </Progress.Root>
      <div className={styles.foot}>
        <p className={styles.small}>
          {seconds > 0 ? `${text.seconds(seconds)}. ` : ''}
          {asked.kind === 'days' ? text.patience : ''}
        </p>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            stop(connection)
          }}
        >
          {text.stop}
        </Button>
      </div>
    </div>
  )
}

function useSeconds(since: number): number {
  const [now, setNow] = useState(since)
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [since])
  return Math.max(0, Math.floor((now - since) / 1000))
}
