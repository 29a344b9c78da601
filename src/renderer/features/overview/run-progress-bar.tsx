import { Progress } from '@mantine/core'
import { overviewText } from '../../../shared/text/screens/overview.ts'
import { phaseWords } from '../../../shared/text/words.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { useFormat } from '../../app/use-format.ts'
import styles from './run-progress-bar.module.css'
import type { ShownProgress } from './use-progress.ts'

/** How far a run is: "41 van 300", and what it waits for. */
export function RunProgressBar({ progress }: { readonly progress: ShownProgress }) {
  const { language } = useApp()
  const { progress: text } = useText(overviewText)
  const format = useFormat()
  const { phase, done, total, waitsUntil } = progress
  const counts =
    total !== null
      ? text.of(format.number(done), format.number(total))
      : done > 0
        ? text.so(format.number(done))
        : ''
  const rest =
    waitsUntil !== null
      ? text.waits(format.time(waitsUntil))
      : progress.minutesLeft === null
        ? ''
        : text.left(progress.minutesLeft)
  const said = [phaseWords[phase][language], counts].filter((part) => part !== '').join(': ')
  const percentage = total === null || total === 0 ? null : Math.min(100, Math.round((done / total) * 100))
  return (
    <div className={styles.progress}>
      <Progress.Root size="lg">
        {/* Its own labels would say a percentage; the counts tell more. */}
        <Progress.Section
          withAria={false}
          value={percentage ?? 100}
          animated={total === null}
          striped={total === null}
          role="progressbar"
          aria-label={text.label}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percentage ?? undefined}
          aria-valuetext={said}
        />
      </Progress.Root>
      <p className={styles.words}>
        <span>{said}</span>
        <span className={styles.rest}>{rest}</span>
      </p>
    </div>
  )
}
