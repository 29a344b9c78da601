import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { bookedHow } from '../test/shared/domain/booked/page.ts'

// Writes docs/what-is-booked-how.md: a table of kinds of orders, out of the tests' own examples.
const file = resolve(import.meta.dirname, '../docs/what-is-booked-how.md')
await writeFile(file, await format(bookedHow(), { ...(await resolveConfig(file)), filepath: file }))
