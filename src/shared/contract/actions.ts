/** What the merchant can do with an order. `allow` is about the problem that it has. */
export type OrderAction = 'retry' | 'allow' | 'ignore' | 'unignore' | 'seen' | 'contact' | 'reference'

/** How an action ended: done, or why not; see `shared/text`. */
export type ActionOutcome =
  'done' | 'unknown_order' | 'busy' | 'already_invoiced' | 'not_allowed' | 'nothing_to_do'

/** Why an action is refused for an order that is known. */
export type ActionRefusal = Exclude<ActionOutcome, 'done' | 'unknown_order'>
