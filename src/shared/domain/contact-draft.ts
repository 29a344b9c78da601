import type { ContactDraft } from './invoice.ts'
import type { Address, Order } from './order.ts'
import type { OrderOverrides } from './settings.ts'

/** E-mail addresses are compared trimmed and without regard to case. */
export function emailOf(order: Order): string {
  return order.email.trim().toLowerCase()
}

/**
 * The contact that a new customer gets. The invoice names where the shop has them, else the order's own; a company when
 * the invoice company is filled. Telephone is not taken: an invoice does not need it.
 *
 * @param reference makes the contact findable again when there is no e-mail address
 */
export function contactDraft(
  order: Order,
  vatNumber: string,
  reference: string,
  overrides: OrderOverrides,
): ContactDraft {
  const address = invoiceAddress(order)
  const email = overrides.allow.includes('CONTACT_EMAIL_REJECTED') ? '' : emailOf(order)
  const { firstName, lastName } = personOf(order)
  const isNameless = `${firstName}${lastName}${address.company}` === ''
  return {
    companyName: fitting(address.company),
    firstName: fitting(firstName),
    lastName: fitting(isNameless ? (email === '' ? reference : email) : lastName),
    email,
    address1: fitting(address.address1),
    address2: fitting(address.address2),
    postcode: fitting(address.postcode),
    city: fitting(address.city),
    country: address.country,
    taxNumber: vatNumber,
    customerId: email === '' ? `webshop-${reference}` : '',
  }
}

/** Longest text that Moneybird takes in a field of a contact, in characters. */
const LONGEST = 255

/** A text as it fits on a contact: cut between characters as people see them, never in an emoji or accent. */
export function fitting(text: string): string {
  if (text.length <= LONGEST) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > LONGEST) break
    kept += segment
  }
  return kept.trimEnd()
}

/** Whether a name or address of the customer does not fit on a contact. */
export function isCut(order: Order): boolean {
  const { firstName, lastName } = personOf(order)
  const { company, address1, address2, postcode, city } = invoiceAddress(order)
  return [firstName, lastName, company, address1, address2, postcode, city].some(
    (text) => text.length > LONGEST,
  )
}

/** First and last name for the invoice. */
export function personOf(order: Order): { readonly firstName: string; readonly lastName: string } {
  const { firstName, lastName } = order.payment
  if (firstName !== '' || lastName !== '') return { firstName, lastName }
  return { firstName: order.firstName, lastName: order.lastName }
}

/** Name for lists: the company, else the person. */
export function customerName(order: Order): string {
  const { firstName, lastName } = personOf(order)
  return order.payment.company === '' ? `${firstName} ${lastName}`.trim() : order.payment.company
}

/** The invoice address; OpenCart 4 may have none, then the delivery address. */
export function invoiceAddress(order: Order): Address {
  const { payment, shipping } = order
  const isEmpty = `${payment.address1}${payment.city}${payment.postcode}` === ''
  return isEmpty && shipping !== null
    ? { ...shipping, company: payment.company || shipping.company }
    : payment
}
