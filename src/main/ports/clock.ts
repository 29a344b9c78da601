/** Time as the program sees it; a simulated one in tests. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number
  /** Resolves after `ms`, or at once when the program is stopping. */
  sleep(ms: number): Promise<void>
}
