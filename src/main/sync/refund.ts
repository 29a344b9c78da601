import type { Entry } from '../../shared/domain/entry.ts'
import type { EntryRefund } from '../../shared/domain/entry-refund.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import { problem } from '../../shared/domain/problem.ts'
import { askedRefund, waitingRefund, withRefund } from '../../shared/domain/refund-record.ts'
import { makeCreditInvoice, shapeCredit } from './refund-credit.ts'
import { endRefund, putOff, refuseRefund, sendStep } from './refund-end.ts'
import { lookAt } from './refund-look.ts'
import { bookMoney } from './refund-money.ts'
import { payAgain, takeBack } from './refund-payment.ts'
import { told } from './entries.ts'
import { moment, type Run } from './run.ts'
import { unlessOvertaken } from './save.ts'

/**
 * Writes what the merchant agreed to. A refund is kept with its order, with all that is to be written, before anything of it leaves; each
 * write is preceded by an intent. What is done already is seen by looking: so going on after a crash and beginning are the same.
 */
export async function writeRefunds(run: Run): Promise<void> {
  for (const ids of run.ports.store.refundsDue(run.kind === 'nightly')) {
    for (const orderId of ids) {
      if (run.halt !== null) return
      const entry = run.ports.store.entry(orderId)
      run.known.set(orderId, entry)
      if (entry?.intent === null) await unlessOvertaken(advanceRefund(run, entry))
      run.known.delete(orderId)
    }
  }
}

/** Takes an order's refund as far as it goes. To be called only when the outcome of the write before can be seen. */
export async function advanceRefund(run: Run, entry: Entry): Promise<void> {
  const refund = askedRefund(entry) ?? waitingRefund(entry)
  if (refund === null) await putOff(run, entry)
  else if (refund.way === 'take_back') await takeBack(run, entry, refund)
  else if (refund.way === 'pay_again') await payAgain(run, entry, refund)
  else await credit(run, entry, refund)
}

async function credit(run: Run, entry: Entry, refund: EntryRefund): Promise<void> {
  const look = await lookAt(run, entry, refund)
  if (look.kind === 'unknown') return putOff(run, entry)
  if (look.kind === 'problem') return refuseRefund(run, entry, refund, look.problem)
  const made = look.credit ?? (await makeCreditInvoice(run, entry, refund, look.original))
  if (made === null) return
  const known = { ...refund, creditId: made.id, number: made.number }
  const before = withRefund(entry, known)
  const isShaped =
    made.state !== 'draft' || (made.reference === refund.reference && made.total === refund.total)
  const shaped = isShaped ? made : await shapeCredit(run, before, known, look.original, made)
  if (shaped === null) return
  const wrong = differs(refund, shaped)
  if (wrong !== null) return refuseRefund(run, before, known, wrong)
  return finishCredit(run, before, known, { original: look.original, credit: shaped })
}

function differs(refund: EntryRefund, { total }: Invoice) {
  const { reference, total: wanted } = refund
  return total === wanted ? null : problem('REFUND_DIFFERS', { reference, wanted, total })
}

interface Pair {
  readonly original: Invoice
  readonly credit: Invoice
}

/** The credit invoice is as it must be: sent, if the merchant leaves that to the program, and its money booked. */
async function finishCredit(
  run: Run,
  entry: Entry,
  refund: EntryRefund,
  { original, credit: made }: Pair,
): Promise<void> {
  const { refundSending } = run.settings
  if (made.state === 'draft' && refundSending === 'draft') {
    const waits: EntryRefund = { ...refund, state: 'draft', problem: null }
    const next = refund.state === 'draft' ? entry : told(entry, moment(run), 'refund_draft', refund.reference)
    return endRefund(run, next, waits)
  }
  const sent = made.state === 'draft' ? await sendStep(run, entry, refund, made) : made
  if (sent === null) return
  const numbered = { ...refund, number: sent.number }
  const booked = await bookMoney(run, withRefund(entry, numbered), numbered, { original, credit: sent })
  if (booked === null) return
  const done: EntryRefund = { ...numbered, state: 'done', problem: null }
  return endRefund(run, told(booked, moment(run), 'refunded', refund.reference), done)
}
