import { copyFileSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tryPackaged } from './ci/packaged.ts'
import { mustInSession } from './ci/run.ts'
import { placeSignatures } from './ci/signatures.ts'

/** The steps of the release workflow that are more than a command; in Node, for they run on Windows too. */
const steps: Readonly<Record<string, () => void | Promise<void>>> = {
  signatures: placeSignatures,
  'desktop-tests': desktopTests,
  packaged: tryPackaged,
  collect: collect,
}

const [name = ''] = process.argv.slice(2)
const step = Object.hasOwn(steps, name) ? steps[name] : undefined
if (step === undefined) throw new Error(Object.keys(steps).join(', '))
await step()

/** The tests with a window, on Electron itself instead of its stand-in. */
function desktopTests(): void {
  const electron = dirname(fileURLToPath(import.meta.resolve('electron/package.json')))
  process.env.ELECTRON_BIN = join(electron, 'dist', readFileSync(join(electron, 'path.txt'), 'utf8'))
  const vitest = resolve('node_modules/vitest/vitest.mjs')
  mustInSession(process.execPath, vitest, 'run', '--maxWorkers=1', ...globSync('test/e2e/shell-*.test.ts'))
}

/** Everything that is handed out, in one folder and under names of its own. */
function collect(): void {
  const folder = 'out/collected'
  mkdirSync(folder, { recursive: true })
  const made = globSync('out/make/**/*.{exe,nupkg,zip,dmg,deb,rpm}')
  if (made.length === 0) throw new Error('Nothing was made')
  // Squirrel's list of versions, beside the packages that it names.
  for (const file of [...made, ...globSync('out/make/**/RELEASES')])
    copyFileSync(file, join(folder, basename(file)))
}
