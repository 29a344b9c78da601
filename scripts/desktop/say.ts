import { scriptText } from '../../src/shared/text/scripts.ts'

/** Says something in Dutch and in English: which of both is wanted is not known before the program is there. */
export function sayTwice(what: keyof typeof scriptText.nl): void {
  for (const language of ['nl', 'en'] as const) process.stdout.write(`${scriptText[language][what]}\n`)
}
