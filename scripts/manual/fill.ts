import { format, resolveConfig } from 'prettier'
import { noticesPlace, withNotices } from '../../src/shared/text/manual-notices.ts'

/** The manual with its chapter of notices as the texts of the program are now. @param file where it is, for its form */
export async function filled(manual: string, file: string): Promise<string> {
  if (!noticesPlace.test(manual)) throw new Error('The manual has no place for the notices')
  return format(withNotices(manual), { ...(await resolveConfig(file)), parser: 'markdown' })
}
