import { homedir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text as readAll } from 'node:stream/consumers'
import { runProgram } from '../cli/program.ts'
import { openBrowser } from '../serve/open-browser.ts'
import { serve } from './serve.ts'
import { openTerminalProgram } from './terminal-program.ts'

const { env, stdin, stdout, stderr } = process

/** Where the data live when nothing else is said: the place that each system has for them. */
function defaultFolder(): string {
  const own = env.FACTUURBRUG_DATA
  if (own !== undefined && own !== '') return own
  const home = homedir()
  if (process.platform === 'win32')
    return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Factuurbrug')
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Factuurbrug')
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'factuurbrug')
}

/** Asks on the terminal; a secret answer is not echoed. */
async function ask(question: string, secret: boolean): Promise<string | null> {
  if (!stdin.isTTY) return null
  stderr.write(question)
  const silent = new Writable({
    write: (_chunk, _encoding, callback) => {
      callback()
    },
  })
  const lines = createInterface({ input: stdin, output: secret ? silent : stderr, terminal: secret })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    if (secret) stderr.write('\n')
  }
}

/** The program for a terminal: plain Node, no Electron anywhere below it. Sets the exit code. */
export async function runHeadless(): Promise<void> {
  // Who reads only the first lines (`| head`) closes the pipe; that is no error.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  const stopped = untilStopped()
  process.exitCode = await runProgram(
    {
      streams: { out: stdout, err: stderr },
      open: (folder) => openTerminalProgram({ folder, environment: env, fetch }),
      defaultFolder: defaultFolder(),
      language: env.FACTUURBRUG_LANGUAGE === 'en' ? 'en' : 'nl',
      ask,
      readInput: () => readAll(stdin),
      openBrowser,
      stopped,
      // Only when asked for: who works with it does not want the example shop in memory for months.
      demo: async (options, out) => {
        const { runDemo } = await import('./demo.ts')
        return runDemo(options, out, stopped)
      },
      serve: (options, out) => serve(options, out, env, stopped),
    },
    process.argv.slice(2),
  )
}

/** Until the user or the system ends the program, or the launcher that started it for another Node is gone. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
      process.once(signal, () => {
        resolve()
      })
    }
    // Listening must not keep a command alive that is done.
    process.channel?.unref()
  })
}
