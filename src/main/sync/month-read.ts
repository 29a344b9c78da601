import type { BookedRow } from '../../shared/domain/booked.ts'
import { decimal, money, sum } from '../../shared/domain/decimal.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import {
  leftOutOrder,
  reportedCredit,
  reportedInvoice,
  reportedPayment,
  reportedRefund,
  type ReportWords,
} from '../../shared/domain/month-entries.ts'
import type { MonthInput } from '../../shared/domain/month-input.ts'
import { isForEuConsumer } from '../../shared/domain/booked.ts'
import type { Store } from '../ports/store.ts'

/** A month as the records have it. */
export interface MonthRead {
  readonly input: MonthInput
  /** Rows of its invoices, with their Moneybird rates. */
  readonly rows: readonly BookedRow[]
  /** Invoices of which it is not known what they came to. */
  readonly unknown: number
}

/** Reads a month out of the records, page by page; asks nobody. */
export async function readMonth(store: Store, month: string, words: ReportWords): Promise<MonthRead> {
  const [booked, unbooked, paid, credited] = [
    await gathered(store, store.bookedIn(month)),
    await gathered(store, store.unbookedOf(month)),
    await gathered(store, store.paidApart(month)),
    await gathered(store, store.creditedSince(month)),
  ]
  const credits = credited.flatMap((entry) =>
    (entry.credits ?? [])
      .filter((credit) => credit.booked.date.startsWith(month))
      .map((credit) => ({ entry, credit })),
  )
  const { vouchers, credits: storeCredit, euConsumers } = store.balanceBefore(month)
  const later = creditedLater(credited, month)
  return {
    input: {
      month,
      invoices: [
        ...booked.map((entry) => reportedInvoice(entry, words)),
        ...credits.map(({ entry, credit }) => reportedCredit(entry, credit, words)),
      ],
      leftOut: unbooked.map((entry) => leftOutOrder(entry, words)),
      payments: [
        ...[...booked.filter((entry) => isPaidIn(entry, month)), ...paid].flatMap((entry) =>
          reportedPayment(entry, words),
        ),
        ...credits.flatMap(({ entry, credit }) => reportedRefund(entry, credit)),
      ],
      opening: {
        providers: {},
        vouchers: less(vouchers, later, ({ kind }) => kind === 'voucher_sold' || kind === 'voucher_used'),
        credits: less(storeCredit, later, ({ kind }) => kind === 'credit_used'),
        euConsumers: less(euConsumers, later, isForEuConsumer),
      },
    },
    rows: [
      ...booked.flatMap((entry) => entry.booked?.rows ?? []),
      ...credits.flatMap(({ credit }) => credit.booked.rows),
    ],
    unknown: store.unknownCount(month),
  }
}

function isPaidIn({ paid, payment }: Entry, month: string): boolean {
  return paid && payment?.date.startsWith(month) === true
}

async function gathered(store: Store, pages: Iterable<readonly Entry[]>): Promise<Entry[]> {
  const all: Entry[] = []
  for (const page of pages) {
    for (const entry of page) all.push(entry)
    await store.giveWay()
  }
  return all
}

/** Rows of credit invoices of this month and after it, of invoices before it: the balance before the month has them not yet. */
function creditedLater(credited: readonly Entry[], month: string): BookedRow[] {
  return credited
    .filter(({ booked, date }) => (booked?.date ?? date) < month)
    .flatMap(({ credits = [] }) => credits.filter((credit) => credit.booked.date > month))
    .flatMap(({ booked }) => booked.rows)
}

function less(amount: string, rows: readonly BookedRow[], isMeant: (row: BookedRow) => boolean): string {
  return money(decimal(amount).minus(sum(rows.filter(isMeant).map(({ base }) => decimal(base)))))
}
