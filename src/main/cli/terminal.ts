import type { Problem } from '../../shared/domain/problem.ts'
import type { Result } from '../../shared/domain/result.ts'
import type { Language } from '../../shared/text/language.ts'
import type { Service } from '../service/service.ts'
import type { Cli } from './context.ts'
import type { ExitCode } from './exit.ts'
import type { Output, Streams } from './output.ts'

/** The program on a data folder. */
export interface OpenProgram {
  readonly service: Service
  /** How many files and folders others could get at, until it was opened. */
  readonly mended: number
  /** Ends what is under way and lets the data folder go. */
  readonly close: () => Promise<void>
}

/** What the terminal program needs from outside. */
export interface Terminal {
  readonly streams: Streams
  readonly open: (folder: string) => Promise<Result<OpenProgram, Problem>>
  readonly defaultFolder: string
  readonly language: Language
  readonly ask: Cli['ask']
  readonly readInput: Cli['readInput']
  readonly openBrowser: Cli['openBrowser']
  /** Resolves when the user wants the program to end. */
  readonly stopped: Promise<void>
  /** Runs the demo; it makes its own surroundings. */
  readonly demo: (options: DemoCommand, out: Output) => Promise<ExitCode>
  /** Shows the screens in a browser; opens the home by itself. */
  readonly serve: (options: ServeCommand, out: Output) => Promise<ExitCode>
}

export interface ServeCommand {
  readonly folder: string
  /** `0` = any that is free. */
  readonly port: number
  /** Whether to open the system's browser. */
  readonly open: boolean
}

export interface DemoCommand extends Omit<ServeCommand, 'folder'> {
  /** `once`: run and stop. `terminal`: stay, without screens. `screens`: the dashboard in a browser. */
  readonly show: 'once' | 'terminal' | 'screens'
  /** `null` = one that is gone afterwards. */
  readonly folder: string | null
}

/** Makes a handler: opens the program, runs the command, closes the program. */
export type Handle = (run: (cli: Cli) => ExitCode | Promise<ExitCode>) => Promise<void>
