import type { Command } from 'commander'
import type { cliText } from '../../shared/text/cli.ts'
import type { cliRefundsText } from '../../shared/text/cli-refunds.ts'
import { examples } from './add-commands.ts'
import { confirmRefund, dismissRefund, listRefunds, type ConfirmOptions } from './commands/refunds.ts'
import type { Handle } from './terminal.ts'

type CommandWords = (typeof cliText)['nl']
type RefundsWords = (typeof cliRefundsText)['nl']

/** Refunds: list, approve, leave. */
export function addRefundCommands(
  program: Command,
  text: CommandWords,
  words: RefundsWords,
  handle: Handle,
): void {
  const group = program.command('refunds').description(words.group)
  examples(
    group
      .command('list', { isDefault: true })
      .description(words.list)
      .action(() => handle(listRefunds)),
    text,
    ['refunds', 'refunds list --json'],
  )
  examples(
    group
      .command('confirm <order>')
      .description(words.confirm)
      .option('--pieces <counts>', words.pieces)
      .option('--money <where>', words.money)
      .action((order: string, options: ConfirmOptions) =>
        handle((cli) => confirmRefund(cli, order, options)),
      ),
    text,
    ['refunds confirm 1042', 'refunds confirm 1042 --pieces 1,0,0 --money later'],
  )
  examples(
    group
      .command('dismiss <order>')
      .description(words.dismiss)
      .action((order: string) => handle((cli) => dismissRefund(cli, order))),
    text,
    ['refunds dismiss 1042'],
  )
}
