/** The five characters that OpenCart escapes when it stores a text, in every spelling PHP has had for them. */
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&#039;': "'",
  '&#39;': "'",
  '&apos;': "'",
}

const anyEntity = /&(?:amp|quot|lt|gt|#0?39|apos);/g

/**
 * What is left of an entity when a column was too short: OpenCart cuts *after* escaping, so "Bakker &amp; Zn" may
 * end in "&am". A bare "&" at the end is such a rest too, as a whole one is stored as "&amp;".
 */
const cutEntity = /&(?:a|am|amp|ap|apo|apos|q|qu|quo|quot|l|lt|g|gt|#|#0|#03|#039|#3|#39)?$/

/** Control characters except tab and line break; no invoice shows them and JSON or XML further on may choke. */
const controls = /[^\P{Cc}\t\n]/gu

/**
 * A text as the customer or merchant typed it: entities decoded exactly once ("&amp;lt;" becomes "&lt;"), control
 * characters and halves of surrogate pairs removed, line breaks as "\n".
 */
export function decodeText(stored: string): string {
  const clean = stored.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '')
  return withoutCutEntity(clean).replace(anyEntity, (entity) => entities[entity] ?? entity)
}

/** The space before it goes too, apart from the pattern: that would look for it at every space of a long text. */
function withoutCutEntity(text: string): string {
  const start = text.search(cutEntity)
  return start < 0 ? text : text.slice(0, start).trimEnd()
}

/** A title on one line without tags: payment modules like to put a logo in theirs. */
export function decodeTitle(stored: string): string {
  return stripTags(decodeText(stored))
}

/** The readable text of a piece of HTML, on one line. */
export function stripTags(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
