import { Command, CommanderError, Option } from 'commander'
import { cliText } from '../../shared/text/cli.ts'
import { cliLicenceText } from '../../shared/text/cli-licence.ts'
import { termsText } from '../../shared/text/cli-terms.ts'
import { signInText } from '../../shared/text/cli-sign-in.ts'
import { cliRefundsText } from '../../shared/text/cli-refunds.ts'
import { cliVerifyText } from '../../shared/text/cli-verify.ts'
import type { Language } from '../../shared/text/language.ts'
import {
  addConfigCommands,
  addConnectCommands,
  addLicenceCommand,
  addLookCommands,
  addOrderCommands,
  addRunCommands,
  addTermsCommand,
} from './add-commands.ts'
import { addRefundCommands } from './add-refund-commands.ts'
import { addScreenCommands } from './add-screen-commands.ts'
import { addVerifyCommands } from './add-verify-commands.ts'
import { GateError } from '../service/gate.ts'
import { misunderstood, type Cli } from './context.ts'
import { exit, exitFor, type ExitCode } from './exit.ts'
import { createOutput, tellMended, type Output } from './output.ts'
import type { Handle, Terminal } from './terminal.ts'

interface GlobalOptions {
  readonly json?: boolean
  readonly dataDir?: string
  readonly connection?: string
  readonly language?: Language
}

/** Runs the terminal program. Never throws for what a user can do wrong. */
export async function runProgram(terminal: Terminal, args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exit.ok
  const language = languageIn(args) ?? terminal.language
  const text = cliText[language]
  const program = new Command('factuurbrug')
    .description(text.about)
    .exitOverride()
    .configureOutput({
      writeOut: (out) => terminal.streams.out.write(out),
      writeErr: (err) => terminal.streams.err.write(err),
    })
    .option('--json', text.option.json)
    .option('--data-dir <folder>', text.option.dataDir)
    .option('--connection <id>', text.option.connection)
    .addOption(new Option('--language <code>', text.option.language).choices(['nl', 'en']))
    .showHelpAfterError()
  const globals = () => program.opts<GlobalOptions>()
  const output = () =>
    createOutput(terminal.streams, globals().language ?? terminal.language, globals().json === true)
  const handle: Handle = async (run) => {
    code = await inProgram(terminal, globals(), output(), run)
  }
  addConnectCommands(program, text, signInText[language], handle)
  addTermsCommand(program, termsText[language], handle)
  addLicenceCommand(program, text, cliLicenceText[language], handle)
  addConfigCommands(program, text, handle)
  addLookCommands(program, text, language, handle)
  addRunCommands(program, text, language, handle)
  addOrderCommands(program, text, handle)
  addRefundCommands(program, text, cliRefundsText[language], handle)
  addVerifyCommands(program, text, cliVerifyText[language], handle)
  addScreenCommands(program, text, {
    serve: async (options) => {
      code = await terminal.serve(
        { ...options, folder: globals().dataDir ?? terminal.defaultFolder },
        output(),
      )
    },
    demo: async (options) => {
      code = await terminal.demo({ ...options, folder: globals().dataDir ?? null }, output())
    },
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.usage
    throw error
  }
  return code
}

/** The language that the line asks for: help is written before the options are read. */
function languageIn(args: readonly string[]): Language | null {
  const asked = args.findLast(
    (arg, index) => arg.startsWith('--language=') || args[index - 1] === '--language',
  )
  const code = asked?.replace('--language=', '')
  return code === 'nl' || code === 'en' ? code : null
}

async function inProgram(
  terminal: Terminal,
  options: GlobalOptions,
  out: Output,
  run: (cli: Cli) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await terminal.open(options.dataDir ?? terminal.defaultFolder)
  if (!opened.ok) {
    out.problem(opened.problem)
    return exitFor(opened.problem)
  }
  const { service, mended, close } = opened.value
  tellMended(out, mended)
  service.subscribe(({ name, data }) => {
    if (name === 'progress') out.progress(data.progress)
  })
  void terminal.stopped.then(() => service.close())
  try {
    const { ask, readInput, openBrowser, stopped } = terminal
    const call = service.fromTerminal as Cli['call']
    const connectionId = options.connection ?? null
    return await run({ out, service, call, connectionId, ask, readInput, openBrowser, stopped })
  } catch (error) {
    if (error instanceof GateError) return misunderstood({ out })
    throw error
  } finally {
    await close()
  }
}
