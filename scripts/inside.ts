import { writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { insidePackages } from './release/inside.ts'

// Writes the list of others' work inside, as Hulp shows it; after `npm run build`, which finds what is inside.
const list = insidePackages().map(({ name, version, licence }) => ({ name, version, licence }))
writeFileSync(
  'src/renderer/features/help/inside.json',
  await format(JSON.stringify(list), { parser: 'json' }),
)
