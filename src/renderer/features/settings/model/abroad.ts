import type { Choices } from '../../../../shared/contract/views.ts'
import type { BookingSettings } from '../../../../shared/domain/settings.ts'

const HOME = 'NL'

/** Which kinds of sales outside the Netherlands concern this merchant. */
export interface Abroad {
  readonly oss: boolean
  readonly reverseCharge: boolean
  readonly export: boolean
}

/**
 * What of the sales abroad to show: what was set, and what either side is prepared for. A shop without any of it need not
 * be asked.
 */
export function abroadOf(
  { shopRates, moneybirdRates, customFields }: Pick<Choices, 'shopRates' | 'moneybirdRates' | 'customFields'>,
  { oss, vatNumberField, zeroRates }: Pick<BookingSettings, 'oss' | 'vatNumberField' | 'zeroRates'>,
  proposed: Partial<BookingSettings>,
): Abroad {
  const sellsAbroad = shopRates.some(({ countries }) => countries.some((country) => country !== HOME))
  const asksNumber = customFields.some(({ name }) => /\b(?:btw|vat|tva|ust|tax id)/iu.test(name))
  return {
    oss: oss || sellsAbroad || moneybirdRates.some(isForeign),
    reverseCharge: vatNumberField !== '' || zeroRates.reverseCharge !== null || asksNumber,
    export: zeroRates.export !== null || (sellsAbroad && (proposed.zeroRates?.export ?? null) !== null),
  }
}

/** How many usable rates of other countries Moneybird has. */
export function foreignRateCount(rates: Choices['moneybirdRates']): number {
  return rates.filter((rate) => rate.active && isForeign(rate)).length
}

function isForeign({ country }: Choices['moneybirdRates'][number]): boolean {
  return country !== '' && country !== HOME
}
