import type { Order } from './order.ts'
import { vatCountry, zoneOf } from './territory.ts'

/** What people write around the number, longest first: "BTW-nr. BE 0123...", "USt-IdNr.: DE ...", "VAT no. ...". */
const words =
  'UMSATZSTEUER PARTITA INTRACOM NUMMER NUMERO NUMBER IDNR MWST MOMS NTVA PIVA BTW VAT TVA UST IVA UID TAX NIF ID NR NO'.split(
    ' ',
  )

const prefixes = 'AT BE BG CY CZ DE DK EE EL ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI'
/** At least six digits after the prefix tell a number from a word that begins alike. */
const whole = new RegExp(`^(?:${prefixes.replaceAll(' ', '|')})(?=(?:[^0-9]*[0-9]){6})[0-9A-Z+*]{6,13}$`, 'u')

/**
 * The VAT number that the customer filled in: capitals, without the words, spaces, dots and dashes around it, with country
 * prefix. A number without prefix gets that of the invoice country.
 *
 * @param field setting, `custom_field.N` (OpenCart 1.5: `custom_field.tax_id`); `''` = shop has no such field
 * @returns `''` when there is none
 */
export function vatNumberOf(order: Order, field: string): string {
  const id = /^custom_field\.([a-z0-9_]+)$/u.exec(field)?.[1]
  if (id === undefined) return ''
  const cleaned = (order.customFields[id] ?? '').toUpperCase().replace(/[^0-9A-Z+*]/gu, '')
  const number = withoutWords(cleaned)
  if (number === '') return ''
  return /^[A-Z]{2}/u.test(number) ? number : `${prefixOf(vatCountry(order.payment))}${number}`
}

/** Takes words off both ends until what is left is a number. What is none is left for VIES to refuse. */
function withoutWords(text: string): string {
  // No member state's numbers end like this.
  let rest = text.replace(/(?:BTW|VAT|TVA)$/u, '')
  while (!whole.test(rest)) {
    const word = words.find((each) => rest.startsWith(each))
    if (word === undefined) break
    rest = rest.slice(word.length)
  }
  return rest
}

/** Whether two spellings are the same number: case, spaces, dots and dashes aside. No number is like none. */
export function sameNumber(a: string, b: string): boolean {
  const bare = (text: string) => text.toUpperCase().replace(/[^0-9A-Z+*]/gu, '')
  return bare(a) !== '' && bare(a) === bare(b)
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

/** Whether the number can be one of any member state, the shop's own included. */
export function isEuNumber(number: string): boolean {
  const country = countryOfNumber(number)
  return country !== '' && zoneOf(country) !== 'outside'
}
