import { destinationOf } from '../../src/demo/moneybird/server/api.ts'
import type { ShopFault } from '../../src/demo/shop/faults.ts'
import type { Ruin } from '../support/ruins.ts'
import type { StandIns } from '../support/stand-ins.ts'

/** A fault and the call that it strikes, so many times. */
export type Strike = { readonly call: string; readonly times: number } & (
  { readonly side: 'moneybird'; readonly fault: Ruin } | { readonly side: 'shop'; readonly fault: ShopFault }
)

/** The line between the program and the stand-ins, on which one kind of call can be struck and no other. */
export interface Line {
  readonly fetch: typeof fetch
  /** From now on; `null` = nothing goes wrong any more. */
  strike(next: Strike | null): void
  /** Requests that were struck since. */
  readonly hits: () => number
  /** Calls since the last call of this function, by name. */
  takeCalls(): Calls
}

interface Calls {
  readonly moneybird: readonly string[]
  readonly shop: readonly string[]
}

export function createLine(world: StandIns): Line {
  const seen = { moneybird: new Set<string>(), shop: new Set<string>() }
  let current: Strike | null = null
  let hits = 0
  return {
    fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input)
      const { side, call } = callOf(world, init?.method ?? 'GET', url)
      if (side === null) return fetch(input, init)
      seen[side].add(call)
      if (current?.side !== side || current.call !== call || hits >= current.times) return fetch(input, init)
      hits += 1
      arm(world, current)
      return fetch(input, init)
    },
    strike(next) {
      current = next
      hits = 0
    },
    hits: () => hits,
    takeCalls() {
      const taken = { moneybird: [...seen.moneybird].sort(), shop: [...seen.shop].sort() }
      seen.moneybird.clear()
      seen.shop.clear()
      return taken
    },
  }
}

/** What a request is called: by Moneybird's endpoint, or by what the shop's module is asked. */
function callOf(
  { moneybird, shop }: StandIns,
  method: string,
  url: URL,
): { side: 'moneybird' | 'shop' | null; call: string } {
  if (url.href.startsWith(moneybird.url)) {
    return { side: 'moneybird', call: destinationOf(method, url.pathname).endpoint }
  }
  if (!url.href.startsWith(shop.origin)) return { side: null, call: '' }
  const what = url.searchParams.get('do') ?? 'another page'
  return { side: 'shop', call: url.searchParams.has('ids') ? `${what} by id` : what }
}

/** The request that leaves next is struck. */
function arm(world: StandIns, strike: Strike): void {
  if (strike.side === 'shop') world.shop.setFault({ ...strike.fault, times: 1 })
  else world.moneybird.faults.add({ ...strike.fault, request: '*', times: 1 })
}
