import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPackages } from './packages.ts'

/** Writes the packages of the shop module to dist/module. */
const folder = join(import.meta.dirname, '../../dist/module')
mkdirSync(folder, { recursive: true })
for (const [name, data] of buildPackages()) {
  writeFileSync(join(folder, name), data)
  process.stdout.write(`${name}  ${String(data.length)} bytes\n`)
}
