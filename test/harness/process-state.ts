import { EventEmitter } from 'node:events'
import type { Cdp, Session } from './cdp.ts'

/** What the parts of the stand-in share. Filled by boot.ts before anything of the program runs. */
export const state = {
  /** Folder that holds the program's package.json. */
  appPath: '',
  name: 'Electron',
  version: '0.0.0',
  /** The command line before the program's folder, `--name` or `--name=value`. */
  switches: [] as readonly string[],
  isReady: false,
  /** Every window is in a sandbox, whatever it asks for itself. */
  isSandboxed: false,
  isQuitting: false,
  cdp: null as Cdp | null,
  browser: null as Session | null,
  /** Ends Chromium; called at the very end. */
  stopChromium: () => undefined as unknown,
  /** Emits what listeners of `app` hear. */
  app: new EventEmitter().setMaxListeners(0),
}

/** The running Chromium. A window cannot be made before there is one, as with Electron. */
export function chromium(): { readonly cdp: Cdp; readonly browser: Session } {
  const { cdp, browser } = state
  if (cdp === null || browser === null) throw new Error('Cannot create BrowserWindow before app is ready')
  return { cdp, browser }
}

/** Value of a switch, `''` when it has none; `null` when it was not given. */
export function switchValue(name: string): string | null {
  const given = state.switches.find((text) => text === `--${name}` || text.startsWith(`--${name}=`))
  return given === undefined ? null : given.slice(name.length + 3)
}
