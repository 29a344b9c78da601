import { decimal } from '../../../shared/domain/decimal.ts'
import type { ContactFields } from '../records.ts'

/** `€ 1.234,56`; another currency by its code. Exact: the text is never a floating point number. */
export function displayMoney(amount: string, currency: string): string {
  const [whole = '0', cents = '00'] = decimal(amount).abs().toFixed(2).split('.')
  const sign = decimal(amount).lt(0) ? '-' : ''
  const symbol = currency === 'EUR' ? '€' : currency
  return `${symbol} ${sign}${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`
}

/** `24-11-2026`; empty without a date. */
export function displayDate(date: string | null): string {
  return date === null ? '' : date.split('-').reverse().join('-')
}

/** `21%`, `25,5%`. */
export function displayPercentage(percentage: string | null): string {
  return percentage === null ? '' : `${decimal(percentage).toFixed().replace('.', ',')}%`
}

export function contactName(contact: ContactFields): string {
  const person = `${contact.firstname} ${contact.lastname}`.trim()
  return contact.company_name === '' ? person : contact.company_name
}

/** The lines of a contact's address, none empty. */
export function addressLines(contact: ContactFields): string[] {
  const person = `${contact.firstname} ${contact.lastname}`.trim()
  return [
    contactName(contact),
    contact.company_name === '' ? '' : person,
    contact.address1,
    contact.address2,
    `${contact.zipcode} ${contact.city}`.trim(),
    contact.country,
  ].filter((line) => line !== '')
}
