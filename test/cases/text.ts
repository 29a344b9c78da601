/** White space joined; separators between name and options are a matter of taste. */
function normal(text: string): string {
  return text
    .replace(/[\s,;|·•/]+/gu, ' ')
    .replace(/ [-–—] /gu, ' ')
    .trim()
}

const shortest = 100

/** Whether a text is the one that is wanted, or that one cut with an ellipsis between two characters. */
export function isSameText(actual: string, wanted: string): boolean {
  if (normal(actual) === normal(wanted)) return true
  const kept = /^(.*?)\s*(?:…|\.\.\.)$/su.exec(actual)?.[1]
  if (kept === undefined) return false
  const whole = graphemes(wanted.trim())
  const part = graphemes(kept)
  return part.length >= shortest && part.length < whole.length && part.every((one, i) => one === whole[i])
}

function graphemes(text: string): string[] {
  return [...new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(text)].map((part) => part.segment)
}

/**
 * The text without ` × 129` behind the name, or without a last line `129 x € 12,3967 excl. btw`: how a line says its quantity when
 * its amount is 1.
 */
export function withoutQuantity(text: string, quantity: string): string {
  const [name = '', ...rest] = text.split('\n')
  if (rest.at(-1)?.startsWith(`${quantity} x `) === true) return [name, ...rest.slice(0, -1)].join('\n')
  const suffix = ` × ${quantity}`
  return name.endsWith(suffix) ? [name.slice(0, -suffix.length), ...rest].join('\n') : text
}

/** Whether a text holds an HTML entity. */
export function hasEntity(text: string): boolean {
  return /&(?:[a-z]{2,8}|#x?[0-9a-f]{1,6});/iu.test(text)
}
