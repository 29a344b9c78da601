import type { Entry } from '../../shared/domain/entry.ts'
import type { EntryRefund } from '../../shared/domain/entry-refund.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import { problem, type Problem, type ProblemCode } from '../../shared/domain/problem.ts'
import { withRefund } from '../../shared/domain/refund-record.ts'
import type { Answered } from '../ports/bookkeeping.ts'
import { patiently } from './calls.ts'
import { told } from './entries.ts'
import { moment, type Run } from './run.ts'
import { intend, save } from './save.ts'

/**
 * One write of a refund: the intent before it, and what became of it after it.
 * @returns what Moneybird answered; `null` = it was not done or that is not known, which the entry says
 */
export async function refundStep<T>(
  run: Run,
  entry: Entry,
  refund: EntryRefund,
  call: () => Promise<Answered<T>>,
): Promise<T | null> {
  const before = withRefund(entry, refund)
  const stepping = await intend(run, before, 'refund')
  const result = await patiently(run, call)
  if (result.kind === 'done') return result.value
  // The intent stays: Moneybird is asked first, once it must show what it did.
  if (result.kind === 'unclear') return null
  if (result.kind === 'halted') await putOff(run, stepping)
  else await refuseRefund(run, stepping, refund, problem('REFUND_REFUSED', { reason: result.refusal.reason }))
  return null
}

/** Sends the credit invoice as the settings say. */
export function sendStep(
  run: Run,
  entry: Entry,
  refund: EntryRefund,
  credit: Invoice,
): Promise<Invoice | null> {
  const { refundSending } = run.settings
  const method = refundSending === 'Email' ? 'Email' : 'Manual'
  return refundStep(run, entry, refund, () => run.ports.bookkeeping.send(credit.id, method))
}

/** Nothing is in doubt, and nothing more can be done now: another run goes on. */
export async function putOff(run: Run, entry: Entry): Promise<void> {
  if (entry.intent !== null) await save(run, atRest(entry))
}

/** Stops a refund with the reason; the order goes on asking for the merchant. */
export async function refuseRefund(
  run: Run,
  entry: Entry,
  refund: EntryRefund,
  reason: Problem,
): Promise<void> {
  const refused: EntryRefund = { ...refund, state: 'refused', problem: reason }
  // Where nothing else asks for the merchant, the refusal does.
  const next = { ...withRefund(entry, refused), problem: entry.problem ?? reason }
  await save(run, told(atRest(next), moment(run), 'problem', reason.code))
}

/** What an order asks for that a refund is an answer to. */
export const refundCodes: readonly ProblemCode[] = [
  'CREDIT_NEEDED',
  'RETURN_AFTER_INVOICE',
  'STORE_CREDIT_AFTER_INVOICE',
  'ORDER_CHANGED_AFTER_INVOICE',
  'CHARGEBACK_WON',
  'REFUND_OTHER_CREDIT',
  'REFUND_CREDIT_GONE',
  'REFUND_DIFFERS',
  'REFUND_NOT_LEFT',
  'REFUND_REFUSED',
]

/** What was asked is done, as far as it is ours. The order asks for nothing more, unless it changed since the merchant decided. */
export async function endRefund(run: Run, entry: Entry, refund: EntryRefund): Promise<void> {
  const next = withRefund(entry, refund)
  const isAsDecided = next.fingerprint === refund.fingerprint && next.statusId === refund.statusId
  const isAnswered = next.problem === null || refundCodes.includes(next.problem.code)
  if (refund.way === 'credit_and_new') await save(run, anew(next))
  else await save(run, isAsDecided && isAnswered ? answered(next, refund) : atRest(next))
}

function answered(entry: Entry, { fingerprint }: EntryRefund): Entry {
  const invoice = entry.invoice === null ? null : { ...entry.invoice, fingerprint }
  return { ...entry, invoice, state: 'done', problem: null, intent: null }
}

/** All is credited, and the order as it is now gets another invoice, under a reference of its own. */
function anew(entry: Entry): Entry {
  const { overrides, refunds = [] } = entry
  const referenceSuffix = `-${refunds.filter(({ way }) => way === 'credit_and_new').length + 1}`
  const bare = { ...entry, invoice: null, warnings: [], intent: null, problem: null }
  return { ...bare, state: 'planned', overrides: { ...overrides, referenceSuffix } }
}

/** As the order stands when nothing of it is under way. */
function atRest(entry: Entry): Entry {
  return { ...entry, intent: null, state: entry.problem === null ? 'done' : 'attention' }
}
