import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ConnectionView, FailureGroup, OrderRow } from '../../../../shared/contract/views.ts'
import { failuresText } from '../../../../shared/text/screens/failures.ts'
import { useText } from '../../../app/app-context.tsx'
import { pathTo } from '../../../app/route.ts'
import { useCall } from '../../../app/use-call.ts'
import { DataState } from '../../../components/basics/data-state.tsx'
import { GoButton } from '../../../components/basics/go-button.tsx'
import { startWalk, type Walk } from './walk.ts'
import styles from './walk.module.css'
import { WalkTable } from './walk-table.tsx'

interface WalkEndProps {
  readonly connection: ConnectionView
  readonly groups: readonly FailureGroup[]
  readonly walk: Walk
}

/** So many orders can be asked for at once. */
const MOST = 1000

/** After the last cause: what became of each order, as it is now. */
export function WalkEnd({ connection, groups, walk }: WalkEndProps) {
  const { walk: text } = useText(failuresText)
  const title = useRef<HTMLHeadingElement>(null)
  const orderIds = walk.causes.flatMap((cause) => cause.orderIds).slice(0, MOST)
  const { data, problem, isLoading, reload } = useCall('orders.rows', { connection: connection.id, orderIds })
  useEffect(() => {
    title.current?.focus({ preventScroll: true })
  }, [])
  if (data === null) return <DataState isLoading={isLoading} problem={problem} reload={reload} />
  const sums = sumsOf(data.rows)
  const isGood = sums.left === 0
  const Icon = isGood ? IconCircleCheck : IconAlertTriangle
  return (
    <>
      <header className={`fb-card ${styles.end ?? ''}`}>
        <Icon size={34} className={isGood ? styles.good : styles.warn} aria-hidden />
        <div className={styles.say}>
          <h1 ref={title} tabIndex={-1} className={styles.heading}>
            {text.inBooks(sums.pushed, data.rows.length)}
          </h1>
          <p className={styles.small}>{text.rest(sums.going, sums.left)}</p>
        </div>
        {groups.length === 0 ? null : (
          <Button
            variant="default"
            onClick={() => {
              startWalk(connection.id, groups)
            }}
          >
            {text.again}
          </Button>
        )}
        <GoButton path={pathTo('overview')}>{text.toOverview}</GoButton>
      </header>
      <WalkTable walk={walk} rows={data.rows} />
    </>
  )
}

/** In the books; on their way; still to be seen to. */
function sumsOf(rows: readonly OrderRow[]) {
  const count = (...states: readonly OrderRow['state'][]) =>
    rows.filter(({ state }) => states.includes(state)).length
  return {
    pushed: rows.filter(({ invoiceNumber, state }) => invoiceNumber !== null || state === 'draft').length,
    going: count('open', 'planned', 'sending'),
    left: count('failed', 'attention'),
  }
}
