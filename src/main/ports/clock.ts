/** Time as the program sees it; a simulated one in tests. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number
  /**
   * Milliseconds since some moment, for measuring how long something lasts: it goes on evenly whoever sets the clock. It may
   * stand still while the computer sleeps.
   */
  uptime(): number
  /** Resolves after `ms`, or at once when the program is stopping. */
  sleep(ms: number): Promise<void>
}
