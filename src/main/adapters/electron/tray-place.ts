import { execFile } from 'node:child_process'

/** Runs a program and gives what it printed; `null` when it is not there, fails or takes too long. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<string | null>

const LONGEST_MS = 3_000

/** Who shows icons of programs answers to this name on the session's bus; plain GNOME has nobody who does. */
const watcher = 'org.kde.StatusNotifierWatcher'

/**
 * Whether an icon in the tray would be seen. Only GNOME has no place for one of its own accord (Ubuntu adds it by an extension);
 * everywhere else there is one.
 */
export async function hasTrayPlace(
  platform: NodeJS.Platform,
  desktop: string,
  run: RunProgram = runProgram,
): Promise<boolean> {
  if (platform !== 'linux' || !/gnome/i.test(desktop)) return true
  const bus = ['--session', '--dest', 'org.freedesktop.DBus', '--object-path', '/org/freedesktop/DBus']
  const method = ['--method', 'org.freedesktop.DBus.NameHasOwner', watcher]
  const answer = await run('gdbus', ['call', ...bus, ...method])
  return answer?.includes('true') === true
}

function runProgram(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: LONGEST_MS }, (error, output) => {
      resolve(error === null ? output : null)
    })
  })
}
