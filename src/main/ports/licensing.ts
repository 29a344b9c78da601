import type { Problem } from '../../shared/domain/problem.ts'
import type { Result } from '../../shared/domain/result.ts'
import type { Licence, LicenceTerm } from '../../shared/licence/licence.ts'

export interface LicenceKey {
  /** As it is stored and sent: one line without spaces. */
  readonly text: string
  readonly licence: Licence
}

/** How a connection stands, and with which licence; `null` = none that fits. */
export interface LicenceState extends LicenceTerm {
  readonly licence: Licence | null
}

/** Licences, in a build that asks for one. Nothing of it needs a network. */
export interface Licensing {
  /**
   * Reads a key as it was pasted, or a link that brought one, for the shop at an address (`''` = not known yet). Stores nothing.
   *
   * @returns LICENCE_INVALID, LICENCE_LINK_INVALID, LICENCE_OTHER_SHOP, LICENCE_NOT_YET or LICENCE_ENDED
   */
  read(text: string, address: string): Result<LicenceKey, Problem>
  state(storedKey: string, address: string): LicenceState
  /** Why nothing may be written by a connection, asked at every write; `null` = it may. */
  refusals(storedKey: string, address: string): () => Problem | null
  /** Remembers when the trial began and the latest moment seen. Rejects with a `StoreError`. */
  note(): Promise<void>
  /** A key was taken into use. Rejects with a `StoreError`. */
  taken(key: LicenceKey): Promise<void>
}
