import type { Problem } from '../../../shared/domain/problem.ts'
import type { Result } from '../../../shared/domain/result.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { counted } from '../../../shared/text/format.ts'
import { answered, done, refuse, viewOf, withConnection, type Cli } from '../context.ts'
import type { ExitCode } from '../exit.ts'
import { agree } from './terms.ts'

/** The connection that is made when none is named. */
const FIRST = 'winkel'

export interface ConnectShopOptions {
  readonly key?: string
  readonly licence?: string
  readonly startDate?: string
}

/** Connects the shop: finds the module, checks the key, stores address and key. Nothing is stored when it does not answer. */
export async function connectShop(cli: Cli, address: string, options: ConnectShopOptions): Promise<ExitCode> {
  const { out } = cli
  const text = cliText[out.language]
  const connection = await connectId(cli)
  const { licence, startDate } = options
  const agreed = await agree(cli)
  if (!agreed.ok) return refuse(cli, agreed.problem)
  const connected = withSecret(cli, options.key, text.askKey, (key) =>
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
    answered(cli, cli.call('terminal.suggest', { connection, apply }), ({ booking, unmapped, rateNames }) => {
      const { out } = cli
      const text = cliText[out.language]
      out.table([
        [text.head.shopRate, text.head.moneybirdRate],
        ...(booking.taxMap ?? []).map(({ name, percentage, taxRateId }) => [
          `${name} (${percentage}%)`,
          rateNames[taxRateId] ?? taxRateId,
        ]),
      ])
      for (const rate of unmapped) out.line(text.unmapped(rate.name))
      out.line(apply ? text.suggestionSaved : text.suggestionHint)
      return done(cli, { booking, unmapped })
    }),
  )
}

/** The connection that a command is about: the one that is named, the first, or the one that is to be made. */
export async function connectId(cli: Cli): Promise<string> {
  return cli.connectionId ?? (await viewOf(cli)).connections[0]?.id ?? FIRST
}

/**
 * Makes a call that needs a secret: from the option, standard input (`-`), what is kept, or a question. What is kept never
 * comes here: the call is made without it, and only when that is refused it is asked for.
 */
export async function withSecret<T>(
  cli: Cli,
  option: string | undefined,
  question: string,
  call: (secret: string | undefined) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  if (option !== undefined) return call((option === '-' ? await cli.readInput() : option).trim())
  const kept = await call(undefined)
  if (kept.ok || !['SECRET_MISSING', 'SECRET_ELSEWHERE'].includes(kept.problem.code)) return kept
  const typed = (await cli.ask(question, true))?.trim() ?? ''
  return typed === '' ? kept : call(typed)
}
