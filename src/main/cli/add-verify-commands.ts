import type { Command } from 'commander'
import type { cliText } from '../../shared/text/cli.ts'
import type { cliVerifyText } from '../../shared/text/cli-verify.ts'
import { verifyMoneybird, verifyShop, type VerifyMoneybirdOptions } from './commands/verify.ts'
import { examples } from './add-commands.ts'
import type { Handle } from './terminal.ts'

/** `verify moneybird` and `verify shop`: measuring what is taken for granted. No token stands on the line. */
export function addVerifyCommands(
  program: Command,
  text: (typeof cliText)['nl'],
  words: (typeof cliVerifyText)['nl'],
  handle: Handle,
): void {
  const group = program.command('verify').description(words.description)
  examples(
    group
      .command('moneybird')
      .description(words.moneybird)
      .option('--token-stdin', words.tokenStdin)
      .option('--administration <id>', words.administration)
      .option('--read-only-token', words.readOnly)
      .option('--plan-limit <id>', words.planLimit)
      .option('--until-limit', words.untilLimit)
      .option('--sign-in', words.signIn)
      .option('--force', words.force)
      .option('--confirm <name>', words.confirm)
      .option('--file <file>', words.file, 'moneybird-verify.json')
      .action((options: VerifyMoneybirdOptions) => handle((cli) => verifyMoneybird(cli, options))),
    text,
    ['verify moneybird', 'verify moneybird --token-stdin --read-only-token < tokens.txt'],
  )
  examples(
    group
      .command('shop')
      .description(words.shop)
      .option('--days <number>', text.option.days, '30')
      .action((options: { days: string }) => handle((cli) => verifyShop(cli, options))),
    text,
    ['verify shop', 'verify shop --days 90'],
  )
}
