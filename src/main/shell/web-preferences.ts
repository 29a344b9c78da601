import { join } from 'node:path'
import type { WebPreferences } from 'electron'

/**
 * What the page in the window may: nothing but what the preload script gives it. What is not named stays as Electron has it, which
 * is the safe side; a test looks at the window itself.
 *
 * @param folder where the preload script is
 * @param isPackaged in what merchants get nobody can open the tools for developers
 */
export function webPreferences(folder: string, isPackaged: boolean): WebPreferences {
  return {
    preload: join(folder, 'preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    spellcheck: false,
    devTools: !isPackaged,
  }
}
