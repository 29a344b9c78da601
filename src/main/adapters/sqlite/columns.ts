import { entrySchema, type Entry, type EntryState } from '../../../shared/domain/entry.ts'
import { parseDecimal, toTenThousandths, ZERO, type Decimal } from '../../../shared/domain/decimal.ts'
import { inBase } from '../../../shared/domain/month-balance.ts'
import { problem } from '../../../shared/domain/problem.ts'
import { subjectOf } from '../../../shared/problems/about.ts'
import { needOf, workOf } from '../../ports/standing.ts'
import { StoreError } from '../../ports/store.ts'
import { FILE } from './database.ts'
import { monthColumns } from './month-columns.ts'
import { fold, tailOf } from './search.ts'

/** What of an entry stands in columns of its own, in their order in the table. */
export const columnNames = [
  'date',
  'state',
  'code',
  'about',
  'work',
  'needs',
  'customer',
  'total',
  'base',
  'currency',
  'invoice_id',
  'number',
  'tail',
  'final',
  'entry',
  'booked_on',
  'paid_on',
  'credited_on',
  'known',
  'voucher',
  'credit',
  'eu',
  'refund',
  'country',
  'method',
] as const
type EntryColumn = (typeof columnNames)[number]
export type Columns = Readonly<Record<EntryColumn, string | number>>

/** So much of a name is sorted and searched by; it must fit in the token of a page. */
const LONGEST_NAME = 500

/** And so much of the code of a country or a payment method. */
const LONGEST_MARK = 100

/** Throws an `Error` naming the order and the field, never its value, when the entry could not be read again. */
export function columnsOf(entry: Entry): Columns {
  const wrong = entrySchema.safeParse(entry).error?.issues[0]
  if (wrong !== undefined)
    throw new Error(`Not storable: order ${entry.orderId}, ${wrong.path.map(String).join('.')}`)
  return {
    date: entry.date,
    state: stateOf(entry.state),
    ...problemColumns(entry),
    work: workOf(entry),
    customer: fold(entry.customer).slice(0, LONGEST_NAME).toWellFormed(),
    total: tenThousandths(parseDecimal(entry.total) ?? ZERO),
    base: baseOf(entry),
    currency: entry.currency,
    ...invoiceColumns(entry),
    entry: JSON.stringify(entry),
    ...monthColumns(entry, tenThousandths),
    refund: entry.refunds?.at(-1)?.state ?? '',
    country: (entry.country ?? '').slice(0, LONGEST_MARK),
    method: (entry.payment?.code ?? '').slice(0, LONGEST_MARK).toWellFormed(),
  }
}

function problemColumns(entry: Entry): Pick<Columns, 'code' | 'about' | 'needs'> {
  const { problem: reason } = entry
  if (reason === null) return { code: '', about: '', needs: 0 }
  const needs = needOf(entry) !== null
  return { code: reason.code, about: needs ? subjectOf(reason) : '', needs: needs ? 1 : 0 }
}

function invoiceColumns({ invoice }: Entry): Pick<Columns, 'invoice_id' | 'number' | 'tail' | 'final'> {
  const number = fold(invoice?.number ?? '')
  const isFinal = invoice !== null && invoice.state !== 'draft'
  return { invoice_id: invoice?.id ?? '', number, tail: tailOf(number), final: isFinal ? 1 : 0 }
}

/**
 * The state by which orders are listed and counted. While an order is being written it goes on as planned: that it is (`work`) changes
 * four times as often.
 */
export function stateOf(state: EntryState): EntryState {
  return state === 'sending' ? 'planned' : state
}

/** No order comes to more than this (a hundred billion); what a shop makes up beyond it counts as much. */
const MOST = 1e15

function tenThousandths(amount: Decimal): number {
  const whole = toTenThousandths(amount).times(10_000)
  return whole.abs().gt(MOST) ? Math.sign(whole.toNumber()) * MOST : whole.toNumber()
}

function baseOf(entry: Entry): number {
  const amounts = [entry.invoice?.total ?? '0', entry.baseTotal]
  return amounts.some((amount) => parseDecimal(amount) === null) ? 0 : tenThousandths(inBase(entry))
}

/** An entry as it was kept; damage when it is none. Keys that a sister version added stay. */
export function entryIn(text: string): Entry {
  const read = jsonIn(text)
  if (!entrySchema.safeParse(read).success) throw new StoreError(problem('DATA_DAMAGED', { file: FILE }))
  return read as Entry
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
