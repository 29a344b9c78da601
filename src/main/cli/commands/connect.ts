import type { Problem } from '../../../shared/domain/problem.ts'
import type { Result } from '../../../shared/domain/result.ts'
import { cliLicenceText } from '../../../shared/text/cli-licence.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { counted } from '../../../shared/text/format.ts'
import { paymentsText } from '../../../shared/text/screens/settings/payments.ts'
import { answered, done, refuse, viewOf, withConnection, type Cli } from '../context.ts'
import type { ExitCode } from '../exit.ts'
import { agree } from './terms.ts'

/** The connection that is made when none is named. */
const FIRST = 'winkel'

export interface ConnectShopOptions {
  /** The key is on standard input; with a licence key, that is on the lines after it. */
  readonly keyStdin?: boolean
  /** The shop asks for a licence key: asked for, or read from standard input where there is no terminal. */
  readonly licence?: boolean
  readonly startDate?: string
}

/** Connects the shop: finds the module, checks the key, stores address and key. Nothing is stored when it does not answer. */
export async function connectShop(cli: Cli, address: string, options: ConnectShopOptions): Promise<ExitCode> {
  const { out } = cli
  const text = cliText[out.language]
  const connection = await connectId(cli)
  const { startDate } = options
  const agreed = await agree(cli)
  if (!agreed.ok) return refuse(cli, agreed.problem)
  const given = options.keyStdin === true ? (await cli.readInput()).split('\n') : null
  const licence =
    options.licence === true
      ? (given?.slice(1).join(' ') ?? (await askedOrRead(cli, cliLicenceText[out.language].ask)))
      : undefined
  const connected = withSecret(cli, given?.[0], text.askKey, (key) =>
    cli.call('terminal.connectShop', { connection, address, key, licence, startDate }),
  )
  return answered(cli, connected, (shop) => {
    out.line(text.shopConnected(shop.openCart, counted(shop.orders, 'order', out.language)))
    const { openCart, module } = shop
    return done(cli, { connection, address: shop.address, openCart, module, startDate: shop.startDate })
  })
}

/** Proposes mapping, ledger accounts and statuses from what both sides tell. */
export async function suggestSettings(
  cli: Cli,
  { apply = false }: { readonly apply?: boolean },
): Promise<ExitCode> {
  return withConnection(cli, (connection) =>
    answered(
      cli,
      cli.call('terminal.suggest', { connection, apply }),
      ({ booking, unmapped, rateNames, accountNames }) => {
        const { out } = cli
        const text = cliText[out.language]
        out.table([
          [text.head.shopRate, text.head.moneybirdRate],
          ...(booking.taxMap ?? []).map(({ name, percentage, taxRateId }) => [
            `${name} (${percentage}%)`,
            rateNames[taxRateId] ?? taxRateId,
          ]),
        ])
        const methods = Object.entries(booking.paymentMethods ?? {})
        const { books, terminal } = paymentsText[out.language]
        if (methods.length > 0) {
          out.table([
            [terminal.method, terminal.book],
            ...methods.map(([code, { book, accountId }]) => [
              code,
              [books[book], accountNames[accountId ?? ''] ?? ''].join(' ').trim(),
            ]),
          ])
        }
        for (const rate of unmapped) out.line(text.unmapped(rate.name))
        out.line(apply ? text.suggestionSaved : text.suggestionHint)
        return done(cli, { booking, unmapped })
      },
    ),
  )
}

/** The connection that a command is about: the one that is named, the first, or the one that is to be made. */
export async function connectId(cli: Cli): Promise<string> {
  return cli.connectionId ?? (await viewOf(cli)).connections[0]?.id ?? FIRST
}

/** A secret that is typed without being shown; where there is no terminal it is what stands on standard input. */
export async function askedOrRead(cli: Cli, question: string): Promise<string> {
  return ((await cli.ask(question, true)) ?? (await cli.readInput())).trim()
}

/**
 * Makes a call that needs a secret: from standard input, what is kept, or a question. Never from the command line, which every
 * user of the computer can read. What is kept never comes here: the call is made without it, and only when that is refused it is
 * asked for.
 *
 * @param given what standard input held; `undefined` = it was not asked to be read
 */
export async function withSecret<T>(
  cli: Cli,
  given: string | undefined,
  question: string,
  call: (secret: string | undefined) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  if (given !== undefined) return call(given.trim())
  const kept = await call(undefined)
  if (kept.ok || !['SECRET_MISSING', 'SECRET_ELSEWHERE'].includes(kept.problem.code)) return kept
  const typed = (await cli.ask(question, true))?.trim() ?? ''
  return typed === '' ? kept : call(typed)
}
