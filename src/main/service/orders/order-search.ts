import type { OrderRow } from '../../../shared/contract/views.ts'

/** Whether an order is meant by what the merchant typed. */
export type Matcher = (order: SearchedOrder) => boolean

/** What of an order is searched. `folded`: customer and invoice number, see `fold`. */
export interface SearchedOrder {
  readonly orderId: string
  readonly total: string
  readonly folded: string
}

/** Letters that Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
}

/** Text without capitals and accents, as people type it. */
function fold(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
  return plain.replace(/[ßıøæœłđðþ]/gu, (letter) => letters[letter] ?? letter)
}

export function searched({ orderId, total, customer, invoiceNumber }: OrderRow): SearchedOrder {
  return { orderId, total, folded: fold(`${customer} ${invoiceNumber ?? ''}`) }
}

/** The order number when nothing else was typed: `1042`, `#1042`. */
export function orderNumber(search: string): string | null {
  return /^#?(\d{1,20})$/.exec(search.trim())?.[1] ?? null
}

/**
 * Finds by the beginning of the order number, by parts of the customer's name or the invoice number in any order, and by
 * amount. `null` = nothing was typed, so everything is meant.
 */
export function matcher(search: string): Matcher | null {
  const typed = search.trim()
  if (typed === '') return null
  const number = orderNumber(typed)
  const amount = amountOf(typed)
  const words = fold(typed).split(/\s+/)
  return ({ orderId, total, folded }) => {
    if (number !== null && orderId.startsWith(number)) return true
    if (amount !== null && (total === amount || total === `-${amount}`)) return true
    return words.every((word) => folded.includes(word))
  }
}

/**
 * An amount as people type it, with two decimals: `25,95`, `25.95`, `€ 1.234,50`, `1234,5`, `1.234`. A point or comma before
 * three digits and nothing else separates thousands. `null` = no amount.
 */
export function amountOf(typed: string): string | null {
  const plain = typed.replace(/^(?:€|eur)\s*/iu, '').replace(/^[-−]\s*/u, '')
  const parts = /^(\d{1,3}(?:[.,]\d{3})+|\d{1,15})(?:[.,](\d{1,2}))?$/.exec(plain)
  if (parts === null) return null
  const [, whole = '', cents = ''] = parts
  return `${whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '')}.${cents.padEnd(2, '0')}`
}
