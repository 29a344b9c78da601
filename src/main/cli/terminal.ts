import type { Problem } from '../../shared/domain/problem.ts'
import type { Result } from '../../shared/domain/result.ts'
import type { Language } from '../../shared/text/language.ts'
import type { Home } from '../home.ts'
import type { Alarm } from '../ports/alarm.ts'
import type { Cli } from './context.ts'
import type { ExitCode } from './exit.ts'
import type { Output, Streams } from './output.ts'

/** What the terminal program needs from outside. */
export interface Terminal {
  readonly streams: Streams
  readonly openHome: (folder: string) => Promise<Result<Home, Problem>>
  readonly defaultFolder: string
  readonly language: Language
  readonly alarm: Alarm
  readonly ask: Cli['ask']
  readonly readInput: Cli['readInput']
  /** Resolves when the user wants the program to end. */
  readonly stopped: Promise<void>
  /** Runs the demo; it makes its own surroundings. */
  readonly demo: (options: DemoCommand, out: Output) => Promise<ExitCode>
}

export interface DemoCommand {
  readonly once: boolean
  readonly folder: string | null
}

/** Makes a handler: opens the home, runs the command, closes the home. */
export type Handle = (run: (cli: Cli) => ExitCode | Promise<ExitCode>) => Promise<void>
