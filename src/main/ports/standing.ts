import type { Entry, EntryState } from '../../shared/domain/entry.ts'
import { askedRefund, waitingRefund } from '../../shared/domain/refund-record.ts'
import { kindOf } from '../../shared/problems/about.ts'

/** Entries that need no more work. */
export function isClosed({ intent, state }: Pick<Entry, 'intent' | 'state'>): boolean {
  return intent === null && !isOpenState(state)
}

export function isOpenState(state: EntryState): boolean {
  return state !== 'done' && state !== 'skipped' && state !== 'ignored'
}

/** Whether the merchant must look at an order, and at what. */
export function needOf(entry: Entry): 'failed' | 'attention' | null {
  return entry.problem === null || isClosed(entry) ? null : kindNeeds(entry.problem.code)
}

/** The same by the code of an open entry; `''` = no problem. */
export function kindNeeds(code: string): 'failed' | 'attention' | null {
  const kind = code === '' ? null : kindOf(code)
  return kind === 'failed' || kind === 'attention' ? kind : null
}

/**
 * What a run has to do with an entry, as the store is asked for it.
 * `doubt`: a write is under way · `refund`: a refund is to be written · `refund draft`: its credit invoice waits for the merchant, while
 * nothing else is to be done · `due`: left over, also half-way when a run was stopped · `status ID`: is taken up when that status
 * is ticked · `open`: only the night looks · `''`: closed.
 */
export function workOf(entry: Entry): string {
  const { intent, problem: reason } = entry
  if (intent !== null) return 'doubt'
  if (askedRefund(entry) !== null) return 'refund'
  if (waitingRefund(entry) !== null && !isDue(entry)) return 'refund draft'
  if (isClosed(entry)) return ''
  if (isDue(entry)) return 'due'
  return reason?.code === 'STATUS_NOT_SELECTED' ? waitsFor(entry.statusId) : 'open'
}

function isDue(entry: Entry): boolean {
  const { state, problem: reason } = entry
  if (state === 'planned' || (state === 'draft' && entry.paid)) return true
  return !isClosed(entry) && reason?.code === 'PAYMENT_PENDING' && isPassing(reason.data.reason ?? '')
}

export function waitsFor(statusId: string): string {
  return `status ${statusId}`
}

/** Whether a payment waits for what stopped a run, and not because Moneybird refused it (then the reason is no code). */
function isPassing(reason: string): boolean {
  const kind = kindOf(reason)
  return kind === 'retry' || kind === 'paused' || kind === 'stopped'
}
