import { readFileSync, statSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Cdp } from './cdp.ts'
import { startChromium } from './chromium.ts'
import { state, switchValue } from './process-state.ts'
import { makeEvent } from './types.ts'

/** `electron [switches] <folder or file> [arguments]`: runs the program's own main file with the stand-in for `electron`. */
const given = process.argv.slice(2)
const at = given.findIndex((argument) => !argument.startsWith('--'))
const target = resolve(given[at] ?? '.')
const isFolder = statSync(target).isDirectory()
const manifest = isFolder ? readManifest(target) : {}

state.switches = given.filter((argument) => argument.startsWith('--'))
state.appPath = isFolder ? target : dirname(target)
state.name = manifest.productName ?? manifest.name ?? state.name
state.version = manifest.version ?? state.version

// As in Electron the command line has no script in it.
process.argv = [process.execPath, ...given]
Object.defineProperty(process, 'type', { value: 'browser' })
Object.defineProperty(process.versions, 'electron', { value: '45.4.1', enumerable: true })

const standIn = new URL('electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})

const { becomeReady, quit } = await import('./app.ts')
const { watchPopups } = await import('./popups.ts')
const { watchDownloads } = await import('./downloads.ts')
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void quit())

// As in Electron the program's file runs first and `ready` comes later.
const load = createRequire(pathToFileURL(target))
load(isFolder ? join(target, manifest.main ?? 'index.js') : target)
// macOS hands over the link that a program was started for before `ready`, once; who does not listen yet never hears of it.
const link = switchValue('stand-in-link')
if (link !== null) state.app.emit('open-url', makeEvent({}), link)
const { endpoint, profile, stop } = await startChromium()
state.stopChromium = stop
state.cdp = await Cdp.connect(endpoint)
state.browser = state.cdp.session('')
await watchPopups(state.cdp, state.browser)
await watchDownloads(state.browser, join(profile, 'downloads'))
if (state.switches.some((text) => text.startsWith('--remote-debugging-port')))
  process.stderr.write(`DevTools listening on ${endpoint}\n`)
becomeReady()

function readManifest(folder: string): Record<string, string | undefined> {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
}
