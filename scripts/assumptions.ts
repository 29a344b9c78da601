import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { assumptionsPage } from './verify/page.ts'

// Writes docs/moneybird.md: all that Moneybird is taken to do, out of the table that `factuurbrug verify moneybird` measures by.
const file = resolve(import.meta.dirname, '../docs/moneybird.md')
await writeFile(file, await format(assumptionsPage(), { ...(await resolveConfig(file)), filepath: file }))
