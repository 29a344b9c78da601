import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { LogLine } from '../../../shared/text/log.ts'
import { frameText } from '../../../shared/text/screens/frame.ts'
import { logText } from '../../../shared/text/screens/log.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { useCall } from '../../app/use-call.ts'
import { useFormat } from '../../app/use-format.ts'
import { DataState, Empty } from '../../components/basics/data-state.tsx'
import { TakeButtons } from '../../components/orders/take-buttons.tsx'
import { LogDays } from './log-days.tsx'
import { LogFilter } from './log-filter.tsx'
import { found, logAsText, tell, type Level } from './model.ts'
import styles from './page.module.css'

/** As many lines as are fetched; the files hold more. */
const MOST = 2000

const asked = { limit: MOST }

/** What the program did, in plain words. */
export function ProgramPart() {
  const text = useText(logText)
  const { data, problem, isLoading, isOffline, reload } = useCall('log.list', asked)
  if (data === null) return <DataState isLoading={isLoading || isOffline} problem={problem} reload={reload} />
  if (data.lines.length === 0) return <Empty title={text.empty}>{text.emptyMore}</Empty>
  return <Shown lines={data.lines} reload={reload} />
}

interface ShownProps {
  readonly lines: readonly LogLine[]
  readonly reload: () => void
}

function Shown({ lines, reload }: ShownProps) {
  const { app, language } = useApp()
  const text = useText(logText)
  const { again } = useText(frameText)
  const format = useFormat()
  const [level, setLevel] = useState<Level>('all')
  const [search, setSearch] = useState('')
  const told = useMemo(() => tell(lines, language), [lines, language])
  const shown = useMemo(() => found(told, level, search), [told, level, search])
  const clear = () => {
    setLevel('all')
    setSearch('')
  }
  const now = () => format.stamp(new Date().toISOString())
  return (
    <>
      <div className={styles.bar}>
        <LogFilter level={level} search={search} onLevel={setLevel} onSearch={setSearch} />
        <Button variant="default" onClick={reload}>
          {again}
        </Button>
        <TakeButtons
          file={text.file(now().slice(0, 10))}
          text={() => logAsText(shown, text.heading(app.version, now()), format.stamp, text.gravity)}
        />
      </div>
      <p className={styles.count} role="status">
        {text.count(shown.length)}
      </p>
      {shown.length === 0 ? (
        <Empty title={text.none} action={<Button onClick={clear}>{text.showAll}</Button>}>
          {text.noneMore}
        </Empty>
      ) : (
        <LogDays key={`${level} ${search}`} lines={shown} />
      )}
      {lines.length === MOST ? <p className={styles.count}>{text.rest(MOST, app.dataFolder)}</p> : null}
    </>
  )
}
