import type { Entry, EntryState } from '../../../shared/domain/entry.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { mayOf } from '../../../shared/problems/about.ts'

/** What of an order decides what can be done with it. */
export interface OrderStand {
  readonly state: EntryState
  readonly problem: Problem | null
  readonly hasInvoice: boolean
}

export function standOf({
  state,
  problem,
  invoice,
}: Pick<Entry, 'state' | 'problem' | 'invoice'>): OrderStand {
  return { state, problem, hasInvoice: invoice !== null }
}

/**
 * The stand of an order of a list, which does not tell of drafts: only an order that failed to be sent, and one that changed
 * after invoicing, has an invoice and a problem.
 */
export function standOfRow({ state, problem }: Pick<Entry, 'state' | 'problem'>): OrderStand {
  const hasInvoice =
    state === 'draft' || state === 'done' || state === 'attention' || problem?.code === 'SEND_REFUSED'
  return { state, problem, hasInvoice }
}

export interface CanDo {
  readonly retry: boolean
  readonly ignore: boolean
  readonly unignore: boolean
  readonly seen: boolean
}

/** What the engine lets the merchant do with an order (`main/sync/actions.ts`), as far as it is of use. */
export function canDo({ state, problem, hasInvoice }: OrderStand): CanDo {
  const { retry } = problem === null ? {} : mayOf(problem.code)
  const isGone = retry === 'anew'
  return {
    retry: hasInvoice ? retry !== undefined : state === 'failed',
    ignore: isGone || (!hasInvoice && (state === 'open' || state === 'planned' || state === 'failed')),
    unignore: problem?.code === 'MERCHANT_IGNORED',
    seen: state === 'attention' && hasInvoice && !isGone,
  }
}
