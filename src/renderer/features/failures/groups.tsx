import { useCallback, useEffect, useRef, useState } from 'react'
import type { FailureGroup } from '../../../shared/contract/views.ts'
import { useRoute } from '../../app/route.ts'
import { OutcomeNote } from '../../components/orders/outcome-note.tsx'
import { useOrderActs } from '../../components/orders/use-order-acts.ts'
import { AskDialog, type Asking } from './ask-dialog.tsx'
import { FailureCard } from './failure-card.tsx'
import styles from './groups.module.css'
import { keyOf } from './model.ts'
import { useKeepFocus } from './use-keep-focus.ts'

interface GroupsProps {
  readonly connection: string
  readonly groups: readonly FailureGroup[]
  readonly reload: () => void
}

/** The causes, with what can be done about each. */
export function Groups({ connection, groups, reload }: GroupsProps) {
  const acts = useOrderActs(connection, reload)
  const [asking, setAsking] = useState<Asking | null>(null)
  const list = useRef<HTMLDivElement>(null)
  useKeepFocus(list, groups)
  useAskedCause(groups.length > 0)
  const stopAsking = useCallback(() => {
    setAsking(null)
  }, [])
  return (
    <div ref={list} className={styles.groups} aria-busy={acts.isBusy}>
      {groups.map((group) => (
        <FailureCard key={keyOf(group)} group={group} acts={acts} ask={setAsking} />
      ))}
      {asking === null ? null : <AskDialog asking={asking} acts={acts} onClose={stopAsking} />}
      <OutcomeNote acts={acts} />
    </div>
  )
}

/** Another screen sends the merchant to a cause (`#/failures/CODE`): the keyboard goes to it, once it is there. */
function useAskedCause(isThere: boolean): void {
  const { detail } = useRoute()
  useEffect(() => {
    if (detail === '' || !isThere) return
    const title = document.querySelector<HTMLElement>(`[data-code="${CSS.escape(detail)}"] h2`)
    title?.focus()
    title?.scrollIntoView({ block: 'start' })
  }, [detail, isThere])
}
