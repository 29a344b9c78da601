import { useEffect, useRef, useState } from 'react'
import type { FailureGroup } from '../../../shared/contract/views.ts'
import { useRoute } from '../../app/route.ts'
import type { OrderActs } from '../../components/orders/use-order-acts.ts'
import type { Asking } from './ask-dialog.tsx'
import { CauseRow } from './cause-row.tsx'
import styles from './causes.module.css'
import { keyOf } from './model.ts'
import { useKeepFocus } from './use-keep-focus.ts'

interface CausesProps {
  readonly groups: readonly FailureGroup[]
  readonly acts: OrderActs
  readonly ask: (asking: Asking) => void
}

/** The causes, folded to a line each, the worst first. One that is alone is open. */
export function Causes({ groups, acts, ask }: CausesProps) {
  const { detail } = useRoute()
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map())
  const list = useRef<HTMLDivElement>(null)
  useKeepFocus(list, groups)
  useAskedCause(detail, groups.length > 0)
  const isOpen = (group: FailureGroup) =>
    toggled.get(keyOf(group)) ?? (groups.length === 1 || group.code === detail)
  return (
    <div ref={list} className={`fb-card ${styles.causes ?? ''}`} aria-busy={acts.isBusy}>
      {groups.map((group) => (
        <CauseRow
          key={keyOf(group)}
          group={group}
          isOpen={isOpen(group)}
          toggle={() => {
            setToggled(new Map(toggled).set(keyOf(group), !isOpen(group)))
          }}
          acts={acts}
          ask={ask}
        />
      ))}
    </div>
  )
}

/** Another screen sends the merchant to a cause (`#/failures/CODE`): the keyboard goes to it, once it is there. */
function useAskedCause(code: string, isThere: boolean): void {
  useEffect(() => {
    if (code === '' || !isThere) return
    const title = document.querySelector<HTMLElement>(`[data-code="${CSS.escape(code)}"] h2 button`)
    title?.focus()
    title?.scrollIntoView({ block: 'start' })
  }, [code, isThere])
}
