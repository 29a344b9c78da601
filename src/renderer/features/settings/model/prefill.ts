import type { SettingsView } from '../../../../shared/contract/views.ts'
import type { BookingSettings, TaxMapping, ZeroRates } from '../../../../shared/domain/settings.ts'
import { withProposedRoles } from '../../../../shared/domain/row-role.ts'
import { rateKey } from './tax-rows.ts'
import type { SectionName } from './steps.ts'

/**
 * What the program fills in beforehand on a part of Configuratie: only what the merchant never set. It is a proposal that
 * counts when it is saved.
 */
export function prefill(
  { settings, suggestion }: SettingsView,
  section: SectionName,
): Partial<BookingSettings> {
  const { booking } = settings
  if (section === 'moneybird') return reference(suggestion)
  if (section === 'statuses') return booking.pushStatuses.length > 0 ? {} : statuses(suggestion)
  if (section === 'vat')
    return { ...taxes(booking, suggestion), ...(isFresh(booking) ? abroad(booking, suggestion) : {}) }
  if (section === 'eu') return isFresh(booking) ? abroad(booking, suggestion) : {}
  if (section === 'deviations') return roles(booking, suggestion)
  if (section !== 'ledgers' || booking.ledgers.product !== null || suggestion.ledgers === undefined) return {}
  return { ledgers: suggestion.ledgers }
}

/** Another shop books in the same administration: its numbers need a mark. */
function reference({ referenceFormat }: Partial<BookingSettings>): Partial<BookingSettings> {
  return referenceFormat === undefined ? {} : { referenceFormat }
}

/** A role for each kind of amount that the shop's orders have, before an order fails for lack of one. */
function roles({ fees }: BookingSettings, suggestion: Partial<BookingSettings>): Partial<BookingSettings> {
  const proposed = withProposedRoles(fees, Object.keys(suggestion.fees ?? {}))
  return proposed === fees ? {} : { fees: proposed }
}

/** VAT was never set up. */
function isFresh({ taxMap, kor }: BookingSettings): boolean {
  return taxMap.length === 0 && !kor
}

function statuses(suggestion: Partial<BookingSettings>): Partial<BookingSettings> {
  const { pushStatuses, paidStatuses, cancelledStatuses, refundedStatuses } = suggestion
  return {
    ...(pushStatuses === undefined ? {} : { pushStatuses }),
    ...(paidStatuses === undefined ? {} : { paidStatuses }),
    ...(cancelledStatuses === undefined ? {} : { cancelledStatuses }),
    ...(refundedStatuses === undefined ? {} : { refundedStatuses }),
  }
}

function taxes(booking: BookingSettings, suggestion: Partial<BookingSettings>): Partial<BookingSettings> {
  const known = new Set(booking.taxMap.map(({ name, percentage }) => rateKey(name, percentage)))
  const added = unique(suggestion.taxMap ?? []).filter(
    ({ name, percentage }) => !known.has(rateKey(name, percentage)),
  )
  const zeroRates = filled(booking.zeroRates, suggestion.zeroRates, ['noVat', 'kor'])
  return {
    ...(added.length === 0 ? {} : { taxMap: [...booking.taxMap, ...added] }),
    ...(zeroRates === null ? {} : { zeroRates }),
  }
}

/** A shop may name two rates alike; of the same name, percentage and Moneybird rate one is enough. */
function unique(taxMap: readonly TaxMapping[]): readonly TaxMapping[] {
  const keyOf = (row: TaxMapping) => `${rateKey(row.name, row.percentage)} ${row.taxRateId}`
  return [...new Map(taxMap.map((row) => [keyOf(row), row])).values()]
}

function abroad(booking: BookingSettings, suggestion: Partial<BookingSettings>): Partial<BookingSettings> {
  const { oss, vatNumberField } = suggestion
  const zeroRates = filled(booking.zeroRates, suggestion.zeroRates, [
    'noVat',
    'kor',
    'reverseCharge',
    'export',
  ])
  return {
    ...(oss === undefined ? {} : { oss }),
    ...(vatNumberField === undefined || booking.vatNumberField !== '' ? {} : { vatNumberField }),
    ...(zeroRates === null ? {} : { zeroRates }),
  }
}

/** The rates with the empty ones of these filled in; `null` when there is nothing to fill in. */
function filled(
  current: ZeroRates,
  proposed: ZeroRates | undefined,
  keys: readonly (keyof ZeroRates)[],
): ZeroRates | null {
  const empty = keys.filter((key) => current[key] === null && (proposed?.[key] ?? null) !== null)
  if (proposed === undefined || empty.length === 0) return null
  return { ...current, ...Object.fromEntries(empty.map((key) => [key, proposed[key]])) }
}
