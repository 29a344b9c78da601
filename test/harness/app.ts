import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App, CommandLine, LoginItemSettings } from 'electron'
import { BrowserWindowStandIn } from './browser-window.ts'
import { state, switchValue } from './process-state.ts'
import { takeInstanceLock, type InstanceLock } from './single-instance.ts'
import { makeEvent, type Part } from './types.ts'

const ready = Promise.withResolvers<undefined>()
const setPaths = new Map<string, string>()
let lock: InstanceLock | null = null
let loginItem = { openAtLogin: false }

/** The paths that the program asks for. */
function pathOf(name: string): string {
  const set = setPaths.get(name)
  if (set !== undefined) return set
  const appData = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
  const userData = switchValue('user-data-dir') ?? join(appData, state.name)
  // Unless told, what Chromium keeps lies among the program's own data.
  const own = { appData, userData, sessionData: userData }
  const known: Readonly<Record<string, string>> = { home: homedir(), temp: tmpdir(), ...own }
  const path = known[name]
  if (path === undefined) throw new Error(`Failed to get '${name}' path`)
  return path
}

export async function quit(): Promise<void> {
  const before = makeEvent({})
  state.app.emit('before-quit', before)
  if (before.defaultPrevented) return
  state.isQuitting = true
  for (const window of BrowserWindowStandIn.getAllWindows() as unknown as BrowserWindowStandIn[]) {
    if (await window.closed()) continue
    state.isQuitting = false
    return
  }
  const will = makeEvent({})
  state.app.emit('will-quit', will)
  if (will.defaultPrevented) state.isQuitting = false
  else exit(0)
}

function exit(code = 0): void {
  state.app.emit('quit', makeEvent({}), code)
  lock?.release()
  state.stopChromium()
  process.exit(code)
}

state.app.on('stand-in-quit', () => void quit())

/** Called by boot.ts when Chromium runs. */
export function becomeReady(): void {
  state.isReady = true
  state.app.emit('ready', makeEvent({}), {})
  ready.resolve(undefined)
}

/** The module `app`. */
export const app = Object.assign(state.app, {
  isPackaged: false,
  whenReady: () => ready.promise,
  isReady: () => state.isReady,
  enableSandbox() {
    if (state.isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    state.isSandboxed = true
  },
  commandLine: {
    hasSwitch: (name: string) => name === 'enable-sandbox' && state.isSandboxed,
  } as unknown as CommandLine,
  getName: () => state.name,
  getVersion: () => state.version,
  getAppPath: () => state.appPath,
  getPath(name) {
    const path = pathOf(name)
    if (name === 'userData') mkdirSync(path, { recursive: true })
    return path
  },
  setPath(name, path) {
    setPaths.set(name, path)
  },
  requestSingleInstanceLock() {
    lock = takeInstanceLock(pathOf('userData'), (argv) => {
      void ready.promise.then(() =>
        state.app.emit('second-instance', makeEvent({}), argv, process.cwd(), null),
      )
    })
    return lock !== null
  },
  setLoginItemSettings(settings) {
    loginItem = { openAtLogin: settings.openAtLogin ?? false }
  },
  getLoginItemSettings: () => ({ ...loginItem, wasOpenedAtLogin: false }) as LoginItemSettings,
  setAppUserModelId: () => undefined,
  setAsDefaultProtocolClient: () => true,
  quit: () => void quit(),
  exit: (code = 0) => {
    exit(code)
  },
} satisfies Part<App>)
