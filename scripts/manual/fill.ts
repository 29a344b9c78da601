import { format, resolveConfig } from 'prettier'
import type { Language } from '../../src/shared/text/language.ts'
import { noticesPlace, withNotices } from '../../src/shared/text/manual-notices.ts'
import { manualFiles } from './files.ts'

/** A manual with its chapter of notices as the texts of the program are now. @param language of that manual */
export async function filled(manual: string, language: Language): Promise<string> {
  if (!noticesPlace.test(manual)) throw new Error('The manual has no place for the notices')
  const style = await resolveConfig(manualFiles[language])
  return format(withNotices(manual, language), { ...style, parser: 'markdown' })
}
