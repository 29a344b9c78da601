import { customerName } from '../../shared/domain/contact-draft.ts'
import { money } from '../../shared/domain/decimal.ts'
import type { Entry, StoryEvent } from '../../shared/domain/entry.ts'
import { shopTotal } from '../../shared/domain/map-context.ts'
import type { Order } from '../../shared/domain/order.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { paidSince } from '../../shared/domain/payment-method.ts'
import { noOverrides, type BookingSettings } from '../../shared/domain/settings.ts'
import { kindOf } from '../../shared/problems/about.ts'

/** Longest story that is kept; beyond it the middle is dropped, never the beginning. */
const LONGEST_STORY = 40

/** A new entry for an order that was never seen before. */
export function newEntry(order: Order, settings: BookingSettings, baseCurrency: string, at: string): Entry {
  const bare: Entry = { ...unreadable(order.id, at), storeId: order.storeId, state: 'open' }
  return told(refreshed(bare, order, settings, baseCurrency), at, 'seen', order.statusName)
}

/** The entry with what the shop says now. */
export function refreshed(
  entry: Entry,
  order: Order,
  settings: BookingSettings,
  baseCurrency: string,
): Entry {
  const foreign = settings.foreignCurrency === 'order'
  const since = paidSince(order, settings)
  return {
    ...entry,
    date: order.date,
    customer: customerName(order),
    total: money(shopTotal(order, settings, baseCurrency)),
    currency: foreign ? order.currency : baseCurrency,
    baseTotal: money(order.total),
    statusId: order.statusId,
    statusName: order.statusName,
    country: (order.shipping ?? order.payment).country,
    paid: since !== null,
    payment: { code: order.paymentCode, reference: order.paymentReference ?? '', date: since ?? '' },
    fingerprint: order.fingerprint,
  }
}

/** Adds a line to the story; the same line twice in a row is told once, with its first moment. */
export function told(entry: Entry, at: string, event: StoryEvent, detail = ''): Entry {
  const last = entry.story.at(-1)
  if (last?.event === event && last.detail === detail) return entry
  const story = [...entry.story, { at, event, detail }]
  const kept =
    story.length > LONGEST_STORY ? [...story.slice(0, 10), ...story.slice(-(LONGEST_STORY - 10))] : story
  return { ...entry, story: kept }
}

/** The entry with a problem: its state follows from the problem's kind. A passing problem leaves it planned. */
export function withProblem(entry: Entry, reason: Problem, at: string): Entry {
  const kind = kindOf(reason.code)
  const state = kind === 'retry' || kind === 'paused' || kind === 'stopped' ? 'planned' : kind
  return told({ ...entry, state, problem: reason, intent: null }, at, 'problem', reason.code)
}

/** The entry of an order whose invoice is gone again, with all that was kept of it. */
export function withoutInvoice(entry: Entry): Entry {
  const bare: { -readonly [K in keyof Entry]: Entry[K] } = { ...entry, invoice: null }
  delete bare.booked
  return bare
}

/** The entry as work to be done. */
export function planned(entry: Entry, at: string): Entry {
  return told({ ...entry, state: 'planned', problem: null, intent: null, warnings: [] }, at, 'planned')
}

/** An entry for an order of which no more than the id could be read. */
export function unreadable(orderId: string, at: string): Entry {
  return {
    orderId,
    storeId: '0',
    date: at.slice(0, 10),
    customer: '',
    total: '0.00',
    currency: 'EUR',
    baseTotal: '0.00',
    statusId: '',
    statusName: '',
    paid: false,
    fingerprint: '',
    state: 'failed',
    problem: null,
    warnings: [],
    intent: null,
    reference: '',
    invoice: null,
    vatCheck: null,
    overrides: noOverrides,
    story: [],
  }
}
