import { readFile, writeFile } from 'node:fs/promises'
import { languages } from '../src/shared/text/language.ts'
import { manualFiles } from './manual/files.ts'
import { filled } from './manual/fill.ts'

// Writes the notices of the program into the manuals, in the words that the program uses.
for (const language of languages) {
  const file = manualFiles[language]
  await writeFile(file, await filled(await readFile(file, 'utf8'), language))
}
