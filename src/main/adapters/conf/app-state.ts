import { appStateSchema, noAppState, type AppStateData } from '../../../shared/settings/app-state.ts'
import type { AppState } from '../../ports/app-state.ts'
import { queue } from '../disk/durable-file.ts'
import { currentOf, durably, inFolder, orRefused, parsed, type OpenStore } from './store.ts'

const file = 'app.json'

/**
 * Opens `app.json` in the data folder. A damaged file counts as that of a new installation: then the terms are asked again before
 * anything connects, and no order or setting is touched. Opening and changing reject with a `StoreError`.
 */
export async function openAppState(openStore: OpenStore, folder: string): Promise<AppState> {
  const store = await orRefused(file, () =>
    openStore<AppStateData>({
      ...inFolder(folder, 'app'),
      defaults: noAppState,
      deserialize: (text) => appStateSchema.safeParse(parsed(text)).data ?? noAppState,
    }),
  )
  const current = currentOf(store)
  const inOrder = queue()
  return {
    get current() {
      return current()
    },
    change: (make) =>
      inOrder(async () => {
        const next = make(current())
        if (next === current()) return
        await durably(folder, file, () => {
          store.store = next
        })
      }),
  }
}
