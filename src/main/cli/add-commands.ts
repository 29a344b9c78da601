import type { Command } from 'commander'
import { monthText } from '../../shared/text/screens/month.ts'
import { automaticText } from '../../shared/text/automatic.ts'
import type { cliText } from '../../shared/text/cli.ts'
import type { cliLicenceText } from '../../shared/text/cli-licence.ts'
import type { termsText } from '../../shared/text/cli-terms.ts'
import type { signInText } from '../../shared/text/cli-sign-in.ts'
import type { Language } from '../../shared/text/language.ts'
import * as actions from './commands/actions.ts'
import { automatic } from './commands/automatic.ts'
import * as config from './commands/config.ts'
import { connectMoneybird, type ConnectMoneybirdOptions } from './commands/connect-moneybird.ts'
import * as connect from './commands/connect.ts'
import { showLicence, useLicence } from './commands/licence.ts'
import { connectApplication } from './commands/sign-in.ts'
import { showMonth, type MonthOptions } from './commands/month.ts'
import { listOrders, whyOrder, type OrdersOptions } from './commands/orders.ts'
import { previewOrders, type PreviewOptions } from './commands/preview.ts'
import { doctor, rebuild, showStatus } from './commands/status.ts'
import { syncNow, watch } from './commands/sync.ts'
import { showTerms } from './commands/terms.ts'
import type { Handle } from './terminal.ts'

type Text = (typeof cliText)['nl']
type SigningText = (typeof signInText)['nl']
type TermsText = (typeof termsText)['nl']
type LicenceText = (typeof cliLicenceText)['nl']

/** The help of a command ends with examples that can be typed as they are. */
export function examples(command: Command, text: Text, lines: readonly string[]): Command {
  return command.addHelpText(
    'after',
    `\n${text.examples}\n${lines.map((line) => `  $ factuurbrug ${line}`).join('\n')}`,
  )
}

export function addConnectCommands(program: Command, text: Text, signing: SigningText, handle: Handle): void {
  const group = program.command('connect').description(text.command.connect)
  examples(
    group
      .command('shop <address>')
      .description(text.command.connectShop)
      .option('--key-stdin', text.option.shopKey)
      .option('--licence', text.option.licence)
      .option('--start-date <date>', text.option.startDate)
      .action((address: string, options: connect.ConnectShopOptions) =>
        handle((cli) => connect.connectShop(cli, address, options)),
      ),
    text,
    [
      'connect shop https://jouwwinkel.nl',
      'connect shop https://jouwwinkel.nl --start-date 2026-11-01 --key-stdin < sleutel.txt',
    ],
  )
  examples(
    group
      .command('moneybird')
      .description(signing.description)
      .option('--token', signing.token)
      .option('--token-stdin', signing.tokenStdin)
      .option('--by-hand', signing.byHand)
      .option('--administration <id>', text.option.administration)
      .action((options: ConnectMoneybirdOptions) => handle((cli) => connectMoneybird(cli, options))),
    text,
    [
      'connect moneybird',
      'connect moneybird --token-stdin < token.txt',
      'connect moneybird --administration 123456789012345678',
    ],
  )
  examples(
    group
      .command('application [client-id]')
      .description(signing.application)
      .option('--secret-stdin', signing.clientSecret)
      .action((clientId: string | undefined, options: { secretStdin?: boolean }) =>
        handle((cli) => connectApplication(cli, clientId, options)),
      ),
    text,
    ['connect application', 'connect application 1a2b3c4d'],
  )
  examples(
    program
      .command('suggest')
      .description(text.command.suggest)
      .option('--apply', text.option.apply)
      .action((options: { apply?: boolean }) => handle((cli) => connect.suggestSettings(cli, options))),
    text,
    ['suggest', 'suggest --apply'],
  )
}

export function addTermsCommand(program: Command, words: TermsText, handle: Handle): void {
  program
    .command('terms')
    .description(words.description)
    .option('--accept', words.accept)
    .action((options: { accept?: boolean }) => handle((cli) => showTerms(cli, options)))
}

export function addLicenceCommand(program: Command, text: Text, words: LicenceText, handle: Handle): void {
  const group = program
    .command('licence')
    .description(words.description)
    .action(() => handle(showLicence))
  examples(
    group
      .command('use')
      .description(words.use)
      .action(() => handle(useLicence)),
    text,
    ['licence use', 'licence use < sleutel.txt'],
  )
}

