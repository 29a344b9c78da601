import { spawnSync } from 'node:child_process'

/** Runs a program in this terminal; ends the script when it fails. */
export function must(program: string, ...args: readonly string[]): void {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? String(status)}`)
}

/**
 * The same with a screen and an unlocked key ring, which a machine of a build service on Linux has neither of; elsewhere the session
 * has both.
 */
export function mustInSession(program: string, ...args: readonly string[]): void {
  if (process.platform !== 'linux') {
    must(program, ...args)
    return
  }
  const keyring = 'printf x | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec "$@"'
  must('dbus-run-session', '--', 'sh', '-c', keyring, 'sh', 'xvfb-run', '--auto-servernum', program, ...args)
}
