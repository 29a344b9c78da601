import { spawn } from 'node:child_process'
import { until } from '../support/until.ts'

/** A program in a terminal of its own. */
export interface InTerminal {
  /** All that it printed. */
  readonly said: () => string
  /** Waits until it printed something like that; gives the match. Fails when it ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>
  /** What Ctrl-C does: every process of the terminal hears it. Gives the exit code. */
  interrupt(): Promise<number | null>
  readonly ended: Promise<number | null>
  /** Whether anything of it still runs. */
  readonly isAlive: () => boolean
  /** Ends what is left, at once. */
  kill(): void
}

export function inTerminal(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): InTerminal {
  const child = spawn(command, args, {
    cwd: options.cwd,
    // Not as a test: Vite would build what is for tests.
    env: { ...process.env, NODE_ENV: '', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // The head of a process group, as a shell makes it of each program.
    detached: true,
  })
  let text = ''
  const { promise: ended, resolve: end } = Promise.withResolvers<number | null>()
  const note = (data: Buffer) => {
    text += data.toString()
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  child.on('exit', end)
  const signal = (name: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(-(child.pid ?? 0), name)
    } catch {
      return false
    }
  }
  return {
    said: () => text,
    async until(pattern) {
      await until(`it says ${pattern.source} or ends`, () => pattern.test(text) || child.exitCode !== null)
      const match = pattern.exec(text)
      if (match === null) throw new Error(`It never said ${pattern.source}, but: ${text}`)
      return match
    },
    interrupt() {
      signal('SIGINT')
      return ended
    },
    ended,
    isAlive: () => signal(0),
    kill: () => {
      signal('SIGKILL')
    },
  }
}
