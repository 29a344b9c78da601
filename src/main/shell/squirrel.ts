import { spawn } from 'node:child_process'
import { basename, join } from 'node:path'
import { dirname } from 'node:path/win32'

/**
 * What Windows' installer (Squirrel) wants when it starts the program in passing: make or remove the shortcuts, or nothing.
 *
 * @param argv command line, the program first
 * @returns the arguments for its `Update.exe`, `[]` for nothing; `null` when this is an ordinary start
 */
export function squirrelTask(argv: readonly string[], program: string): readonly string[] | null {
  const asked = argv[1] ?? ''
  if (asked === '--squirrel-install' || asked === '--squirrel-updated') return ['--createShortcut', program]
  if (asked === '--squirrel-uninstall') return ['--removeShortcut', program]
  return asked === '--squirrel-obsolete' ? [] : null
}

/**
 * Does what the installer asks; `true` when that was all this start was for.
 *
 * @param forget takes away what the program told the system of itself; for when it is uninstalled
 */
export function isInstallerStart(
  platform: NodeJS.Platform,
  argv: readonly string[],
  executable: string,
  forget: () => void,
): boolean {
  if (platform !== 'win32') return false
  const task = squirrelTask(argv, basename(executable))
  if (task === null) return false
  if (argv[1] === '--squirrel-uninstall') forget()
  if (task.length > 0) {
    spawn(join(dirname(executable), '..', 'Update.exe'), task, { detached: true, stdio: 'ignore' }).unref()
  }
  return true
}
