import { decimal, money } from '../../shared/domain/decimal.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { EntryRefund } from '../../shared/domain/entry-refund.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import { paymentPlan, type PaymentPlan } from '../../shared/domain/payment-method.ts'
import type { BookingSettings } from '../../shared/domain/settings.ts'
import type { Payment } from '../ports/bookkeeping.ts'
import { dayIn } from './map.ts'
import { refundStep } from './refund-end.ts'
import { inBase } from './finish.ts'
import type { Run } from './run.ts'

/**
 * Books the money of a sent credit invoice: settled against the invoice while that is open, else back the way it came, or on the
 * account of store credit. What the bank books is left to the bank.
 * @returns the entry as it stands then; `null` = it was not done or that is not known, which the entry says
 */
export async function bookMoney(
  run: Run,
  entry: Entry,
  refund: EntryRefund,
  { original, credit }: { readonly original: Invoice; readonly credit: Invoice },
): Promise<Entry | null> {
  const { bookkeeping } = run.ports
  const due = decimal(credit.unpaid).abs()
  if (due.eq(0) || refund.money === 'later') return entry
  if (decimal(original.unpaid).gte(due)) {
    const settled = await refundStep(run, entry, refund, () => bookkeeping.settleCredit(credit.id))
    return settled === null ? null : entry
  }
  const plan = moneyPlan(entry, refund, run.settings)
  if (plan === null) return entry
  const payment = paymentOf(run, entry, money(due.times(-1)), plan)
  const paid = await refundStep(run, entry, refund, async () => {
    const call = await bookkeeping.pay(credit.id, payment)
    return call.kind === 'done' ? { kind: 'done', value: true } : call
  })
  return paid === null ? null : entry
}

/** Where the money of a refund is booked; `null` = not by us. The reference of the payment is not that of the refund, and stays out. */
export function moneyPlan(
  { payment }: Entry,
  { money: to }: Pick<EntryRefund, 'money'>,
  settings: BookingSettings,
): PaymentPlan | null {
  if (to === 'later') return null
  if (to === 'back') {
    const plan = paymentPlan({ code: payment?.code ?? '', reference: '' }, settings)
    return plan === null ? null : { ...plan, transactionId: '' }
  }
  const { credit } = settings.ledgers
  return credit === null
    ? null
    : { action: 'balance_settlement', ledgerAccountId: credit, financialAccountId: null, transactionId: '' }
}

function paymentOf(run: Run, entry: Entry, price: string, plan: PaymentPlan): Payment {
  const { facts, settings, ports } = run
  const isForeign = entry.currency !== facts.administration.currency
  return {
    date: dayIn(facts.shop.timeZone, settings.timeZone, ports.clock.now()),
    price,
    ...(isForeign ? inBase(entry, decimal(price)) : {}),
    ...plan,
  }
}
