/** Where a simulated world gets its luck from: the same seed gives the same world, on every machine. */
export interface Chance {
  /** A whole number from 0 up to, not including, `n`. */
  below(n: number): number
  /** `true` once in about `n` times. */
  once(n: number): boolean
  pick<T>(from: readonly T[]): T
  /** A seed for something that must not be disturbed by how often others ask. */
  fork(): Chance
}

/** @param seed any whole number; 32 bits of it count */
export function chance(seed: number): Chance {
  let state = seed | 0
  // Mulberry32: 32 bits of state, passes the usual tests, and is the same everywhere.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (n: number): number => next() % n
  return {
    below,
    once: (n) => below(n) === 0,
    pick<T>(from: readonly T[]): T {
      const chosen = from[below(from.length)]
      if (chosen === undefined) throw new Error('Nothing to pick from')
      return chosen
    },
    fork: () => chance(next()),
  }
}
