import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { App } from 'electron'

export interface StartAtLoginOptions {
  readonly app: Pick<App, 'isPackaged' | 'setLoginItemSettings' | 'getPath'>
  readonly platform: NodeJS.Platform
  /** The program's own file. */
  readonly executable: string
}

/** The program starts in the tray, without a window. */
const quietly = '--hidden'

/**
 * Makes the program start when the user logs in, or no longer. A program that runs from its source is left alone: it would
 * register Electron itself. Throws Node's error when Linux's autostart folder cannot be written.
 */
export function setStartAtLogin(on: boolean, { app, platform, executable }: StartAtLoginOptions): void {
  if (!app.isPackaged) return
  if (platform === 'linux') {
    setAutostart(on, join(app.getPath('appData'), 'autostart', 'factuurbrug.desktop'), executable)
  } else if (platform === 'win32') {
    app.setLoginItemSettings({ openAtLogin: on, path: starterOf(executable), args: [quietly] })
  } else {
    app.setLoginItemSettings({ openAtLogin: on })
  }
}

/**
 * Squirrel puts every version in a folder of its own, and beside those folders a starter of the program's own name that always
 * finds the newest. What was unpacked from the zip has none: then the program itself.
 */
function starterOf(executable: string): string {
  const starter = resolve(dirname(executable), '..', basename(executable))
  return existsSync(starter) ? starter : executable
}

/** Linux has no call for it: the desktops read a folder. */
function setAutostart(on: boolean, file: string, executable: string): void {
  if (!on) {
    rmSync(file, { force: true })
    return
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, autostartEntry(executable), { mode: 0o600 })
}

/**
 * What the desktops read. In a quoted argument four characters are escaped, and a backslash is so twice. Without the file that
 * `TryExec` names they leave the entry alone: a program that was deleted is not looked for at every login.
 */
export function autostartEntry(executable: string): string {
  const program = executable.replace(/[\\"`$]/g, (character) =>
    character === '\\' ? '\\\\\\\\' : `\\\\${character}`,
  )
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Factuurbrug',
    `TryExec=${executable.replaceAll('\\', '\\\\')}`,
    `Exec="${program.replaceAll('%', '%%')}" ${quietly}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')
}
