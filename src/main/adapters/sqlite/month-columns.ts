import { isForEuConsumer, type BookedRow } from '../../../shared/domain/booked.ts'
import { decimal, sum, type Decimal } from '../../../shared/domain/decimal.ts'
import type { Entry } from '../../../shared/domain/entry.ts'

/** Stands in `credited_on` for the day of a credit invoice that is not known yet; after every day. */
const UNKNOWN = '?'

/** What the month's report asks by. `whole` = an amount as it is stored. Nothing while there is no final invoice. */
export function monthColumns(entry: Entry, whole: (amount: Decimal) => number) {
  const { invoice, booked, credits = [], date, paid, payment } = entry
  if (invoice === null || invoice.state === 'draft')
    return { booked_on: '', paid_on: '', credited_on: '', known: 0, voucher: 0, credit: 0, eu: 0 }
  const rows = [...(booked?.rows ?? []), ...credits.flatMap((credit) => credit.booked.rows)]
  const added = (isMeant: (row: BookedRow) => boolean) =>
    whole(sum(rows.filter(isMeant).map(({ base }) => decimal(base))))
  return {
    booked_on: booked?.date ?? date,
    paid_on: paid ? (payment?.date ?? '') : '',
    credited_on: creditedOn(entry),
    known: booked === undefined ? 0 : 1,
    voucher: added(({ kind }) => kind === 'voucher_sold' || kind === 'voucher_used'),
    credit: added(({ kind }) => kind === 'credit_used'),
    eu: added(isForEuConsumer),
  }
}

/** The day of the last credit invoice. */
function creditedOn({ invoice, credits = [] }: Entry): string {
  const creditId = invoice?.creditId ?? null
  // An order of which only the credit invoice was found has no original to report.
  if (creditId !== null && creditId !== invoice?.id && !credits.some(({ id }) => id === creditId))
    return UNKNOWN
  return (
    credits
      .map(({ booked }) => booked.date)
      .sort()
      .at(-1) ?? ''
  )
}
