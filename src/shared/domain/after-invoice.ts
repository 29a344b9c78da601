import { decimal, money, sum, ZERO } from './decimal.ts'
import type { Entry } from './entry.ts'
import type { BookedLine } from './invoice.ts'
import { productLines } from './invoiced-lines.ts'
import type { Order } from './order.ts'
import type { AfterInvoice, StatusMeaning } from './refund-proposal.ts'
import { refundsOf } from './refund-record.ts'
import type { BookingSettings } from './settings.ts'
import { meaningOf, type NamedStatus } from './status-meaning.ts'

/** What the shop tells that happened to an order since its invoice, without what earlier refunds settled. */
export function afterInvoice(
  entry: Entry,
  order: Order,
  booked: readonly BookedLine[],
  { settings, statuses }: { readonly settings: BookingSettings; readonly statuses: readonly NamedStatus[] },
): Omit<AfterInvoice, 'edited'> {
  const since = invoicedAt(entry)
  const settled = new Set(
    refundsOf(entry).flatMap(({ state, returnIds }) => (state === 'refused' ? [] : returnIds)),
  )
  const positions = productLines(booked, order)
  return {
    statuses: meanings(entry, order, { settings, statuses }, since),
    returns: (order.returns ?? [])
      .filter(({ id }) => !settled.has(id))
      .map(({ product, quantity, line }) => ({
        line: lineOf(line ?? '', product, order, positions),
        quantity: /^\d{1,9}$/.test(quantity) ? quantity : '1',
      })),
    storeCredit: creditGiven(entry, order, since),
  }
}

/** What its statuses since then mean, oldest first, without a dispute over the payment that was settled already. */
function meanings(
  entry: Entry,
  order: Order,
  { settings, statuses }: { readonly settings: BookingSettings; readonly statuses: readonly NamedStatus[] },
  since: string,
): readonly StatusMeaning[] {
  const changes = (order.history ?? []).filter(({ at }) => at >= since).map(({ statusId }) => statusId)
  const ids = changes.at(-1) === order.statusId ? changes : [...changes, order.statusId]
  const all = ids.map((id) => {
    const name =
      id === order.statusId ? order.statusName : (statuses.find((one) => one.id === id)?.name ?? '')
    return meaningOf({ id, name }, settings)
  })
  const dispute = lastDispute(entry)
  if (dispute === null) return all
  if (dispute === 'take_back' && all.at(-1) === 'won') return ['chargeback', 'won']
  return all.filter((one) => one !== 'chargeback' && one !== 'won')
}

/** What was last done about the payment itself; `null` = nothing. */
export function lastDispute(entry: Entry): 'take_back' | 'pay_again' | null {
  const ways = refundsOf(entry)
    .filter(({ state }) => state === 'done')
    .map(({ way }) => way)
  return ways.findLast((way) => way === 'take_back' || way === 'pay_again') ?? null
}

/** When the order got its invoice, ISO UTC; `''` = that is not known. */
function invoicedAt({ story }: Entry): string {
  return story.find(({ event }) => event === 'draft_created' || event === 'adopted')?.at ?? ''
}

/** By the product that the shop says it is, else by its name where only one has it. */
function lineOf(
  told: string,
  product: string,
  { products }: Order,
  positions: readonly number[],
): number | null {
  const named = products.flatMap(({ name }, i) => (name === product ? [i] : []))
  const index = /^\d{1,4}$/.test(told) ? Number(told) : named.length === 1 ? named[0] : undefined
  const at = index === undefined ? -1 : (positions[index] ?? -1)
  return at < 0 ? null : at
}

/** So much may the clock of the shop be behind that of this computer. */
const CLOCKS_DIFFER_MS = 600_000

function aLittleBefore(moment: string): string {
  return moment === '' ? '' : new Date(Date.parse(moment) - CLOCKS_DIFFER_MS).toISOString()
}

/** Store credit given since the invoice and not booked yet, two decimals. No VAT stands apart in it: it is what the customer may spend. */
export function creditGiven(entry: Entry, { credits = [] }: Order, since = invoicedAt(entry)): string {
  const from = aLittleBefore(since)
  const given = sum(
    credits.filter(({ at, amount }) => at >= from && amount.gt(0)).map(({ amount }) => amount),
  )
  const booked = refundsOf(entry)
    .filter(({ money: to, state }) => to === 'credit' && state !== 'left')
    .map(({ total }) => decimal(total).abs())
  const left = given.minus(sum(booked))
  return money(left.gt(0) ? left : ZERO)
}
