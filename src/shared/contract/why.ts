import type { OrderAction } from './actions.ts'
import type { Entry, Pause } from '../domain/entry.ts'
import type { Problem } from '../domain/problem.ts'

/**
 * The answer to "why is order N not there?"; there always is one.
 * `known`: the entry tells. `not_yet`: in the shop, taken at the next run. `left_out`: in the shop, and this is why it is not
 * taken. `not_in_shop`: no such order (abandoned checkouts and deleted orders leave gaps). `shop_silent`: not known here, and
 * the shop cannot be asked now.
 */
export type WhyAnswer =
  | {
      readonly kind: 'known'
      readonly entry: Entry
      /** What the merchant may do with it. */
      readonly may: readonly OrderAction[]
      readonly pause: Pause | null
      readonly runProblem: Problem | null
    }
  | {
      readonly kind: 'not_yet'
      readonly status: string
      readonly pause: Pause | null
      readonly runProblem: Problem | null
    }
  | { readonly kind: 'left_out'; readonly problem: Problem }
  | { readonly kind: 'not_in_shop' }
  | { readonly kind: 'shop_silent'; readonly problem: Problem }
