import type { Clock } from '../../src/main/ports/clock.ts'
import type { VirtualClock } from './virtual-clock.ts'

/** Ways of networks and clocks that a request meets. */

/** Every request takes a while: 0.3 to 1.1 seconds of the clock, always the same series. */
export function slowLine(clock: VirtualClock, inner: typeof fetch = fetch): typeof fetch {
  let seed = 7
  return async (input, init) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    const latency = 300 + (seed % 800)
    clock.advance(Math.floor(latency / 2))
    const response = await inner(input, init)
    clock.advance(Math.ceil(latency / 2))
    return response
  }
}

/** Answers bear the time of the world, as those of a server with a good clock do; Node would put its own on them. */
export function serverDate(clock: Clock, inner: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    const { status, headers, body } = await inner(input, init)
    const dated = new Headers(headers)
    dated.set('date', new Date(clock.now()).toUTCString())
    return new Response(status === 204 ? null : body, { status, headers: dated })
  }
}

/** The clock of a computer that is not right; `offsetMs` may be changed, as a user or a time server does. */
export interface SkewedClock extends Clock {
  offsetMs: number
}

export function skewedClock(truth: Clock, offsetMs = 0): SkewedClock {
  return {
    offsetMs,
    now() {
      return truth.now() + this.offsetMs
    },
    uptime: () => truth.uptime(),
    sleep: (ms) => truth.sleep(ms),
  }
}
