/** What differs between the desktop program, the browser and the terminal. */
export interface Host {
  readonly kind: 'electron' | 'browser' | 'terminal'
  /** Version of the program. */
  readonly version: string
  /** Runs on stand-ins, with data of its own. */
  readonly isDemo: boolean
  /** Opens an address in the system's browser. The address was checked against the allow-list. */
  openExternal(address: string): Promise<void>
  /** Has the program started at login, or not; where a host cannot, nothing happens. */
  setStartAtLogin(isWanted: boolean): Promise<void>
  /** Has the system's updater look for a newer version; absent where there is none, or it would take nothing. */
  update?(): void
  /** Shows a notice outside the window; absent where there is no such thing. */
  notify?(notice: Notice): void
}

/** A notice and the page that belongs to it, as the `navigate` event has it. */
export interface Notice {
  readonly title: string
  readonly body: string
  readonly path: string
}
