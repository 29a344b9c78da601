import type { Entry } from '../../src/shared/domain/entry.ts'
import type { Problem, Warning, WarningCode } from '../../src/shared/domain/problem.ts'
import { kindOf } from '../../src/shared/problems/about.ts'
import type { Outcome } from './format.ts'

/** What the program knows, as far as it decides what became of the order. */
export interface Known {
  readonly entry: Entry | null
  /** Why the whole connection stands still. */
  readonly pause: Problem | null
  /** Why the last run did not reach its end. */
  readonly runProblem: Problem | null
  /** Ids of the invoices that were in Moneybird before. */
  readonly givenInvoices: ReadonlySet<string>
  /** Whether the shop was made to answer something that is no list of orders. */
  readonly isShopFaulty: boolean
}

export interface Verdict {
  readonly outcome: Outcome
  readonly code: string | null
}

/** What became of the order, in the terms of the cases. */
export function verdictOf(known: Known): Verdict {
  const verdict = bareVerdict(known)
  // The program tells the ways apart in which a shop can answer nonsense; the cases have one code for them.
  const isShopAnswer = verdict.code !== null && /^(OPENCART_BAD_ANSWER$|SHOP_)/.test(verdict.code)
  return known.isShopFaulty && isShopAnswer ? { outcome: 'retry', code: 'OPENCART_BAD_ANSWER' } : verdict
}

function bareVerdict(known: Known): Verdict {
  const { entry } = known
  if (entry === null) return unrecorded(known)
  const { state } = entry
  const code = entry.problem?.code ?? null
  if (state === 'planned' || state === 'sending') return waiting(entry, known)
  if (state === 'done' || state === 'draft') return invoiced(entry, known)
  if (state === 'attention' && !isLost(entry)) return invoiced(entry, known)
  // The program tells apart that an order was cancelled and that its status was not chosen; the cases have one code for them.
  if (code === 'ORDER_WITHDRAWN') return { outcome: 'open', code: 'STATUS_NOT_SELECTED' }
  return { outcome: state, code }
}

/** An order that the program never wrote down. */
function unrecorded({ pause, runProblem }: Known): Verdict {
  if (pause !== null) return { outcome: 'paused', code: pause.code }
  return runProblem === null
    ? { outcome: 'ignored', code: null }
    : { outcome: 'retry', code: runProblem.code }
}

/** Attention is an outcome only when there is nothing (any more) that was pushed. */
function isLost(entry: Entry): boolean {
  return entry.invoice === null || ['INVOICE_GONE', 'ORDER_DISAPPEARED'].includes(entry.problem?.code ?? '')
}

/** Found in Moneybird and left as it was; what the program finished itself counts as pushed. */
function invoiced({ invoice, story }: Entry, known: Known): Verdict {
  const isFound = invoice !== null && invoice.adopted && known.givenInvoices.has(invoice.id)
  const isTouched = story.some(({ event }) => event === 'sent' || event === 'paid')
  return { outcome: isFound && !isTouched ? 'already_invoiced' : 'pushed', code: null }
}

function waiting(entry: Entry, { pause, runProblem }: Known): Verdict {
  const code = entry.problem?.code
  if (entry.state === 'sending') {
    if (code !== undefined && kindOf(code) === 'failed') return { outcome: 'failed', code }
    // The invoice stands; what is not certain is only what comes after it.
    if (code === 'PAYMENT_PENDING' || entry.intent?.step === 'credit')
      return { outcome: 'pushed', code: null }
  }
  if (pause !== null) return { outcome: 'paused', code: pause.code }
  return { outcome: 'retry', code: code ?? runProblem?.code ?? null }
}

/** Code that asks for the merchant's look at an order that was handled. */
export function attentionOf(entry: Entry | null): string | null {
  const code = entry?.problem?.code
  return code !== undefined && kindOf(code) === 'attention' ? code : null
}

/** Remarks that the list of the cases does not have: they say something of a booking that is the same with and without. */
const besides: readonly WarningCode[] = ['CONTACT_TEXT_CUT', 'SHIPPING_RATE_ABOVE_GOODS', 'UK_LOW_VALUE']

export function isBesides(code: WarningCode): boolean {
  return besides.includes(code)
}

/** The name that the cases have for a warning. */
export function warningName(warning: Warning): string {
  return warning.code === 'TOTAL_DIFFERS' ? `TOTAL_DIFFERS_${warning.cents ?? 0}_CENT` : warning.code
}
