import type { LogLine } from '../../../shared/text/log.ts'
import type { ConnectionSettings } from '../../../shared/settings/schema.ts'
import { secretNames, type Home } from '../../home.ts'
import { isOpenState } from '../../ports/standing.ts'
import type { Facts, Store } from '../../ports/store.ts'
import { statusOf } from '../../sync/status.ts'
import { readable } from '../connections/keep-secrets.ts'
import type { ServiceContext } from '../context.ts'

const LOG_LINES = 200

/**
 * The support report: versions, settings, counts, codes and the last of the log. No names, addresses or keys: it holds nothing
 * that is about a customer, and what could have slipped into a text is blanked once more.
 */
export async function reportText(context: ServiceContext, settings: ConnectionSettings): Promise<string> {
  const { home, host } = context
  const opened = await home.open(settings.id)
  const store = opened.ok ? opened.value.ports.store : null
  const facts = store?.loadFacts() ?? null
  const lines = await home.logReader.tail(LOG_LINES)
  const parts = [
    `Factuurbrug ${host.version} (${host.kind}${host.isDemo ? ', demo' : ''})`,
    new Date(home.clock.now()).toISOString(),
    '',
    ...factLines(facts),
    ...(opened.ok ? [] : [`Connection: ${opened.problem.code}`]),
    ...(store === null ? [] : statusLines(store)),
    '',
    'Settings:',
    JSON.stringify(shownSettings(settings, home), null, 2),
    '',
    'Log:',
    ...lines.map(logText),
  ]
  return blanked(parts.join('\n'), await secretsOf(home, settings.id))
}

function factLines(facts: Facts | null): string[] {
  if (facts === null) return ['Shop and Moneybird: not read yet']
  const { shop, administration, fetchedAt } = facts
  return [
    `Shop: OpenCart ${shop.openCartVersion}, module ${shop.moduleVersion}, PHP ${shop.phpVersion}, ${shop.orderCount} orders`,
    `Moneybird: ${administration.currency}, ${administration.country}, ${administration.taxRates.length} tax rates, locked until ${administration.periodLockedUntil ?? '-'}`,
    `Read: ${fetchedAt}`,
  ]
}

function statusLines(store: Store): string[] {
  const { open, closed, lastRuns, pause } = statusOf(store)
  const codes = new Map<string, number>()
  for (const { state, code, count } of store.tallies()) {
    if (isOpenState(state) && code !== '') codes.set(code, (codes.get(code) ?? 0) + count)
  }
  const counts = (pairs: Iterable<readonly [string, number]>) =>
    [...pairs].map(([name, count]) => `${name} ${count}`).join(', ') || '-'
  return [
    `Last run: ${lastRuns.hourly ?? '-'}, nightly ${lastRuns.nightly ?? '-'}, problem ${lastRuns.problem?.code ?? '-'}`,
    `Standing still: ${pause === null ? '-' : `${pause.problem.code} since ${pause.since}`}`,
    `Orders: ${counts(Object.entries(open))}, closed ${closed}`,
    `Causes: ${counts(codes)}`,
  ]
}

/** Without what the merchant called things: a shop may bear the name of its owner. */
function shownSettings({ booking, schedule, shop }: ConnectionSettings, home: Home) {
  const { preferences, paused, terms } = home.appState.current
  const route = URL.parse(shop.address)?.searchParams.get('route') ?? ''
  return { route, booking, schedule, preferences, paused, terms: terms?.version ?? null }
}

function logText({ at, level, event, fields }: LogLine): string {
  const shown = Object.entries(fields).map(([name, value]) => `${name}=${String(value)}`)
  return [at, level, event, ...shown].join(' ')
}

async function secretsOf({ secrets }: Home, id: string): Promise<string[]> {
  const values = await Promise.all(Object.values(secretNames).map((nameOf) => readable(secrets, nameOf(id))))
  return values.filter((value) => value !== null && value.length >= 4) as string[]
}

/** Secrets and what has the form of an e-mail address, wherever they stand. */
function blanked(text: string, secrets: readonly string[]): string {
  const without = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
  return without.replace(/[^\s@"'<>=,]{1,64}@[^\s@"'<>,]{1,255}/g, '***')
}
