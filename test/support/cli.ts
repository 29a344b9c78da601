import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Alarm } from '../../src/main/ports/alarm.ts'
import { runProgram } from '../../src/main/cli/program.ts'
import { openTerminalProgram } from '../../src/main/wiring/terminal-program.ts'
import { noAppState, withMemory } from '../../src/shared/settings/app-state.ts'
import { formatSettings } from '../../src/shared/settings/read-settings.ts'
import { noSettings, type Settings } from '../../src/shared/settings/schema.ts'
import { termsVersion } from '../../src/shared/text/terms.ts'
import { bookingFor, connectionFor, connectionId } from './connection-settings.ts'
import { freshFolder } from './folders.ts'
import { moneybirdToken, shopKey, type StandIns } from './stand-ins.ts'

const program = fileURLToPath(new URL('../../src/main/headless.ts', import.meta.url))

/** How a command ended. */
interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface CliOptions {
  readonly input?: string
  readonly environment?: Readonly<Record<string, string>>
  /** As if built by this vendor; only for what runs in this process. */
  readonly licencePublicKey?: string
  /** What a person at the terminal answers; only for what runs in this process. */
  readonly answer?: string
  /** Ends the program when it has said this; only for what runs in this process. */
  readonly until?: RegExp
}

/** An installation in a folder of its own, used through the real program in a process of its own. */
export interface Installation {
  readonly folder: string
  /** Runs a command to its end. */
  run(args: readonly string[], options?: CliOptions): Promise<Outcome>
  /** Runs a command with `--json`; gives its exit code and what it answered. */
  json(
    args: readonly string[],
    options?: CliOptions,
  ): Promise<{ readonly code: number | null; readonly data: unknown }>
  /** The same as `json`, in this process: for what need not be proven on a process of its own. */
  here(
    args: readonly string[],
    options?: CliOptions,
  ): Promise<{ readonly code: number; readonly data: unknown }>
  /** The same for what people read. */
  said(args: readonly string[], options?: CliOptions): Promise<string>
  /** Starts a command and leaves it running. */
  start(args: readonly string[], options?: Pick<CliOptions, 'environment'>): Running
}

export interface Running {
  readonly process: ChildProcessWithoutNullStreams
  readonly ended: Promise<Outcome>
}

/** An installation that was never used, but knows where the stand-ins are. `below`: the folder in which its own is made. */
export async function newInstallation(world: StandIns, below?: string): Promise<Installation> {
  const folder = join(below ?? (await freshFolder()), 'data')
  await mkdir(folder, { mode: 0o700 })
  const endpoints = { moneybird: world.moneybird.url, vies: world.vies.baseUrl }
  await writeSettings(folder, { ...noSettings, endpoints })
  return installationIn(folder)
}

/** An installation that is connected to the stand-ins and set up; the terms were accepted, a preview seen, and runs are made by themselves. */
export async function connectedInstallation(world: StandIns, below?: string): Promise<Installation> {
  const installation = await unreadInstallation(world, below)
  const at = new Date().toISOString()
  const state = withMemory(noAppState, connectionId, { previewedAt: at, automaticAt: at })
  const terms = { version: termsVersion, acceptedAt: at }
  await writeFile(join(installation.folder, 'app.json'), JSON.stringify({ ...state, terms }), {
    mode: 0o600,
  })
  return installation
}

/** The same of somebody who has not read the terms, nor seen a preview. */
export async function unreadInstallation(world: StandIns, below?: string): Promise<Installation> {
  const installation = await newInstallation(world, below)
  const { folder } = installation
  const endpoints = { moneybird: world.moneybird.url, vies: world.vies.baseUrl }
  await writeSettings(folder, {
    ...noSettings,
    endpoints,
    connections: [connectionFor(world, bookingFor(world))],
  })
  const secrets = {
    [`${connectionId}/shop-key`]: shopKey,
    [`${connectionId}/moneybird-token`]: moneybirdToken,
  }
  await writeFile(join(folder, 'secrets.json'), JSON.stringify({ version: 1, secrets }), { mode: 0o600 })
  return installation
}

function writeSettings(folder: string, settings: Settings): Promise<void> {
  return writeFile(join(folder, 'settings.json'), formatSettings(settings), { mode: 0o600 })
}

/** The program on a data folder, whatever is in it. */
export function installationIn(folder: string): Installation {
  const start = (args: readonly string[], { environment = {} }: CliOptions = {}): Running => {
    const child = spawn(process.execPath, [program, '--data-dir', folder, ...args], {
      env: { PATH: process.env.PATH, ...environment },
    })
    onTestFinished(() => {
      child.kill('SIGKILL')
    })
    const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
    const ended = Promise.all([closed, text(child.stdout), text(child.stderr)])
    return { process: child, ended: ended.then(([code, out, err]) => ({ code, out, err })) }
  }
  const run = (args: readonly string[], options: CliOptions = {}): Promise<Outcome> => {
    const { process: child, ended } = start(args, options)
    child.stdin.end(options.input ?? '')
    return ended
  }
  return {
    folder,
    run,
    start,
    said: async (args, options) => (await runHere(['--data-dir', folder, ...args], options)).out,
    async here(args, options = {}) {
      const { code, out, err } = await runHere(['--json', '--data-dir', folder, ...args], options)
      try {
        return { code, data: out === '' ? null : (JSON.parse(out) as unknown) }
      } catch {
        throw new Error(`No JSON (exit ${code}): ${out}\n${err}`)
      }
    },
    async json(args, options) {
      const { code, out, err } = await run(['--json', ...args], options)
      try {
        return { code, data: JSON.parse(out) as unknown }
      } catch {
        throw new Error(`No JSON (exit ${String(code)}): ${out}\n${err}`)
      }
    },
  }
}

const silent: Alarm = { start: () => () => undefined }

/** Runs the terminal program in this process, with streams of its own. */
export async function runHere(
  args: readonly string[],
  { input = '', environment = {}, licencePublicKey, answer, until }: CliOptions = {},
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const written = { out: '', err: '' }
  const { promise: stopped, resolve: stop } = Promise.withResolvers<undefined>()
  const stream = (name: 'out' | 'err') => ({
    write: (piece: string) => {
      written[name] += piece
      if (until?.test(written[name]) === true) stop(undefined)
    },
  })
  const vendor = licencePublicKey === undefined ? {} : { licencePublicKey }
  const code = await runProgram(
    {
      streams: { out: stream('out'), err: stream('err') },
      open: (folder) => openTerminalProgram({ folder, environment, fetch, alarm: silent, ...vendor }),
      defaultFolder: '/nonexistent',
      language: environment.FACTUURBRUG_LANGUAGE === 'en' ? 'en' : 'nl',
      ask: () => Promise.resolve(answer ?? null),
      readInput: () => Promise.resolve(input),
      openBrowser: () => Promise.resolve(),
      stopped,
      demo: () => Promise.reject(new Error('The demo is not for here')),
      serve: () => Promise.reject(new Error('The screens are not for here')),
    },
    args,
  )
  return { code, ...written }
}
