import { decimal } from '../../../shared/domain/decimal.ts'

/** What was typed, in the terms in which orders are kept. */
export interface Search {
  /** The order number when nothing else was typed: `1042`, `#1042`. */
  readonly number: string | null
  /** In ten-thousandths, without its sign. */
  readonly amount: number | null
  /** Parts of the customer's name and the invoice number, in any order. */
  readonly words: readonly string[]
}

/**
 * Finds by the beginning of the order number, by parts of the customer's name in any order (one of them of three letters; what is
 * shorter begins the name), with or without an invoice number or the end of one, and by amount. `null` = nothing was typed, so everything
 * is meant.
 */
export function searchOf(typed: string): Search | null {
  const text = typed.trim()
  if (text === '') return null
  const amount = amountOf(text)
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  return {
    number: /^#?([1-9]\d{0,17})$/.exec(text)?.[1] ?? null,
    amount: amount === null ? null : decimal(amount).times(10_000).toNumber(),
    // Of what has no letters at all nothing is found.
    words: words.length === 0 ? [text] : words,
  }
}

/**
 * A word as the index of three letters in a row is asked for it. It does not know where they stand, so what it finds must be looked at.
 * @returns `null` when the word is too short
 */
export function trigrams(word: string): string | null {
  const letters = Array.from(word)
  if (letters.length < 3) return null
  const parts = letters.slice(2).map((_, i) => letters.slice(i, i + 3).join(''))
  return [...new Set(parts)].map((part) => `"${part.replaceAll('"', '""')}"`).join(' AND ')
}

/** What comes last in an invoice number, without zeros before it: by that people know it. */
export function tailOf(number: string): string {
  return /[a-z0-9]+$/.exec(number)?.[0].replace(/^0+(?=.)/, '') ?? ''
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
export function fold(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mn}|\0/gu, '')
    .toLowerCase()
  return plain.replace(/[ßıøæœłđðþ]/gu, (letter) => letters[letter] ?? letter)
}

/**
 * An amount as people type it, with two decimals: `25,95`, `25.95`, `€ 1.234,50`, `1234,5`, `1.234`. A point or comma before
 * three digits and nothing else separates thousands. `null` = no amount.
 */
export function amountOf(typed: string): string | null {
  const plain = typed.replace(/^(?:€|eur)\s*/iu, '').replace(/^[-−]\s*/u, '')
  const parts = /^(\d{1,3}(?:[.,]\d{3})+|\d{1,11})(?:[.,](\d{1,2}))?$/.exec(plain)
  if (parts === null) return null
  const [, whole = '', cents = ''] = parts
  return `${whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '')}.${cents.padEnd(2, '0')}`
}
