import type { Log } from '../ports/log.ts'

export interface QuitOptions {
  /** Finishes the write in progress and lets the data folder go. */
  readonly close: () => Promise<void>
  /** Says that it takes a moment. */
  readonly sayWait: () => void
  /** Ends the program for good. */
  readonly exit: () => void
  readonly log: Log
}

/** So long it may take without a word. */
const QUIET_MS = 1500

/** No write takes so long; then something hangs, and what was begun is looked up at the next start. */
const LONGEST_MS = 120_000

/**
 * Answers Electron's `will-quit`, when the window has closed: the program stays until the write in progress is finished, however often it is asked.
 */
export function quitInOrder(options: QuitOptions): (event: { preventDefault(): void }) => void {
  let leaving = false
  return (event) => {
    event.preventDefault()
    if (leaving) return
    leaving = true
    const word = setTimeout(options.sayWait, QUIET_MS)
    const { promise: tooLong, resolve: giveUp } = Promise.withResolvers<undefined>()
    const limit = setTimeout(() => {
      options.log.error('quit-took-too-long')
      giveUp(undefined)
    }, LONGEST_MS)
    void Promise.race([options.close(), tooLong])
      .catch((error: unknown) => {
        options.log.error('quit-fault', { detail: error instanceof Error ? error.name : 'unknown' })
      })
      .finally(() => {
        clearTimeout(word)
        clearTimeout(limit)
        options.exit()
      })
  }
}
