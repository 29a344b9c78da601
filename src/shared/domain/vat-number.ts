import type { Order } from './order.ts'
import { vatCountry, zoneOf } from './territory.ts'

/**
 * The VAT number that the customer filled in: capitals, without spaces, dots and dashes, with country prefix.
 * A number without prefix gets that of the invoice country.
 *
 * @param field setting, `custom_field.N` (OpenCart 1.5: `custom_field.tax_id`); `''` = shop has no such field
 * @returns `''` when there is none
 */
export function vatNumberOf(order: Order, field: string): string {
  const id = /^custom_field\.([a-z0-9_]+)$/u.exec(field)?.[1]
  if (id === undefined) return ''
  const cleaned = (order.customFields[id] ?? '').toUpperCase().replace(/[^0-9A-Z+*]/gu, '')
  if (cleaned === '') return ''
  return /^[A-Z]{2}/u.test(cleaned) ? cleaned : `${prefixOf(vatCountry(order.payment))}${cleaned}`
}

/** Prefix of VAT numbers of a country: as the ISO code, but Greece writes EL. */
export function prefixOf(country: string): string {
  return country === 'GR' ? 'EL' : country
}

/** ISO country of a VAT number, from its prefix. */
export function countryOfNumber(number: string): string {
  const prefix = number.slice(0, 2)
  if (prefix === 'GR') return ''
  return prefix === 'EL' ? 'GR' : prefix
}

/** Whether the number can be one of another member state: then VIES can be asked. */
export function isForeignEuNumber(number: string): boolean {
  return number !== '' && zoneOf(countryOfNumber(number)) === 'eu'
}
