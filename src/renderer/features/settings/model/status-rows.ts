import type { Choices } from '../../../../shared/contract/views.ts'
import type { BookingSettings } from '../../../../shared/domain/settings.ts'

/** What a status can mean, with the setting that holds the ids of the statuses that do. */
export const statusColumns = [
  { name: 'push', setting: 'pushStatuses' },
  { name: 'paid', setting: 'paidStatuses' },
  { name: 'cancelled', setting: 'cancelledStatuses' },
  { name: 'refunded', setting: 'refundedStatuses' },
] as const

type StatusSetting = (typeof statusColumns)[number]['setting']
type Statuses = Pick<BookingSettings, StatusSetting>

export interface StatusRow {
  readonly id: string
  readonly name: string
  readonly hint: 'paid' | 'complete' | ''
  /** Ticked once, but the shop has it no more. */
  readonly isGone: boolean
}

/**
 * All statuses of the shop, and those that were ticked to be transferred or as paid and are gone. The settings begin with
 * OpenCart's usual ids for cancelled and refunded; such an id that this shop lacks is no loss.
 */
export function statusRows(statuses: Choices['statuses'], ticked: Statuses): readonly StatusRow[] {
  const known = new Set(statuses.map(({ id }) => id))
  const lost = [...new Set([...ticked.pushStatuses, ...ticked.paidStatuses])].filter((id) => !known.has(id))
  return [
    ...statuses.map((status) => ({ ...status, isGone: false })),
    ...lost.map((id) => ({ id, name: id, hint: '' as const, isGone: true })),
  ]
}

/** The list with one status ticked or not, in the order of the shop. */
export function ticked(list: readonly string[], id: string, isTicked: boolean): readonly string[] {
  const others = list.filter((other) => other !== id)
  return isTicked ? [...others, id] : others
}

/** Names of statuses that are transferred and also mean that the sale is off. */
export function clashes(rows: readonly StatusRow[], statuses: Statuses): readonly string[] {
  const off = new Set([...statuses.cancelledStatuses, ...statuses.refundedStatuses])
  return rows.filter(({ id }) => statuses.pushStatuses.includes(id) && off.has(id)).map(({ name }) => name)
}

/** Names of statuses that mean paid and are not transferred. */
export function paidOnly(rows: readonly StatusRow[], statuses: Statuses): readonly string[] {
  return rows
    .filter(({ id }) => statuses.paidStatuses.includes(id) && !statuses.pushStatuses.includes(id))
    .map(({ name }) => name)
}
