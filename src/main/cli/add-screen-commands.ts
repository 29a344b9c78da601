import { InvalidArgumentError, Option, type Command } from 'commander'
import type { cliText } from '../../shared/text/cli.ts'
import type { DemoCommand, ServeCommand } from './terminal.ts'

/** What is done with these commands; they open their data themselves. */
export interface ScreenCommands {
  readonly serve: (options: Omit<ServeCommand, 'folder'>) => Promise<void>
  readonly demo: (options: Omit<DemoCommand, 'folder'>) => Promise<void>
}

interface ScreenOptions {
  readonly port: number
  readonly open: boolean
  readonly once?: boolean
  readonly terminal?: boolean
}

/** `serve`, and `demo`, which serves unless told otherwise. */
export function addScreenCommands(
  program: Command,
  text: (typeof cliText)['nl'],
  commands: ScreenCommands,
): void {
  const withScreens = (name: string, about: string): Command =>
    program
      .command(name)
      .description(about)
      .option('--port <number>', text.option.port, readPort, 0)
      .option('--no-open', text.option.noOpen)
  withScreens('serve', text.command.serve).action(({ port, open }: ScreenOptions) =>
    commands.serve({ port, open }),
  )
  withScreens('demo', text.command.demo)
    .addOption(new Option('--once', text.option.once).conflicts('terminal'))
    .option('--terminal', text.option.terminal)
    .action(({ port, open, once, terminal }: ScreenOptions) =>
      commands.demo({
        port,
        open,
        show: once === true ? 'once' : terminal === true ? 'terminal' : 'screens',
      }),
    )
}

function readPort(typed: string): number {
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : 65_536
  if (port > 65_535) throw new InvalidArgumentError('0-65535')
  return port
}
