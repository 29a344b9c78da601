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

/** Makes a handler: opens the home, runs the command, closes the home. */
export type Handle = (run: (cli: Cli) => ExitCode | Promise<ExitCode>) => Promise<void>
