import type { CallName, Input, Outputs } from '../../shared/contract/calls.ts'
import type {
  TerminalCallName,
  TerminalInput,
  TerminalOutputs,
} from '../../shared/contract/terminal-calls.ts'
import type { AppView } from '../../shared/contract/views.ts'
import { problem, type Problem } from '../../shared/domain/problem.ts'
import type { Result } from '../../shared/domain/result.ts'
import { cliText } from '../../shared/text/cli.ts'
import { termsText } from '../../shared/text/cli-terms.ts'
import type { Service } from '../service/service.ts'
import { exit, exitFor, type ExitCode } from './exit.ts'
import type { Output } from './output.ts'

type Inputs = { readonly [C in CallName]: Input<C> } & {
  readonly [C in TerminalCallName]: TerminalInput<C>
}

/** What a call answers. */
export type Answer<C extends keyof Inputs> = (Outputs & TerminalOutputs)[C]

/** Makes a call of the contract, as typed on the line: what does not fit is a `GateError`. */
type Ask = <C extends keyof Inputs>(name: C, input: Inputs[C]) => Promise<Result<Answer<C>, Problem>>

/** What every command works with. */
export interface Cli {
  readonly out: Output
  readonly call: Ask
  readonly service: Pick<Service, 'start' | 'subscribe'>
  /** `--connection`, or `null` for the only one there is. */
  readonly connectionId: string | null
  /** Asks a question on the terminal; `secret` answers are not shown. `null` when there is no terminal. */
  readonly ask: (question: string, secret: boolean) => Promise<string | null>
  /** Reads all of standard input: the way in for secrets from a script. */
  readonly readInput: () => Promise<string>
  /** Opens an address in the system's browser, where there is one. */
  readonly openBrowser: (address: string) => Promise<void>
  /** Resolves when the user wants the program to end. */
  readonly stopped: Promise<void>
}

/** How the program is; there is always an answer. */
export async function viewOf({ call }: Cli): Promise<AppView> {
  const view = await call('app.view', {})
  if (!view.ok) throw new Error(view.problem.code)
  return view.value
}

/** Does something with the connection that a command is about, when it is clear which. */
export async function withConnection(cli: Cli, work: (id: string) => Promise<ExitCode>): Promise<ExitCode> {
  if (cli.connectionId !== null) return work(cli.connectionId)
  const { connections } = await viewOf(cli)
  const [only] = connections
  if (only !== undefined && connections.length === 1) return work(only.id)
  const text = cliText[cli.out.language]
  const ids = connections.map(({ id }) => id).join(', ')
  cli.out.line(ids === '' ? text.noConnection : text.whichConnection(ids))
  // A person was told already, a program needs the code.
  if (cli.out.isJson) cli.out.problem(problem('SETTINGS_INCOMPLETE', { missing: 'connection' }))
  return exit.data
}

/** Makes a call and tells of its answer, or of the problem that it met. */
export async function answered<T>(
  cli: Cli,
  call: Promise<Result<T, Problem>>,
  tell: (answer: T) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const answer = await call
  return answer.ok ? tell(answer.value) : refuse(cli, answer.problem)
}

/** Tells a problem and gives its exit code. */
export function refuse(cli: Cli, reason: Problem): ExitCode {
  cli.out.problem(reason)
  if (reason.code === 'TERMS_NOT_ACCEPTED') cli.out.note(termsText[cli.out.language].howTo)
  return exitFor(reason)
}

/** The end of a command that did what was asked. */
export function done(cli: Cli, data: unknown): ExitCode {
  cli.out.data(data)
  return exit.ok
}

/** The end of a command whose words made no sense together. */
export function misunderstood({ out }: Pick<Cli, 'out'>): ExitCode {
  out.line(cliText[out.language].misunderstood)
  out.data({ outcome: 'usage' })
  return exit.usage
}
