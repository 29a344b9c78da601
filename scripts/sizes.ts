import { resolve } from 'node:path'
import { programFaults } from './sizes/program.ts'
import { buildScreens, sizesOf, tooLarge } from './sizes/screens.ts'

/**
 * `npm run sizes`: how large the screens are, and what each needs before it shows. Fails when that is too much, or when
 * main or preload, as built by `npm run build`, are not one file each that needs nothing but Electron and Node.
 */
const root = resolve(import.meta.dirname, '..')
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`

const sizes = sizesOf(await buildScreens(root))
const line = (name: string, bytes: number) => process.stdout.write(`${name.padEnd(16)}${kB(bytes)}\n`)
process.stdout.write('JavaScript and CSS, compressed (gzip). A screen: what it needs besides the start.\n')
line('start', sizes.start)
for (const [name, bytes] of sizes.screens) line(name, bytes)
line('first at most', sizes.first)
line('all together', sizes.all)

const faults = [...tooLarge(sizes.first), ...programFaults(root)]
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exitCode = faults.length === 0 ? 0 : 1
