import type { ProductLine } from './order.ts'

/** Longest description that is sent, in graphemes; Moneybird names no limit. */
const LONGEST = 5000

/**
 * Text of a product line: the name, then each chosen option on its own line. Never SKU, EAN, model or article number.
 * Cut only at a grapheme boundary, so that no emoji or accent is torn.
 */
export function describeProduct(line: ProductLine): string {
  const options = line.options.map((option) => `${option.name}: ${option.value}`.trim())
  return cut([line.name, ...options].join('\n'))
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text
  const graphemes = [...new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(text)]
  if (graphemes.length <= LONGEST) return text
  return `${graphemes
    .slice(0, LONGEST - 1)
    .map((part) => part.segment)
    .join('')}…`
}
