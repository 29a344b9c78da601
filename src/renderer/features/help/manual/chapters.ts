import type { MarkedToken } from 'marked'
import { slugOf, tokensOf, wordsOf } from './tokens.ts'

/** A part of the manual that is shown at once: a heading of the second level with all beneath it. */
export interface Chapter {
  readonly slug: string
  readonly title: string
  /** Headings within, the chapter's own first, each with what stands beneath it. */
  readonly sections: readonly Section[]
}

export interface Section {
  readonly slug: string
  readonly title: string
  readonly level: number
  readonly tokens: readonly MarkedToken[]
  /** All words under the heading, for searching. */
  readonly words: string
}

/** The chapters of the manual. What stands before the first is not shown in the program. */
export function chaptersOf(markdown: string): readonly Chapter[] {
  const chapters: (Chapter & { sections: Section[] })[] = []
  const seen = new Map<string, number>()
  for (const part of sectionsOf(markdown)) {
    const slug = slugOf(part.title)
    const before = seen.get(slug) ?? 0
    seen.set(slug, before + 1)
    const section = {
      ...part,
      slug: before === 0 ? slug : `${slug}-${before}`,
      words: part.tokens.map(wordsOf).join(' '),
    }
    if (section.level === 2) chapters.push({ slug: section.slug, title: section.title, sections: [section] })
    else chapters.at(-1)?.sections.push(section)
  }
  return chapters
}

function sectionsOf(markdown: string): readonly Pick<Section, 'title' | 'level' | 'tokens'>[] {
  const sections: { title: string; level: number; tokens: MarkedToken[] }[] = []
  for (const token of tokensOf(markdown)) {
    if (token.type === 'heading') sections.push({ title: wordsOf(token), level: token.depth, tokens: [] })
    else sections.at(-1)?.tokens.push(token)
  }
  return sections
}

/** The chapter in which a heading stands. */
export function chapterWith(chapters: readonly Chapter[], slug: string): Chapter | null {
  return chapters.find(({ sections }) => sections.some((section) => section.slug === slug)) ?? null
}

/**
 * The heading at the place of another, in the manual of another language: all have the same headings.
 * @param slug of a heading in `from`; anything else gives `null`
 */
export function samePlace(slug: string, from: readonly Chapter[], to: readonly Chapter[]): string | null {
  for (const [number, { sections }] of from.entries()) {
    const at = sections.findIndex((section) => section.slug === slug)
    if (at >= 0) return to[number]?.sections[at]?.slug ?? null
  }
  return null
}
