import { decimal, money } from '../../shared/domain/decimal.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { EntryRefund } from '../../shared/domain/entry-refund.ts'
import type { BookedLine, Invoice } from '../../shared/domain/invoice.ts'
import type { CreditChange, CreditLine } from '../ports/bookkeeping.ts'
import { refundStep } from './refund-end.ts'
import type { Run } from './run.ts'

/** Has Moneybird make the draft. `null` = it did not, or the outcome is not known; the entry says so. */
export function makeCreditInvoice(
  run: Run,
  entry: Entry,
  refund: EntryRefund,
  original: Invoice,
): Promise<Invoice | null> {
  return refundStep(run, entry, refund, () => run.ports.bookkeeping.createCredit(original.id))
}

/** Gives the draft its key and its lines, in one request. */
export function shapeCredit(
  run: Run,
  entry: Entry,
  refund: EntryRefund,
  original: Invoice,
  credit: Invoice,
): Promise<Invoice | null> {
  const change = changeOf(refund, original.lines ?? [], credit)
  return refundStep(run, entry, refund, () => run.ports.bookkeeping.changeCredit(credit.id, change))
}

/**
 * What the draft, which credits everything, is changed to. The heading line stays, which says what is credited; where only a part is
 * credited all other lines make room for those of the refund.
 */
function changeOf(
  { reference, lines, total }: EntryRefund,
  original: readonly BookedLine[],
  credit: Invoice,
): CreditChange {
  if (credit.total === total) return { reference, remove: [], add: [] }
  const remove = (credit.lines ?? []).filter(({ gross }) => !decimal(gross).eq(0)).map(({ id }) => id)
  const add = lines.flatMap((line) => {
    const booked = original[line.line]
    return booked === undefined ? [] : [creditLine(line, booked)]
  })
  return { reference, remove, add }
}

/** By quantity and price where the cents allow, else once, with the pieces in the text. */
function creditLine(
  { description, quantity, gross }: EntryRefund['lines'][number],
  { taxRateId, ledgerAccountId }: BookedLine,
): CreditLine {
  const pieces = decimal(quantity)
  const whole = decimal(gross).times(-1)
  const isPerPiece = pieces.gt(0) && whole.div(pieces).round(2).times(pieces).eq(whole)
  const text = pieces.gt(1) && !isPerPiece ? `${description} × ${pieces.toFixed()}` : description
  return {
    description: text,
    amount: isPerPiece ? pieces.times(-1).toFixed() : '-1',
    price: money(isPerPiece ? whole.div(pieces) : whole),
    taxRateId,
    ledgerAccountId,
  }
}
