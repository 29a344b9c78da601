import type { OrderAction, ActionRefusal } from '../../shared/contract/actions.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { ProblemCode } from '../../shared/domain/problem.ts'
import { mayOf } from '../../shared/problems/about.ts'

/**
 * What the merchant may do with an order, decided here and nowhere else: the actions ask it before they change anything, and
 * every row and page of an order bears the answer.
 */
type Rule = (entry: Entry) => ActionRefusal | null

const unlessInvoiced: Rule = ({ invoice }) => (invoice === null ? null : 'already_invoiced')

const rules: Readonly<Record<OrderAction, Rule>> = {
  retry: (entry) => {
    if (isGone(entry) || mayFinish(entry)) return null
    if (entry.invoice !== null) return 'already_invoiced'
    return entry.state === 'planned' ? 'nothing_to_do' : null
  },
  allow: (entry) => (entry.problem === null ? 'nothing_to_do' : refusalToAllow(entry, entry.problem.code)),
  ignore: (entry) => (isGone(entry) ? null : unlessInvoiced(entry)),
  unignore: ({ problem }) => (problem?.code === 'MERCHANT_IGNORED' ? null : 'nothing_to_do'),
  seen: (entry) => {
    if (entry.state !== 'attention' || entry.invoice === null) return 'nothing_to_do'
    return isGone(entry) ? 'not_allowed' : null
  },
  contact: unlessInvoiced,
  reference: unlessInvoiced,
}

/** Why an action is refused; `null` = it is not. While a write of the order is under way its outcome must be known first. */
export function refusalOf(action: OrderAction, entry: Entry): ActionRefusal | null {
  return entry.intent === null ? rules[action](entry) : 'busy'
}

/** The same for allowing one code (see `may.allow` of its problem), which the order need not have yet. */
export function refusalToAllow(entry: Entry, code: ProblemCode): ActionRefusal | null {
  if (entry.intent !== null) return 'busy'
  if (mayOf(code).allow === undefined) return 'not_allowed'
  return unlessInvoiced(entry)
}

const actions = Object.keys(rules) as readonly OrderAction[]

/** What is of use to the merchant now, out of what is not refused. */
export function mayDo(entry: Entry): readonly OrderAction[] {
  return actions.filter((action) => refusalOf(action, entry) === null && isOfUse(action, entry))
}

function isOfUse(action: OrderAction, { state, invoice }: Entry): boolean {
  const isLeftOut = state === 'skipped' || state === 'ignored'
  if (action === 'retry') return state === 'failed' || invoice !== null
  return !isLeftOut || action === 'allow' || action === 'unignore'
}

/** Whether it is among those that are offered again all at once: it failed, and there is no invoice to finish. */
export function isOfferedAgain(entry: Entry): boolean {
  return entry.state === 'failed' && entry.invoice === null && refusalOf('retry', entry) === null
}

/** The invoice is gone, and a new one can be made instead. */
function isGone({ problem }: Entry): boolean {
  return problem !== null && mayOf(problem.code).retry === 'anew'
}

/** The invoice is there; what failed is sending it or its payment. */
function mayFinish({ problem, invoice }: Entry): boolean {
  return invoice !== null && problem !== null && mayOf(problem.code).retry === 'finish'
}
