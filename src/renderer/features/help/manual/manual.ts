import { use } from 'react'
import type { Language } from '../../../../shared/text/language.ts'
import { withNotices } from '../../../../shared/text/manual-notices.ts'
import { useApp } from '../../../app/app-context.tsx'
import { chaptersOf, samePlace, type Chapter } from './chapters.ts'

/** The manuals as they were when the program was built, each loaded when it is first shown. */
const files = {
  nl: () => import('../../../../../docs/handleiding.md?raw'),
  en: () => import('../../../../../docs/manual.md?raw'),
} satisfies Record<Language, () => Promise<{ readonly default: string }>>

type Manual = readonly Chapter[]

const asked = new Map<Language, Promise<Manual>>()
const loaded = new Set<Manual>()

async function load(language: Language): Promise<Manual> {
  const { default: markdown } = await files[language]()
  const manual = chaptersOf(withNotices(markdown, language))
  loaded.add(manual)
  return manual
}

/** The manual in the merchant's language, its notices in the program's own sentences. Suspends until it is loaded. */
export function useManual(): Manual {
  const { language } = useApp()
  const manual = asked.get(language) ?? load(language)
  asked.set(language, manual)
  return use(manual)
}

/** The heading of an address: itself, or after another language was chosen the one at its place. */
export function headingIn(manual: Manual, slug: string): string {
  for (const other of [manual, ...loaded]) {
    const found = samePlace(slug, other, manual)
    if (found !== null) return found
  }
  return slug
}
