import { spawn, type ChildProcess } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** A Chromium on this machine. */
export interface FoundChromium {
  readonly path: string
  /** Where it was found, to be said aloud. */
  readonly origin: string
  /** Without windows altogether: it knows no other mode. */
  readonly isShell: boolean
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** `$CHROMIUM`, else the system's, else the one that npm brought. */
export async function findChromium(): Promise<FoundChromium> {
  const told = process.env.CHROMIUM
  if (told !== undefined && told !== '') return { path: told, origin: '$CHROMIUM', isShell: false }
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of names)
      if (isExecutable(join(folder, name)))
        return { path: join(folder, name), origin: `the system's ${name}`, isShell: false }
  const { default: chromium } = await import('@sparticuz/chromium')
  return { path: await chromium.executablePath(), origin: '@sparticuz/chromium', isShell: true }
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
export function commonFlags({ isShell }: Pick<FoundChromium, 'isShell'>): string[] {
  return [
    isShell ? '--headless' : '--headless=new',
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
  const found = await findChromium()
  const profile = mkdtempSync(join(tmpdir(), 'factuurbrug-chromium-'))
  const flags = [
    ...commonFlags(found),
    '--no-startup-window',
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ]
  const child = spawn(found.path, flags, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
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
