/** A `fetch` whose requests are given up when a test says so, as if their time were up: no test waits for time to pass. */
export interface GivingUp {
  readonly fetch: typeof fetch
  /** Gives up what is under way to this address; without one all that is under way. */
  readonly giveUp: (address?: string) => void
}

export function givingUp(inner: typeof fetch = fetch): GivingUp {
  const underWay = new Map<AbortController, string>()
  return {
    async fetch(input, init) {
      const controller = new AbortController()
      underWay.set(controller, new URL(input instanceof Request ? input.url : input).href)
      const signals = [controller.signal, ...(init?.signal ? [init.signal] : [])]
      try {
        return await inner(input, { ...init, signal: AbortSignal.any(signals) })
      } finally {
        underWay.delete(controller)
      }
    },
    giveUp(address) {
      for (const [controller, to] of underWay)
        if (address === undefined || to === address)
          controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'))
    },
  }
}
