import type { Address, Order } from './order.ts'
import { isPickupCode } from './pickup-codes.ts'
import type { BookingSettings } from './settings.ts'

/** Where an order goes, for VAT. */
export interface Destination {
  /** ISO code; Monaco counts as France, Northern Ireland as `XI`. */
  readonly country: string
  readonly postcode: string
  readonly city: string
  readonly zone: 'home' | 'eu' | 'outside'
}

export const HOME = 'NL'

/** Member states of the EU VAT area by ISO code (Greece is GR here, EL in VAT numbers). */
const memberStates = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
)

/**
 * Parts of member states outside the EU VAT area, by postcode: Canary Islands, Ceuta, Melilla, French overseas
 * departments (980 is Monaco, inside the area), Livigno, Campione d'Italia, Heligoland, Büsingen, Åland, Mount Athos (Directive
 * 2006/112/EC, article 6). Two old Italian postcodes are shared with places inside the area, so the town decides.
 */
const outsideVatArea: Readonly<Record<string, RegExp>> = {
  ES: /^(35|38|51|52)\d{3} /u,
  FR: /^(97\d|98[1-9])\d\d /u,
  IT: /^(23041|22061|23030 .*livigno|22060 .*campione)/iu,
  DE: /^(27498|78266) /u,
  FI: /^22\d{3} /u,
  GR: /^63086 /u,
}

/** Nothing leaves the shop: downloads, services. OpenCart then asks for no shipping method, and the products tell why. */
export function nothingIsShipped(order: Order): boolean {
  return order.shippingCode === '' && order.needsShipping === false
}

/**
 * The order with its place of supply as delivery address: what is collected is supplied at the shop, in {@link HOME}. A parcel shop
 * of a carrier is a delivery.
 */
export function asSupplied(order: Order, { pickupCodes }: Pick<BookingSettings, 'pickupCodes'>): Order {
  if (!isPickupCode(order.shippingCode, pickupCodes)) return order
  const { firstName, lastName, company } = order.shipping ?? order.payment
  const shop = { address1: '', address2: '', postcode: '', city: '', country: HOME }
  return { ...order, shipping: { firstName, lastName, company, ...shop } }
}

/**
 * The delivery country decides; without delivery address the invoice country. An order without any country is treated as
 * domestic: nothing on it says otherwise.
 */
export function destinationOf(order: Order): Destination {
  const address = order.shipping !== null && order.shipping.country !== '' ? order.shipping : order.payment
  const country = vatCountry(address)
  return { country, postcode: address.postcode, city: address.city, zone: zoneOf(country) }
}

/** Home, elsewhere in the EU VAT area, or outside it; territories by postcode are a matter of their own. */
export function zoneOf(country: string): Destination['zone'] {
  if (country === HOME || country === '') return 'home'
  return memberStates.has(country) || country === 'XI' ? 'eu' : 'outside'
}

/** The VAT country of an address. Monaco is French, the Isle of Man British, Northern Ireland EU for goods (Windsor Framework). */
export function vatCountry(address: Address): string {
  if (address.country === 'MC') return 'FR'
  if (address.country === 'IM') return 'GB'
  if (address.country === 'GB' && /^BT\d/iu.test(address.postcode.trim())) return 'XI'
  return address.country
}

/** Country of a Moneybird rate: `''` = Dutch, whether Moneybird says so or leaves it empty. */
export function rateCountry(rate: { readonly country: string } | undefined): string {
  return rate === undefined || rate.country === HOME ? '' : rate.country
}

/** Whether a postcode lies in a part of a member state that is outside the EU VAT area. */
export function isSpecialTerritory(destination: Destination): boolean {
  // Some write the country before it: F-97400.
  const postcode = destination.postcode.replace(/^\s*[a-z]{1,3}\s*-/iu, '').replace(/\s/gu, '')
  return outsideVatArea[destination.country]?.test(`${postcode} ${destination.city}`) === true
}
