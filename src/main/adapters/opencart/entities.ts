import { decodeHTMLStrict } from 'entities/decode'

/**
 * What is left of an entity when a column was too short: OpenCart cuts *after* escaping, so "Bakker &amp; Zn" may
 * end in "&am". A bare "&" at the end is such a rest too, as a whole one is stored as "&amp;".
 */
const cutEntity = /&(?:a|am|amp|ap|apo|apos|q|qu|quo|quot|l|lt|g|gt|#|#0|#03|#039|#3|#39)?$/

/** Control characters except tab and line break; no invoice shows them and JSON or XML further on may choke. */
const controls = /[^\P{Cc}\t\n]/gu

/** Elements that end a line, that stand apart from what is beside them, and that are part of a word or sentence. */
const breaking = 'br'
const apart =
  'blockquote center div dd dl dt form h[1-6] hr iframe li ol option p pre select table tbody td th thead tr ul'
const inline =
  'a abbr b big button code del em font i img input ins label link mark meta path picture s script small source span strike strong style sub sup svg tt u video'

const attribute = String.raw`\s+[\w:.-]{1,100}\s*=\s*(?:"[^"]{0,4000}"|'[^']{0,4000}'|[^\s"'<>]{1,4000})`

/**
 * A tag of HTML: by its name, and with attributes that have a value, so that "<2 m>", "a <b and c> d" and "<jan@example.nl>"
 * are left alone.
 */
const tagOf = (names: string) =>
  new RegExp(`</?(?:${names.replaceAll(' ', '|')})(?:${attribute})*\\s*/?>`, 'giu')

const breakingTag = tagOf(breaking)
const apartTag = tagOf(apart)
const inlineTag = tagOf(inline)

/**
 * A text as the customer or merchant typed it: entities decoded exactly once ("&amp;lt;" becomes "&lt;"), all of HTML since
 * editors and modules write more than the five that OpenCart itself escapes; control characters and halves of surrogate
 * pairs removed, line breaks as "\n", a space that may not break as a space.
 */
export function decodeText(stored: string): string {
  return decodeHTMLStrict(withoutCutEntity(stored.toWellFormed()))
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replace(controls, '')
}

/** The space before it goes too, apart from the pattern: that would look for it at every space of a long text. */
function withoutCutEntity(text: string): string {
  const start = text.search(cutEntity)
  return start < 0 ? text : text.slice(0, start).trimEnd()
}

/** A name or a text of several lines, decoded and without tags: editors put theirs in names, modules a logo in titles. */
export function readableText(stored: string): string {
  const text = decodeText(stored)
  const plain = text.replace(breakingTag, '\n').replace(apartTag, ' ').replace(inlineTag, '')
  if (plain === text) return text.trim()
  const lines = plain.split('\n').map((line) => line.replace(/[ \t]+/g, ' ').trim())
  return lines.join('\n').trim()
}

/** A title, decoded and without tags, on one line. */
export function decodeTitle(stored: string): string {
  return readableText(stored).replace(/\s+/g, ' ').trim()
}

/** What can be read of a page of HTML, on one line. */
export function stripTags(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
