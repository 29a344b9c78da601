import { marked, type MarkedToken, type Token } from 'marked'

/** The manual, taken apart. Remarks for its writers (`<!-- -->`) are no part of it. */
export function tokensOf(markdown: string): readonly MarkedToken[] {
  return known(marked.lexer(markdown)).filter(({ type }) => type !== 'space' && type !== 'html')
}

/** What is within. */
export function within(token: MarkedToken): readonly MarkedToken[] {
  if (token.type === 'list') return token.items
  if (token.type === 'table')
    return known([token.header, ...token.rows].flat().flatMap((cell) => cell.tokens))
  return 'tokens' in token ? known(token.tokens ?? []) : []
}

/** Of the kinds that there are: the parser can be taught more, which was not done. */
export function known(tokens: readonly Token[]): readonly MarkedToken[] {
  return tokens as readonly MarkedToken[]
}

/** The words of a part, without how they look. */
export function wordsOf(token: MarkedToken): string {
  const inside = within(token)
  const apart = token.type === 'list' || token.type === 'table' ? ' ' : ''
  if (inside.length > 0) return inside.map(wordsOf).join(apart)
  if (token.type === 'br') return ' '
  if (token.type === 'html') return token.raw
  return 'text' in token ? token.text.replaceAll('\n', ' ') : ''
}

/** The name of a heading in an address, as GitHub makes it, so that links work there as well. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/gu, '-')
}
