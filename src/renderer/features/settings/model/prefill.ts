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
  const whileFresh = () => (isFresh(booking) ? abroad(booking, suggestion) : {})
  const proposals: Partial<Record<SectionName, () => Partial<BookingSettings>>> = {
    moneybird: () => reference(suggestion),
    statuses: () => (booking.pushStatuses.length > 0 ? {} : statuses(suggestion)),
    vat: () => ({ ...taxes(booking, suggestion), ...whileFresh() }),
    eu: whileFresh,
    ledgers: () => ledgers(booking, suggestion),
    payments: () => payments(booking, suggestion),
    deviations: () => roles(booking, suggestion),
  }
  return proposals[section]?.() ?? {}
}

function ledgers(
  { ledgers: chosen }: BookingSettings,
  suggestion: Partial<BookingSettings>,
): Partial<BookingSettings> {
  return chosen.product !== null || suggestion.ledgers === undefined ? {} : { ledgers: suggestion.ledgers }
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

/** A rule for each payment method that is known, while the merchant made none of his own. */
function payments(
  { paymentMethods }: BookingSettings,
  suggestion: Partial<BookingSettings>,
): Partial<BookingSettings> {
  const isOwn = Object.keys(paymentMethods).length > 0
  return isOwn || suggestion.paymentMethods === undefined ? {} : { paymentMethods: suggestion.paymentMethods }
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