export function addConfigCommands(program: Command, text: Text, handle: Handle): void {
  const group = program.command('config').description(text.command.config)
  examples(
    group
      .command('get [path]')
      .description(text.command.configGet)
      .action((path: string | undefined) => handle((cli) => config.configGet(cli, path))),
    text,
    ['config get', 'config get connections.winkel.booking.toleranceCents'],
  )
  examples(
    group
      .command('set <assignments...>')
      .description(text.command.configSet)
      .action((assignments: string[]) => handle((cli) => config.configSet(cli, assignments))),
    text,
    ['config set connections.winkel.booking.pushStatuses=2,3,5', 'config set language=en'],
  )
  group
    .command('export [file]')
    .description(text.command.configExport)
    .action((file: string | undefined) => handle((cli) => config.configExport(cli, file)))
  group
    .command('import <file>')
    .description(text.command.configImport)
    .action((file: string) => handle((cli) => config.configImport(cli, file)))
}

export function addLookCommands(program: Command, text: Text, language: Language, handle: Handle): void {
  examples(
    program
      .command('preview [order]')
      .description(text.command.preview)
      .option('--days <number>', text.option.days, '30')
      .option('--bodies', text.option.bodies)
      .action((order: string | undefined, options: PreviewOptions) =>
        handle((cli) => previewOrders(cli, order, options)),
      ),
    text,
    ['preview', 'preview --days 7 --bodies', 'preview 1042'],
  )
  examples(
    program
      .command('orders')
      .description(text.command.orders)
      .option('--state <state>', text.option.state)
      .option('--month <month>', text.option.month)
      .action((options: OrdersOptions) => handle((cli) => listOrders(cli, options))),
    text,
    ['orders', 'orders --state failed', 'orders --month 2026-11'],
  )
  examples(
    program
      .command('why <order>')
      .description(text.command.why)
      .action((order: string) => handle((cli) => whyOrder(cli, order))),
    text,
    ['why 1042'],
  )
  examples(
    program
      .command('month [month]')
      .description(text.command.month)
      .option('--save <folder>', monthText[language].saveOption)
      .action((month: string | undefined, options: MonthOptions) =>
        handle((cli) => showMonth(cli, month, options)),
      ),
    text,
    ['month', 'month 2026-10', 'month 2026-10 --save boekhouder'],
  )
  program
    .command('status')
    .description(text.command.status)
    .action(() => handle(showStatus))
  program
    .command('doctor')
    .description(text.command.doctor)
    .action(() => handle(doctor))
}

export function addRunCommands(program: Command, text: Text, language: Language, handle: Handle): void {
  examples(
    program
      .command('sync')
      .description(text.command.sync)
      .option('--nightly', text.option.nightly)
      .action((options: { nightly?: boolean }) => handle((cli) => syncNow(cli, options))),
    text,
    ['sync', 'sync --nightly', 'sync --json'],
  )
  examples(
    program
      .command('automatic [on-or-off]')
      .description(automaticText[language].command)
      .action((wanted: string | undefined) => handle((cli) => automatic(cli, wanted))),
    text,
    ['automatic', 'automatic on'],
  )
  program
    .command('watch')
    .description(text.command.watch)
    .action(() => handle(watch))
  program
    .command('rebuild')
    .description(text.command.rebuild)
    .option('--yes', text.option.yes)
    .action((options: { yes?: boolean }) => handle((cli) => rebuild(cli, options)))
}

export function addOrderCommands(program: Command, text: Text, handle: Handle): void {
  examples(
    program
      .command('retry [order]')
      .description(text.command.retry)
      .option('--all', text.option.all)
      .option('--code <code>', text.option.code)
      .option('--contact <id>', text.option.contact)
      .option('--suffix <text>', text.option.suffix)
      .action((order: string | undefined, options: actions.RetryOptions) =>
        handle((cli) => actions.retryOrders(cli, order, options)),
      ),
    text,
    ['retry 1042', 'retry --code TAX_MAPPING_MISSING', 'retry 1042 --suffix=-2'],
  )
  examples(
    program
      .command('allow <order> [code]')
      .description(text.command.allow)
      .action((order: string, code: string | undefined) =>
        handle((cli) => actions.allowOrder(cli, order, code)),
      ),
    text,
    ['allow 1042', 'allow 1042 SHIPPING_WITHOUT_VAT'],
  )
  program
    .command('ignore <order>')
    .description(text.command.ignore)
    .requiredOption('--reason <text>', text.option.reason)
    .action((order: string, options: { reason: string }) =>
      handle((cli) => actions.ignoreOrder(cli, order, options)),
    )
  program
    .command('unignore <order>')
    .description(text.command.unignore)
    .action((order: string) => handle((cli) => actions.unignoreOrder(cli, order)))
  program
    .command('seen <order>')
    .description(text.command.seen)
    .action((order: string) => handle((cli) => actions.seenOrder(cli, order)))
}
