import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { filled } from './manual/fill.ts'

// Writes the notices of the program into the manual, in the words that the program uses.
const file = resolve(import.meta.dirname, '../docs/handleiding.md')
await writeFile(file, await filled(await readFile(file, 'utf8'), file))
