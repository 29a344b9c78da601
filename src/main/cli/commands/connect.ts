import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { ok, type Result } from '../../../shared/domain/result.ts'
import { suggest } from '../../../shared/domain/suggest.ts'
import { bookingSchema } from '../../../shared/domain/settings.ts'
import type { ConnectionSettings, Settings } from '../../../shared/settings/schema.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { counted } from '../../../shared/text/format.ts'
import { secretNames, type Home } from '../../home.ts'
import { takeLicence } from '../../service/program/licence.ts'
import type { ShopInfo } from '../../../shared/domain/shop-info.ts'
import { loadFacts } from '../../sync/facts.ts'
import { done, refuse, withConnection, type Cli } from '../context.ts'
import type { ExitCode } from '../exit.ts'

/** The connection that is made when none is named. */
const FIRST = 'winkel'

export interface ConnectShopOptions {
  readonly key?: string
  readonly licence?: string
  readonly startDate?: string
}

/** Connects the shop: finds the module, checks the key, stores address and key. Nothing is stored when it does not answer. */
export async function connectShop(cli: Cli, typed: string, options: ConnectShopOptions): Promise<ExitCode> {
  const { home, out } = cli
  const text = cliText[out.language]
  const id = connectId(cli)
  const known = home.settings().connections.find((connection) => connection.id === id)
  const apiKey = await secretOf(cli, options.key, text.askKey, secretNames.shopKey(id))
  if (apiKey === null) return refuse(cli, problem('SECRET_MISSING', { name: secretNames.shopKey(id) }))
  const licence = licenceFrom(home, options.licence, typed)
  if (!licence.ok) return refuse(cli, licence.problem)
  const licenceKey = licence.value ?? (await home.secrets.get(secretNames.licenceKey(id))) ?? ''
  const found = await home.findShop({ address: typed, apiKey, licenceKey })
  if (!found.ok) return refuse(cli, found.problem)
  const next = shopSettings(
    id,
    known,
    found.value,
    options.startDate ?? known?.booking.startDate ?? today(cli),
  )
  const saved = await home.saveSettings(withConnectionSettings(home.settings(), next))
  if (!saved.ok) return refuse(cli, saved.problem)
  await home.secrets.set(secretNames.shopKey(id), apiKey)
  if (options.licence !== undefined) await home.secrets.set(secretNames.licenceKey(id), licenceKey)
  await home.forget(id)
  const { info, address } = found.value
  await takeLicence(home, licenceKey, address)
  const { startDate } = next.booking
  out.line(text.shopConnected(info.openCartVersion, counted(info.orderCount, 'order', out.language)))
  return done(cli, {
    connection: id,
    address,
    openCart: info.openCartVersion,
    module: info.moduleVersion,
    startDate,
  })
}

/** What was typed as licence key, in a build that asks for one only if it fits; `null` = nothing. */
function licenceFrom(home: Home, typed: string | undefined, address: string): Result<string | null, Problem> {
  if (typed === undefined || home.licensing === null) return ok(typed ?? null)
  const key = home.licensing.read(typed, address)
  return key.ok ? ok(key.value.text) : key
}

/** A connection's settings with the shop that was found; what was set before stays. */
function shopSettings(
  id: string,
  known: ConnectionSettings | undefined,
  found: { readonly address: string; readonly info: ShopInfo },
  startDate: string,
): ConnectionSettings {
  const fresh: ConnectionSettings = {
    id,
    name: found.info.stores[0]?.name ?? id,
    shop: { address: '' },
    moneybird: { administrationId: '' },
    schedule: { nightlyAt: '03:30', hourly: true },
    booking: bookingSchema.parse({ startDate }),
  }
  const base = known ?? fresh
  const timeZone = found.info.timeZone === '' ? base.booking.timeZone : found.info.timeZone
  return { ...base, shop: { address: found.address }, booking: { ...base.booking, startDate, timeZone } }
}

/** Proposes mapping, ledger accounts and statuses from what both sides tell. */
export async function suggestSettings(cli: Cli, options: { readonly apply?: boolean }): Promise<ExitCode> {
  return withConnection(cli, async ({ id, ports, settings }) => {
    const { out, home } = cli
    const text = cliText[out.language]
    const loaded = await loadFacts(ports, 'manual')
    if (!loaded.ok) return refuse(cli, loaded.problem)
    if (loaded.value.halt !== null) return refuse(cli, loaded.value.halt)
    const { administration, shop } = loaded.value.facts
    const { booking, unmapped } = suggest({
      administration,
      taxRates: shop.taxRates,
      statuses: shop.orderStatuses,
      customFields: shop.customFields,
    })
    const nameOf = (rateId: string) =>
      administration.taxRates.find((rate) => rate.id === rateId)?.name ?? rateId
    out.table([
      [text.head.shopRate, text.head.moneybirdRate],
      ...booking.taxMap.map((entry) => [`${entry.name} (${entry.percentage}%)`, nameOf(entry.taxRateId)]),
    ])
    for (const rate of unmapped) out.line(text.unmapped(rate.name))
    if (options.apply !== true) {
      out.line(text.suggestionHint)
      return done(cli, { booking, unmapped })
    }
    const next = { ...settings(), booking: { ...settings().booking, ...booking } }
    const saved = await home.saveSettings(withConnectionSettings(home.settings(), { ...next, id }))
    if (!saved.ok) return refuse(cli, saved.problem)
    out.line(text.suggestionSaved)
    return done(cli, { booking, unmapped })
  })
}

/** The connection that a command is about: the one that is named, the first, or the one that is to be made. */
export function connectId(cli: Cli): string {
  return cli.connectionId ?? cli.home.settings().connections[0]?.id ?? FIRST
}

/** The settings with those of one connection replaced. */
export function withConnectionSettings(settings: Settings, next: ConnectionSettings): Settings {
  const others = settings.connections.filter((connection) => connection.id !== next.id)
  return { ...settings, connections: [...others, next] }
}

/** A secret from the option, standard input (`-`), what is stored, or a question. Never from the settings. */
export async function secretOf(
  cli: Cli,
  option: string | undefined,
  question: string,
  name: string,
): Promise<string | null> {
  if (option === '-') return (await cli.readInput()).trim()
  if (option !== undefined) return option.trim()
  const stored = await cli.home.secrets.get(name)
  if (stored !== null) return stored
  const answer = await cli.ask(question, true)
  return answer === null || answer.trim() === '' ? null : answer.trim()
}

function today(cli: Cli): string {
  const now = new Date(cli.home.clock.now())
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(now)
}
