import { inlineOf, type Inline } from './inline.ts'

/** What the manual consists of. Only what it uses is understood; `test/renderer/manual.test.ts` guards that. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly title: string; readonly slug: string }
  | { readonly kind: 'paragraph'; readonly inside: readonly Inline[] }
  | { readonly kind: 'picture'; readonly src: string; readonly alt: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'table'; readonly head: TableRow; readonly rows: readonly TableRow[] }

type TableRow = readonly (readonly Inline[])[]

/** The name of a heading in an address, as GitHub makes it, so that links work there as well. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/gu, '-')
}

/** Reads the manual: parts between empty lines, and headings. Remarks for its writers (`<!-- -->`) are no part of it. */
export function blocksOf(markdown: string): readonly Block[] {
  const seen = new Map<string, number>()
  return markdown
    .replace(/<!--[\s\S]*?-->/gu, '')
    .split(/\n\s*\n/u)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .flatMap((lines) => (lines.length === 0 ? [] : [blockOf(lines, seen)]))
}

function blockOf(lines: readonly string[], seen: Map<string, number>): Block {
  const [first = ''] = lines
  const heading = /^(#{1,6}) (.+)$/u.exec(first)
  if (heading !== null) return headingOf(heading[1]?.length ?? 1, heading[2] ?? '', seen)
  if (first.startsWith('|')) return tableOf(lines)
  if (item.test(first)) return listOf(lines)
  const inside = inlineOf(joined(lines))
  const [only] = inside
  return inside.length === 1 && only?.kind === 'picture' ? only : { kind: 'paragraph', inside }
}

function headingOf(level: number, title: string, seen: Map<string, number>): Block {
  const slug = slugOf(title)
  const before = seen.get(slug) ?? 0
  seen.set(slug, before + 1)
  return { kind: 'heading', level, title, slug: before === 0 ? slug : `${slug}-${before}` }
}

const item = /^(?:[-*]|\d+\.) +/u

/** An item goes on in the lines under it that are not items themselves. */
function listOf(lines: readonly string[]): Block {
  const items: string[] = []
  for (const line of lines) {
    if (item.test(line)) items.push(line.replace(item, ''))
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return { kind: 'list', isOrdered: /^\d/u.test(lines[0] ?? ''), items: items.map(inlineOf) }
}

function tableOf([head = '', , ...rows]: readonly string[]): Block {
  return { kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) }
}

function cellsOf(line: string): TableRow {
  return line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => inlineOf(cell.trim()))
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).join(' ')
}
