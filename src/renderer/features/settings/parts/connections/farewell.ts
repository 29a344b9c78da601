import { useSyncExternalStore } from 'react'

/** What is said after a connection was removed. */
export interface Farewell {
  readonly name: string
  /** What the merchant has not ticked. */
  readonly left: readonly string[]
}

let current: Farewell | null = null
const listeners = new Set<() => void>()

/** Kept outside the screens: when the connection on screen is the one that went, they all begin anew. */
export function useFarewell(): Farewell | null {
  return useSyncExternalStore(listen, () => current)
}

export function sayFarewell(next: Farewell | null): void {
  current = next
  for (const tell of listeners) tell()
}

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}
