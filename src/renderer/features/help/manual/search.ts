import type { Chapter, Section } from './chapters.ts'

/** A place in the manual where all words were found. */
export interface Hit {
  readonly section: Section
  readonly chapter: string
  /** Some words around the first that was found. */
  readonly around: string
}

/** Every section that holds all typed words, wherever in a word and whatever the accents; those with them in the title first. */
export function findIn(chapters: readonly Chapter[], typed: string): readonly Hit[] {
  const wanted = folded(typed)
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (wanted.length === 0) return []
  const hits = chapters.flatMap(({ title: chapter, sections }) =>
    sections.flatMap((section) => {
      const title = folded(section.title)
      const all = `${title} ${folded(section.words)}`
      if (!wanted.every((word) => all.includes(word))) return []
      const rank = wanted.every((word) => title.includes(word)) ? 0 : 1
      return [{ rank, hit: { section, chapter, around: aroundOf(section.words, wanted[0] ?? '') } }]
    }),
  )
  return hits.toSorted((a, b) => a.rank - b.rank).map(({ hit }) => hit)
}

const BEFORE = 40
const LENGTH = 140

function aroundOf(words: string, wanted: string): string {
  const at = Math.max(0, folded(words).indexOf(wanted))
  const start = at <= BEFORE ? 0 : words.indexOf(' ', at - BEFORE) + 1
  const end = start + LENGTH < words.length ? words.lastIndexOf(' ', start + LENGTH) : words.length
  return `${start > 0 ? '… ' : ''}${words.slice(start, end)}${end < words.length ? ' …' : ''}`
}

/** Small letters without accents, all spaces alike; as long as the text itself, so that places in it are the same. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('\u00a0', ' ')
    .replace(/[\u00c0-\u017f]/gu, (letter) => letter.normalize('NFD').charAt(0))
}
