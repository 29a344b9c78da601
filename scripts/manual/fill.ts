import { format, resolveConfig } from 'prettier'
import { problemsChapter } from './problems.ts'

const notices = /(<!-- begin van de meldingen[^\n]*-->\n)[\s\S]*(<!-- einde van de meldingen -->)/u

/** The manual with its chapter of notices as the texts of the program are now. @param file where it is, for its form */
export async function filled(manual: string, file: string): Promise<string> {
  if (!notices.test(manual)) throw new Error('The manual has no place for the notices')
  // A function, because a dollar sign in a sentence would mean something else.
  const whole = manual.replace(
    notices,
    (_, begin: string, end: string) => `${begin}\n${problemsChapter()}\n${end}`,
  )
  return format(whole, { ...(await resolveConfig(file)), parser: 'markdown' })
}
