import type { Chance } from './chance.ts'

/** What can become of a request. A lost answer may belong to a request that was applied, was not, or will be in a while. */
type Fault = 'unreachable' | 'lost before' | 'lost after' | 'lost, applied late' | 'busy' | 'signed out'

/** Longest time after which a request may still be applied whose answer was given up, ms. */
const LATEST_MS = 20_000

/** What goes wrong in a world, by chance or by appointment. */
export interface Faults {
  /** Nothing goes wrong any more. */
  calm(): void
  /** What becomes of the next request; `null` = it is answered. */
  next(isWrite: boolean): Fault | null
  /** Whether a read of the shop fails. */
  shopFails(): boolean
  /** How long an answer takes, ms. */
  latency(): number
  /** How long after its answer was given up a request is applied, ms. */
  delay(): number
  /** All of Moneybird's answers are this for a while. */
  storm(fault: Fault, requests: number): void
  readonly count: () => number
}

/** @param rarity one request in so many goes wrong */
export function randomFaults(chance: Chance, rarity: number): Faults {
  let isCalm = false
  let count = 0
  let storm: { fault: Fault; left: number } | null = null

  const note = (fault: Fault): Fault => {
    count += 1
    return fault
  }
  return {
    count: () => count,
    calm() {
      isCalm = true
      storm = null
    },
    storm(fault, requests) {
      if (!isCalm) storm = { fault, left: requests }
    },
    next(isWrite) {
      if (isCalm) return null
      if (storm !== null && storm.left > 0) {
        storm.left -= 1
        return note(storm.fault)
      }
      if (!chance.once(rarity)) return null
      const common: readonly Fault[] = ['unreachable', 'lost before', 'lost after', 'busy']
      return note(chance.pick(isWrite ? [...common, 'lost after', 'lost, applied late'] : common))
    },
    shopFails() {
      const fails = !isCalm && chance.once(rarity * 2)
      if (fails) count += 1
      return fails
    },
    latency: () => 20 + chance.below(isCalm ? 200 : 2000),
    delay: () => 1000 + chance.below(LATEST_MS - 1000),
  }
}
