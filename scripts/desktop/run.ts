import { spawn } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(import.meta.dirname, '../..')

/**
 * Runs a script of Node in this terminal, in the folder of the project; gives its exit code. Ctrl-C goes to every process of a
 * terminal, so here it is only waited for; what comes to this process alone is passed on.
 */
export async function run(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const env = { ...process.env, ...environment }
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env })
  const wait = () => undefined
  const pass = () => child.kill('SIGTERM')
  process.on('SIGINT', wait).on('SIGTERM', pass).on('SIGHUP', pass)
  const { promise, resolve: end, reject } = Promise.withResolvers<number>()
  child.on('error', reject).on('exit', (code, signal) => {
    end(code ?? (signal === 'SIGINT' ? 0 : 1))
  })
  const code = await promise
  process.off('SIGINT', wait).off('SIGTERM', pass).off('SIGHUP', pass)
  return code
}

/** Runs a command of Electron Forge. */
export function runForge(
  command: 'start' | 'make',
  args: readonly string[],
  environment?: Readonly<Record<string, string>>,
): Promise<number> {
  const forge = dirname(fileURLToPath(import.meta.resolve('@electron-forge/cli/package.json')))
  return run(join(forge, 'dist', `electron-forge-${command}.js`), args, environment)
}
