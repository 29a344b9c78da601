/** Wakes the scheduler now and then. It may come late, twice or not at all: what is due is computed from the last runs. */
export interface Alarm {
  /** Calls `wake` every whole hour and at each of these times (`HH:MM`) until the returned function is called. */
  start(times: readonly string[], timeZone: string, wake: () => void): () => void
}
