/** A piece of a line of the manual. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly Inline[] }
  /** `src` as the manual writes it, beside the manual. */
  | { readonly kind: 'picture'; readonly src: string; readonly alt: string }

const pieces =
  /`(?<code>[^`]+)`|\*\*(?<strong>.+?)\*\*|!\[(?<alt>[^\]]*)\]\((?<src>[^)\s]+)\)|\[(?<label>[^\]]+)\]\((?<href>[^)\s]+)\)/gu

/** Reads code, bold, links and pictures in a line. What is not recognised is text. */
export function inlineOf(line: string): readonly Inline[] {
  const found: Inline[] = []
  let at = 0
  for (const match of line.matchAll(pieces)) {
    if (match.index > at) found.push(textOf(line.slice(at, match.index)))
    found.push(pieceOf(match.groups ?? {}))
    at = match.index + match[0].length
  }
  if (at < line.length) found.push(textOf(line.slice(at)))
  return found
}

function pieceOf(groups: Readonly<Record<string, string | undefined>>): Inline {
  const { code, strong, alt, src, label = '', href } = groups
  if (code !== undefined) return { kind: 'code', text: code }
  if (strong !== undefined) return { kind: 'strong', inside: inlineOf(strong) }
  if (src !== undefined) return { kind: 'picture', src, alt: alt ?? '' }
  return { kind: 'link', href: href ?? '', inside: inlineOf(label) }
}

/** A sign with a backslash before it stands for itself. */
function textOf(text: string): Inline {
  return { kind: 'text', text: text.replace(/\\([\\`*_{}[\]()#+.!|<>-])/gu, '$1') }
}

/** The words of a line, without how they look. */
export function plain(inside: readonly Inline[]): string {
  return inside
    .map((piece) => {
      if (piece.kind === 'text' || piece.kind === 'code') return piece.text
      return piece.kind === 'picture' ? '' : plain(piece.inside)
    })
    .join('')
}
