import { Button } from '@mantine/core'
import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { journalText } from '../../../shared/text/screens/journal.ts'
import { logText } from '../../../shared/text/screens/log.ts'
import { useText } from '../../app/app-context.tsx'
import { useFormat } from '../../app/use-format.ts'
import { byDay, type Told } from './model.ts'
import styles from './page.module.css'

/** So many lines come at a time. */
const STEP = 100

/** The lines under their days: the newest, and older ones on request. */
export function LogDays({ lines }: { readonly lines: readonly Told[] }) {
  const text = useText(logText)
  const format = useFormat()
  const [count, setCount] = useState(STEP)
  const list = useRef<HTMLDivElement>(null)
  const firstNew = useRef<number | null>(null)
  useEffect(() => {
    if (firstNew.current === null) return
    list.current?.querySelectorAll('li')[firstNew.current]?.focus()
    firstNew.current = null
  }, [count])
  return (
    <div ref={list}>
      {byDay(lines.slice(0, count), format.stamp).map(({ date, lines: ofDay }) => (
        <section key={date} aria-label={format.day(date)}>
          <h2 className={styles.day}>{format.day(date)}</h2>
          <ol className={styles.lines}>
            {ofDay.map((line) => (
              <Line key={line.key} line={line} time={format.time(line.at)} />
            ))}
          </ol>
        </section>
      ))}
      {lines.length > count ? (
        <Button
          variant="default"
          className={styles.older ?? ''}
          onClick={() => {
            firstNew.current = count
            setCount(count + STEP)
          }}
        >
          {text.older}
        </Button>
      ) : null}
    </div>
  )
}

const icons = { info: null, warn: IconAlertTriangle, error: IconExclamationCircle } as const

function Line({ line, time }: { readonly line: Told; readonly time: string }) {
  const text = useText(logText)
  const { technical } = useText(journalText)
  const { gravity, sentence, detail, at } = line
  const Icon = icons[gravity]
  return (
    <li className={styles.line} tabIndex={-1}>
      <time className={styles.time} dateTime={at}>
        {time}
      </time>
      <div className={styles.words}>
        <p className={styles.sentence}>
          {Icon === null ? null : (
            <span className={`${styles.gravity ?? ''} ${styles[gravity] ?? ''}`}>
              <Icon size={16} className={styles.icon} aria-hidden /> {text.gravity[gravity]}:{' '}
            </span>
          )}
          {sentence}
        </p>
        <details className={styles.technical}>
          <summary>{technical}</summary>
          <span className="fb-small-code">{detail}</span>
        </details>
      </div>
    </li>
  )
}
