import { appStateSchema, noAppState, type AppStateData } from '../../../shared/settings/app-state.ts'
import type { AppState } from '../../ports/app-state.ts'
import { parsed, storeFile } from './store-file.ts'

/**
 * What the program remembers of itself, in electron-store (`app.json`, the same form as for the terminal). A damaged file
 * counts as that of a new installation: then the terms are asked again before anything connects. Opening throws, and changing rejects with, a `StoreError`.
 */
export function electronAppState(folder: string): AppState {
  const file = storeFile(folder, 'app')
  const found = appStateSchema.safeParse(parsed(file.read() ?? ''))
  let current: AppStateData = found.success ? found.data : noAppState
  return {
    get current() {
      return current
    },
    change(make) {
      // Writing is done when it returns, so changes cannot overtake each other.
      return Promise.resolve().then(() => {
        const next = make(current)
        if (next === current) return
        file.write(`${JSON.stringify(next, null, 2)}\n`)
        current = next
      })
    },
  }
}
