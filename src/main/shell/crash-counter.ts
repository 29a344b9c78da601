/** So often within a minute a page that ended by itself is loaded again. */
const mostReloads = 3
const WITHIN_MS = 60_000

/** Tells at each crash whether to load the page once more. Takes the moment in milliseconds. */
export function crashCounter(): (now: number) => boolean {
  let crashes: number[] = []
  return (now) => {
    crashes = [...crashes.filter((at) => now - at < WITHIN_MS), now]
    return crashes.length <= mostReloads
  }
}
