import { problem, type Problem } from '../../shared/domain/problem.ts'
import { cliText } from '../../shared/text/cli.ts'
import type { Connection, Home } from '../home.ts'
import { exit, exitFor, type ExitCode } from './exit.ts'
import type { Output } from './output.ts'

/** What every command works with. */
export interface Cli {
  readonly out: Output
  readonly home: Home
  /** `--connection`, or `null` for the only one there is. */
  readonly connectionId: string | null
  /** Asks a question on the terminal; `secret` answers are not shown. `null` when there is no terminal. */
  readonly ask: (question: string, secret: boolean) => Promise<string | null>
  /** Reads all of standard input, for `--key -`. */
  readonly readInput: () => Promise<string>
  /** Opens an address in the system's browser, where there is one. */
  readonly openBrowser: (address: string) => Promise<void>
  /** Resolves when the user wants the program to end. */
  readonly stopped: Promise<void>
}

/** Id of the connection that a command is about; `null` when there is none or it is not clear which. */
export function chosenId(cli: Cli): string | null {
  if (cli.connectionId !== null) return cli.connectionId
  const ids = cli.home.settings().connections.map((connection) => connection.id)
  if (ids.length === 1) return ids[0] ?? null
  const text = cliText[cli.out.language]
  cli.out.line(ids.length === 0 ? text.noConnection : text.whichConnection(ids.join(', ')))
  return null
}

/** Runs a command's work on the chosen connection. */
export async function withConnection(
  cli: Cli,
  work: (connection: Connection) => Promise<ExitCode>,
): Promise<ExitCode> {
  const id = chosenId(cli)
  if (id === null) return noneChosen(cli)
  const connection = await cli.home.open(id)
  return connection.ok ? work(connection.value) : refuse(cli, connection.problem)
}

/** After `chosenId` gave `null`: a person was told already, a program needs the code. */
export function noneChosen(cli: Cli): ExitCode {
  if (cli.out.isJson) cli.out.problem(problem('SETTINGS_INCOMPLETE', { missing: 'connection' }))
  return exit.data
}

/** Tells a problem and gives its exit code. */
export function refuse(cli: Cli, reason: Problem): ExitCode {
  cli.out.problem(reason)
  return exitFor(reason)
}

/** The end of a command that did what was asked. */
export function done(cli: Cli, data: unknown): ExitCode {
  cli.out.data(data)
  return exit.ok
}

/** The end of a command whose words made no sense together. */
export function misunderstood(cli: Cli): ExitCode {
  cli.out.line(cliText[cli.out.language].misunderstood)
  cli.out.data({ outcome: 'usage' })
  return exit.usage
}
