import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { accessSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { promisify } from 'node:util'

/** A Chromium on this machine. */
interface FoundChromium {
  readonly path: string
  /** Where it was found, to be said aloud. */
  readonly origin: string
}

const packed = resolve(import.meta.dirname, '../../node_modules/@sparticuz/chromium')

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/**
 * The Chromium for every test that wants one: `$CHROMIUM`, else the system's, else the one that npm brought. The variable holds
 * the path of one, or `npm` for npm's where the system has its own.
 */
export async function findChromium(): Promise<FoundChromium> {
  const told = process.env.CHROMIUM ?? ''
  if (told === 'npm') return npmChromium()
  if (told !== '') return { path: told, origin: `$CHROMIUM (${told})` }
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of names)
      if (isExecutable(join(folder, name)))
        return { path: join(folder, name), origin: `the system's ${name}` }
  return npmChromium()
}

/**
 * npm's Chromium is packed, and unpacks itself at its first use into the folder for temporary files, under a name that all share.
 * Here it does so into a folder of its own, which then gets its name in one step: whoever finds it finds it whole.
 */
async function npmChromium(): Promise<FoundChromium> {
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')) as { version: string }
  const place = join(tmpdir(), `factuurbrug-npm-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (!existsSync(place)) {
    const own = mkdtempSync(`${place}-`)
    const env = { ...process.env, TMPDIR: own }
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'unpack.ts')], { env })
    await rename(own, place).catch(() => rm(own, { recursive: true }))
  }
  return { path: join(place, 'chromium'), origin: `@sparticuz/chromium ${version}` }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Flags for every Chromium that tests start. Chromium refuses its sandbox to the administrator; others keep it. */
export function commonFlags(): string[] {
  return [
    // No screen is needed, and one that is there is left alone. npm's Chromium knows no value to it.
    '--headless',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--mute-audio',
    // Without a language of its own a bare system gives it one (`en-US@posix`) that is none.
    '--lang=nl-NL',
    '--accept-lang=nl-NL',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

/** A Chromium that runs. */
export interface RunningChromium {
  /** Address of its web socket. */
  readonly endpoint: string
  /** Its own folder, gone when it has ended. */
  readonly profile: string
  /** Ends it and removes its profile. */
  readonly stop: () => void
}

/** Starts a Chromium without pages. It ends when this process does, however that ends: it reads a pipe from it. */
export async function startChromium(): Promise<RunningChromium> {
  const { path } = await findChromium()
  const profile = mkdtempSync(join(tmpdir(), 'factuurbrug-chromium-'))
  const flags = [
    ...commonFlags(),
    '--no-startup-window',
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ]
  const child = spawn(path, flags, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
  const stop = () => {
    child.removeAllListeners('exit')
    child.kill('SIGKILL')
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    } catch {
      // Still held by a process that is just ending; it is in the folder for such things.
    }
  }
  return { endpoint: await endpointOf(child), profile, stop }
}

function endpointOf(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let said = ''
  child.stderr?.on('data', (data: Buffer) => {
    said += data.toString()
    const match = /DevTools listening on (ws:\S+)/.exec(said)
    if (match?.[1] !== undefined) resolve(match[1])
  })
  child.on('error', reject)
  child.on('exit', (code) => {
    reject(new Error(`Chromium ended with ${String(code)}: ${said.slice(-2000)}`))
  })
  return promise
}
