import { asMoneybirdHasIt } from '../../shared/domain/booked.ts'
import { decimal, money, type Decimal } from '../../shared/domain/decimal.ts'
import type { Entry, EntryInvoice } from '../../shared/domain/entry.ts'
import { paymentPlan, settingsForMethod } from '../../shared/domain/payment-method.ts'
import { problem, type Problem } from '../../shared/domain/problem.ts'
import type { Payment } from '../ports/bookkeeping.ts'
import { patiently, type Settled } from './calls.ts'
import { told, withProblem } from './entries.ts'
import { moment, type Run } from './run.ts'
import { intend, save } from './save.ts'

/**
 * Takes an order's invoice from where it is to done: send the draft, register the payment. Each step is stored before it
 * leaves and only done when the invoice's state says it is still to be done.
 *
 * @param unpaid what Moneybird says is still unpaid, when it was asked; else the invoice total
 */
export async function finish(run: Run, entry: Entry, unpaid: string | null = null): Promise<Entry> {
  const { invoice } = entry
  if (invoice === null) return entry
  const sent = invoice.state === 'draft' ? await send(run, entry, invoice) : entry
  // Paid already: by the payment whose answer was lost, or by hand.
  if (sent.invoice?.state === 'paid') {
    return save(run, { ...sent, state: 'done', intent: null, problem: null })
  }
  if (sent.invoice?.state !== 'sent') return sent
  return pay(run, sent, sent.invoice, unpaid ?? sent.invoice.total)
}

async function send(run: Run, entry: Entry, invoice: EntryInvoice): Promise<Entry> {
  const sending = await intend(run, entry, 'send')
  const { sending: method } = settingsForMethod(run.settings, entry.payment?.code ?? '')
  const result = await patiently(run, () => run.ports.bookkeeping.send(invoice.id, method))
  if (result.kind === 'done') {
    const number = result.value.number ?? invoice.number
    const kept = { ...sending, ...asMoneybirdHasIt(sending, result.value) }
    const next: Entry = { ...kept, invoice: { ...invoice, number, state: 'sent' } }
    return told(next, moment(run), 'sent', number ?? '')
  }
  if (result.kind === 'refused') {
    return save(
      run,
      withProblem(sending, problem('SEND_REFUSED', { reason: result.refusal.reason }), moment(run)),
    )
  }
  return save(run, waiting(sending, entry, result))
}

/** Not applied: as before the attempt. Unclear: the intent stays, so that the next run asks first. */
function waiting(
  sending: Entry,
  before: Entry,
  result: Extract<Settled<never>, { problem: Problem }>,
): Entry {
  if (result.kind === 'unclear') return { ...sending, problem: result.problem }
  const state = before.invoice?.state === 'draft' ? 'draft' : before.state
  return { ...before, state, intent: null }
}

async function pay(run: Run, entry: Entry, invoice: EntryInvoice, unpaid: string): Promise<Entry> {
  if (!entry.paid) return save(run, { ...entry, state: 'draft', intent: null })
  const payments = paymentsFor(run, entry, invoice, unpaid)
  let paying = entry
  for (const payment of payments) {
    paying = await intend(run, { ...paying, problem: null }, 'pay')
    const result = await patiently(run, () => run.ports.bookkeeping.pay(invoice.id, payment))
    if (result.kind === 'refused') {
      const reason = problem('PAYMENT_PENDING', { reason: result.refusal.reason })
      return save(run, withProblem(paying, reason, moment(run)))
    }
    if (result.kind !== 'done') {
      const pending = problem('PAYMENT_PENDING', { reason: result.problem.code })
      const state = result.kind === 'unclear' ? 'sending' : 'attention'
      return save(run, {
        ...paying,
        state,
        problem: pending,
        intent: result.kind === 'unclear' ? paying.intent : null,
      })
    }
  }
  const last: Entry = {
    ...paying,
    state: 'done',
    intent: null,
    problem: null,
    invoice: { ...invoice, state: payments.length > 0 ? 'paid' : invoice.state },
  }
  const [first] = payments
  return save(run, first === undefined ? last : told(last, moment(run), 'paid', first.price))
}

/**
 * What the customer paid, and if Moneybird came to a few cents more, the difference as a rounding error. What came in before
 * (a payment whose answer was lost, or one by hand) counts as the customer's. Nothing for an invoice of 0.00, and nothing for a
 * payment method that others book. Date: the day since which the order is paid.
 */
function paymentsFor(run: Run, entry: Entry, invoice: EntryInvoice, unpaid: string): Payment[] {
  const left = decimal(unpaid)
  const { code = '', reference = '', date = '' } = entry.payment ?? {}
  const plan = paymentPlan({ code, reference }, run.settings)
  if (left.lte(0) || plan === null) return []
  const due = decimal(entry.total).minus(decimal(invoice.total).minus(left))
  const paid = due.lt(left) ? due : left
  const rest = paid.gt(0) ? left.minus(paid) : left
  const payment = (price: Decimal) => {
    const isForeign = entry.currency !== run.facts.administration.currency
    const base = isForeign ? inBase(entry, price) : {}
    return { date: date === '' ? entry.date : date, price: money(price), ...base }
  }
  return [
    ...(paid.gt(0) ? [{ ...payment(paid), ...plan }] : []),
    ...(rest.gt(0) ? [{ ...payment(rest), action: 'rounding_error' as const }] : []),
  ]
}

/** An amount in the administration's currency, at the rate at which the shop sold. */
export function inBase(entry: Entry, price: Decimal): Pick<Payment, 'priceInBase'> {
  const total = decimal(entry.total)
  const share = total.eq(0) ? price : price.times(entry.baseTotal).div(total)
  return { priceInBase: money(share) }
}
