/** VAT numbers that exist, as far as these worlds go; VIES' stand-in answers by the same list. */
export const validNumbers: readonly string[] = ['DE123456789', 'BE0123456789', 'FR40303265045']

/** The number without spaces, dots and dashes, in capitals. */
export function plainNumber(written: string): string {
  return written.replace(/[^0-9a-z]/giu, '').toUpperCase()
}

const union = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ')

export const home = 'NL'

/** Whether a country belongs to the EU for VAT. */
export function isInUnion(country: string): boolean {
  return union.includes(country)
}

/**
 * Whether goods to another member state may be supplied without VAT to the holder of a number: it must exist and be of a
 * member state other than the one they leave from.
 */
export function allowsReverseCharge(number: string): boolean {
  const plain = plainNumber(number)
  return validNumbers.includes(plain) && !plain.startsWith(home)
}
