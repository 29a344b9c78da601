import { EventEmitter } from 'node:events'
import type { AutoUpdater, Dialog, NativeTheme, PowerMonitor, Screen, Shell } from 'electron'
import type { Part } from './types.ts'

/** One screen that nobody looks at. */
export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays() {
    // The rest of a display is not used by the program.
    return [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] as Electron.Display[]
  },
} satisfies Part<Screen>)

export const nativeTheme = Object.assign(new EventEmitter(), {
  shouldUseDarkColors: false,
  shouldUseDarkColorsForSystemIntegratedUI: false,
  themeSource: 'system' as NativeTheme['themeSource'],
} satisfies Part<NativeTheme>)

/** Tests emit its events. */
export const powerMonitor = Object.assign(new EventEmitter(), {} satisfies Part<PowerMonitor>)

/** Finds nothing; tests emit its events. As in Electron an error that nobody hears ends the program. */
export const autoUpdater = Object.assign(new EventEmitter(), {
  setFeedURL: () => undefined,
  checkForUpdates: () => undefined,
} satisfies Part<AutoUpdater>)

/** Opens nothing; tests put their own in its place to see what would be. */
export const shell = { openExternal: () => Promise.resolve() } satisfies Part<Shell>

/** Nobody answers questions here: a test puts its answer in place of these. What is only said is printed. */
export const dialog = {
  showErrorBox(title: string, content: string) {
    process.stderr.write(`${title}: ${content}\n`)
  },
  showMessageBox: () => Promise.reject(new Error('stand-in: nobody answers')),
  showMessageBoxSync: (): number => {
    throw new Error('stand-in: nobody answers')
  },
} satisfies Part<Dialog>
