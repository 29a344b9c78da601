/** A piece of HTML that is safe to put into a page. */
export interface Html {
  readonly html: string
}

type Content = Html | string | number | readonly Html[]

/**
 * Template tag: every value is escaped, except HTML made by this tag.
 * Attribute values in the template must stand in double quotes.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return { html: parts.reduce((page, part, index) => `${page}${render(values[index - 1] ?? '')}${part}`) }
}

function render(value: Content): string {
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value))
  return 'html' in value ? value.html : value.map((piece) => piece.html).join('')
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
