import { StoreError } from './store.ts'

/** Keeps credentials outside the settings. Names are `<connection>/<what>`; values never reach a screen or log. */
export interface SecretStore {
  get(name: string): Promise<string | null>
  set(name: string, value: string): Promise<void>
  remove(name: string): Promise<void>
}

/**
 * Credentials, each with the place (scheme, host and port: `https://winkel.example`) for which it was entered. Whatever the
 * settings say later, it goes nowhere else.
 */
export interface Secrets {
  /** As it is kept, to be looked at here and not to be sent. */
  get(name: string): Promise<string | null>
  /**
   * To be sent to an address. Rejects with a `StoreError` SECRET_ELSEWHERE when it was entered for another place. One of which
   * the place is not known (from the environment, written into the file by hand, of an earlier version) belongs to this place
   * from now on, unless this is only an attempt: then it belongs there once it is kept.
   */
  getFor(name: string, address: string, isAttempt?: boolean): Promise<string | null>
  /** Keeps what was entered for an address. */
  setFor(name: string, value: string, address: string): Promise<void>
  remove(name: string): Promise<void>
  /** Gives what puts these secrets and their places back as they are now. */
  snapshot(names: readonly string[]): Promise<() => Promise<void>>
}

/** Binds a secret of which the place is not known yet to an address, while it is known where it belongs. */
export async function bindIfFree(secrets: Secrets, name: string, address: string): Promise<void> {
  try {
    if (address !== '') await secrets.getFor(name, address)
  } catch (error) {
    if (!(error instanceof StoreError) || error.problem.code !== 'SECRET_ELSEWHERE') throw error
  }
}
