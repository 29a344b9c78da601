/** Control characters, and marks that turn the direction of text or show nothing: they would spoil a line or a terminal. */
const unseen = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/gu

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/**
 * A text from outside (shop, Moneybird, data file) made fit to stand in a sentence: one line without control characters,
 * cut between graphemes to `longest` of them. It stays plain text: whoever puts it in HTML escapes it.
 */
export function tidy(text: string, longest = 160): string {
  // Room for emoji of many parts, but not for one letter with thousands of accents.
  const most = longest * 8
  const part = text.slice(0, most * 2)
  const line = part.toWellFormed().replace(unseen, ' ').replace(/\s+/gu, ' ').trim()
  if (line.length <= longest) return part === text ? line : `${line}…`
  let end = 0
  let count = 0
  for (const { index, segment } of graphemes.segment(line)) {
    count += 1
    if (count > longest || index + segment.length > most) return `${line.slice(0, end).trimEnd()}…`
    if (count < longest) end = index + segment.length
  }
  return line
}
