import type { AppStateData } from '../../shared/settings/app-state.ts'

/** Keeps what the program remembers of itself. */
export interface AppState {
  /** As last stored. Immutable. */
  readonly current: AppStateData
  /** Computes and stores the next state; durable when it resolves. Calls are serialised. Rejects with a `StoreError`. */
  change(make: (state: AppStateData) => AppStateData): Promise<void>
}
