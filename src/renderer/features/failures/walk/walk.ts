import { useSyncExternalStore } from 'react'
import type { FailureGroup } from '../../../../shared/contract/views.ts'
import { keyOf } from '../model.ts'

/** Address of the walk past all causes: `#/failures/walk`. */
export const WALK = 'walk'

/** A cause as it was when the walk began. */
interface WalkCause extends Pick<FailureGroup, 'code' | 'about' | 'count' | 'totals' | 'kind'> {
  readonly orderIds: readonly string[]
}

/** The walk past all causes. It outlives the screen: solving one leads to Configuratie and back. */
export interface Walk {
  readonly connection: string
  readonly causes: readonly WalkCause[]
  /** Which cause is next, unless that is solved already. */
  readonly at: number
}

let current: Walk | null = null
const listeners = new Set<() => void>()

function change(next: Walk | null): void {
  current = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Begins a walk past these causes. */
export function startWalk(connection: string, groups: readonly FailureGroup[]): void {
  const causes = groups.map(({ code, about, count, totals, kind, orders }) => ({
    code,
    about,
    count,
    totals,
    kind,
    orderIds: orders.map(({ orderId }) => orderId),
  }))
  change({ connection, causes, at: 0 })
}

/** Goes on at a cause of the walk. */
export function walkTo(at: number): void {
  if (current !== null) change({ ...current, at })
}

/** The walk that is under way for a connection; `null` = none. */
export function useWalk(connection: string): Walk | null {
  const walk = useSyncExternalStore(subscribe, () => current)
  return walk?.connection === connection ? walk : null
}

/** The first cause from here on that is still there; `null` = the walk is at its end. */
export function nextOf(
  { causes, at }: Walk,
  groups: readonly FailureGroup[],
): { readonly place: number; readonly group: FailureGroup } | null {
  const there = new Map(groups.map((group) => [keyOf(group), group]))
  for (const [place, cause] of causes.entries()) {
    const group = there.get(keyOf(cause))
    if (place >= at && group !== undefined) return { place, group }
  }
  return null
}
