import type { Entry } from '../../shared/domain/entry.ts'
import type { EntryRefund } from '../../shared/domain/entry-refund.ts'
import { decimal, sum } from '../../shared/domain/decimal.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import { problem, type Problem } from '../../shared/domain/problem.ts'
import { counts, isSame, refundsOf } from '../../shared/domain/refund-record.ts'
import { findInvoices, readInvoice } from './lookup.ts'
import { isWhole, otherCreditProblem } from './refund-cases.ts'
import type { Run } from './run.ts'

/** How far two clocks may be apart. */
const CLOCK_MS = 300_000

/** What of a refund there is in Moneybird; `credit`: the credit invoice, `null` = it was not made. */
type FoundRefund =
  | { readonly kind: 'found'; readonly original: Invoice; readonly credit: Invoice | null }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Moneybird could not be asked. */
  | { readonly kind: 'unknown' }

/**
 * Looks the key of a refund up before anything is made under it. A credit invoice is ours when we know its id, or when it bears the
 * key and comes to what was asked; or when our own request to make one is in doubt and an unnamed draft has come since. Any other one
 * of the same invoice stops the refund: it may be the same money.
 */
export async function lookAt(run: Run, entry: Entry, refund: EntryRefund): Promise<FoundRefund> {
  const found = await findInvoices(run, [entry.reference, refund.reference])
  if (found === null) return { kind: 'unknown' }
  const all = [...found.values()].flat()
  const original = all.find(({ id }) => id === refund.invoiceId) ?? (await readInvoice(run, refund.invoiceId))
  if (original === 'unknown') return { kind: 'unknown' }
  if (original === null) return gone(problem('INVOICE_GONE', { number: entry.invoice?.number ?? '' }))
  const known = await knownCredit(run, refund, all)
  if (known === 'unknown') return { kind: 'unknown' }
  if (known === null) return gone(problem('REFUND_CREDIT_GONE', { reference: refund.reference }))
  return judged(entry, refund, { original, known: known ?? null, all })
}

interface SeenCredits {
  readonly original: Invoice
  /** The credit invoice whose id we know. */
  readonly known: Invoice | null
  readonly all: readonly Invoice[]
}

function judged(entry: Entry, refund: EntryRefund, { original, known, all }: SeenCredits): FoundRefund {
  const others = new Set(
    refundsOf(entry)
      .filter((one) => !isSame(one, refund))
      .map(({ creditId }) => creditId),
  )
  const credits = all.filter(({ creditOf, id }) => creditOf === original.id && !others.has(id))
  const credit = known ?? credits.find((one) => isOurs(one, entry, refund)) ?? null
  const other = credits.find(({ id }) => id !== credit?.id)
  if (other !== undefined) return gone(otherCreditProblem(other))
  const barred = credit === null ? barrier(entry, refund, original) : null
  return barred === null ? { kind: 'found', original, credit } : gone(barred)
}

function gone(reason: Problem): FoundRefund {
  return { kind: 'problem', problem: reason }
}

/** The credit invoice whose id we know; `undefined` = we know none, `null` = it is gone. */
async function knownCredit(
  run: Run,
  { creditId }: EntryRefund,
  all: readonly Invoice[],
): Promise<Invoice | null | undefined | 'unknown'> {
  if (creditId === null) return undefined
  return all.find(({ id }) => id === creditId) ?? readInvoice(run, creditId)
}

function isOurs(credit: Invoice, { reference, intent }: Entry, refund: EntryRefund): boolean {
  if (credit.reference === refund.reference) return credit.total === refund.total
  const isInDoubt = intent?.step === 'refund' && credit.reference === reference && credit.state === 'draft'
  return isInDoubt && Date.parse(credit.createdAt) >= Date.parse(intent.at) - CLOCK_MS
}

/** Why no credit invoice may be made of this invoice: it changed, or less is left of it than is asked. */
function barrier(entry: Entry, refund: EntryRefund, original: Invoice): Problem | null {
  const { number, lines = [], state, total } = original
  if (state === 'draft') return problem('REFUND_INVOICE_DRAFT', {})
  const isThere = refund.lines.every(({ line }) => lines[line] !== undefined)
  if (!isThere || !isWhole(lines, original)) return problem('REFUND_LINES_UNKNOWN', { number: number ?? '' })
  const earlier = refundsOf(entry).filter((one) => !isSame(one, refund) && counts(one))
  const left = decimal(total).plus(sum(earlier.map((one) => decimal(one.total))))
  return decimal(refund.total).abs().gt(left) ? problem('REFUND_NOT_LEFT', { left: left.toFixed(2) }) : null
}
