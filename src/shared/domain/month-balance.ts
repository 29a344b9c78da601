import { decimal, money, sum } from './decimal.ts'
import type { Entry } from './entry.ts'
import type { Invoice } from './invoice.ts'

/** Where an order of a month ended up. Every order is in exactly one, so together they are all that the shop has. */
export type MonthGroup = 'invoiced' | 'draft' | 'waiting' | 'failed' | 'skipped' | 'ignored'

const groups = ['invoiced', 'draft', 'waiting', 'failed', 'skipped', 'ignored'] as const

export interface MonthSum {
  readonly group: MonthGroup
  readonly count: number
  /** Two decimals, in the shop's base currency. */
  readonly total: string
}

/**
 * What Moneybird says otherwise than is known here.
 * `missing`: the invoice does not bear the reference (any more) · `double`: several invoices bear it · `amount`: its total was
 * changed · `foreign`: the order has no invoice of ours, yet one bears its reference.
 */
export type MismatchKind = 'missing' | 'double' | 'amount' | 'foreign'

export interface MonthMismatch {
  readonly orderId: string
  readonly kind: MismatchKind
  /** What is known here, two decimals, in the invoice's currency; of the order when there is no invoice. */
  readonly ours: string
  /** What Moneybird says; of all invoices together when there are several, `''` when there is none. */
  readonly theirs: string
  /** Of both amounts. */
  readonly currency: string
}

/** What the orders of a month come to, by where they ended up; groups without orders left out. */
export function monthSums(entries: readonly Entry[]): MonthSum[] {
  return groups.flatMap((group) => {
    const members = entries.filter((entry) => groupOf(entry) === group)
    return members.length === 0
      ? []
      : [{ group, count: members.length, total: money(sum(members.map(inBase))) }]
  })
}

function groupOf({ invoice, state }: Entry): MonthGroup {
  if (invoice !== null) return invoice.state === 'draft' ? 'draft' : 'invoiced'
  if (state === 'skipped' || state === 'ignored' || state === 'failed') return state
  return state === 'attention' ? 'failed' : 'waiting'
}

/** What an order counts for in the shop's base currency: its invoice, or what it would be. */
export function inBase({ total, baseTotal, invoice }: Entry) {
  return decimal(invoice !== null && total === baseTotal ? invoice.total : baseTotal)
}

/**
 * Holds the orders of a month against the invoices that bear their references. Orders of which the last write is in doubt are
 * left out: the next run finds out.
 * @param invoices every invoice in Moneybird by reference, credit invoices among them
 */
export function monthMismatches(
  entries: readonly Entry[],
  invoices: ReadonlyMap<string, readonly Invoice[]>,
): MonthMismatch[] {
  return entries
    .filter(({ reference, intent }) => reference !== '' && intent === null)
    .flatMap((entry) => mismatchOf(entry, (invoices.get(entry.reference) ?? []).filter(isOriginal)))
}

function mismatchOf(entry: Entry, found: readonly Invoice[]): MonthMismatch[] {
  const { orderId, invoice, total, currency, state } = entry
  const theirs = found.length === 0 ? '' : money(sum(found.map((one) => decimal(one.total))))
  const say = (kind: MismatchKind): MonthMismatch[] => [
    { orderId, kind, ours: invoice?.total ?? total, theirs, currency },
  ]
  if (invoice === null) {
    // Who ignores an order has often booked it by hand, under the same reference.
    if (state === 'ignored') return found.length > 1 ? say('double') : []
    return found.length === 0 ? [] : say('foreign')
  }
  const own = found.find(({ id }) => id === invoice.id)
  // What was adopted as a credit invoice alone has no original; whether it is there the nightly look tells.
  if (own === undefined && invoice.creditId === invoice.id) return []
  if (own === undefined) return say('missing')
  if (found.length > 1) return say('double')
  return decimal(own.total).eq(decimal(invoice.total)) ? [] : say('amount')
}

const isOriginal = ({ creditOf, total }: Invoice): boolean => creditOf === null && !decimal(total).lt(0)
