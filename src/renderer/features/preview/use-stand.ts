import { useSyncExternalStore } from 'react'
import { standOf, subscribe, type Stand } from './previews.ts'

/** How dry running stands for a connection, on screen as soon as it changes. */
export function useStand(connection: string): Stand {
  return useSyncExternalStore(subscribe, () => standOf(connection))
}
