import { resolve } from 'node:path'
import type { Language } from '../../src/shared/text/language.ts'

const docs = resolve(import.meta.dirname, '../../docs')

/** The manual of each language. */
export const manualFiles: Readonly<Record<Language, string>> = {
  nl: resolve(docs, 'handleiding.md'),
  en: resolve(docs, 'manual.md'),
}
