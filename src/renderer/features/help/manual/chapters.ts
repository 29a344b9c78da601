import { blocksOf, type Block } from './blocks.ts'
import { plain } from './inline.ts'

/** A part of the manual that is shown at once: a heading of the second level with all beneath it. */
export interface Chapter {
  readonly slug: string
  readonly title: string
  readonly blocks: readonly Block[]
  /** Headings within, the chapter's own first, each with the words beneath it. */
  readonly sections: readonly Section[]
}

export interface Section {
  readonly slug: string
  readonly title: string
  readonly level: number
  /** All words under the heading, for searching. */
  readonly words: string
}

/** The chapters of the manual. What stands before the first is not shown in the program. */
export function chaptersOf(markdown: string): readonly Chapter[] {
  const chapters: { slug: string; title: string; blocks: Block[] }[] = []
  for (const block of blocksOf(markdown)) {
    if (block.kind === 'heading' && block.level === 2)
      chapters.push({ slug: block.slug, title: block.title, blocks: [] })
    else chapters.at(-1)?.blocks.push(block)
  }
  return chapters.map((chapter) => ({ ...chapter, sections: sectionsOf(chapter) }))
}

function sectionsOf({ slug, title, blocks }: Omit<Chapter, 'sections'>): readonly Section[] {
  const sections: { slug: string; title: string; level: number; words: string[] }[] = [
    { slug, title, level: 2, words: [] },
  ]
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ ...block, words: [] })
    else sections.at(-1)?.words.push(wordsOf(block))
  }
  return sections.map(({ words, ...section }) => ({ ...section, words: words.join(' ') }))
}

function wordsOf(block: Exclude<Block, { readonly kind: 'heading' }>): string {
  switch (block.kind) {
    case 'paragraph':
      return plain(block.inside)
    case 'picture':
      return block.alt
    case 'list':
      return block.items.map(plain).join(' ')
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.map(plain)).join(' ')
  }
}

/** The chapter in which a heading stands. */
export function chapterWith(chapters: readonly Chapter[], slug: string): Chapter | null {
  return chapters.find(({ sections }) => sections.some((section) => section.slug === slug)) ?? null
}
