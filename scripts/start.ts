import { join, resolve } from 'node:path'
import { haveElectron } from './desktop/electron.ts'
import { run, runForge } from './desktop/run.ts'
import { sayTwice } from './desktop/say.ts'

/**
 * `npm start`: the desktop program from its source, with screens that follow every change. Where Electron cannot be had the same
 * program opens in the browser. Arguments go to what is started: `npm start -- --no-open`.
 */
const args = process.argv.slice(2)
if (haveElectron()) {
  process.exitCode = await runForge('start', args.length === 0 ? [] : ['--', ...args])
} else {
  sayTwice('noWindow')
  const headless = join(resolve(import.meta.dirname, '..'), 'src', 'main', 'headless.ts')
  process.exitCode = await run(headless, ['serve', ...args])
}
