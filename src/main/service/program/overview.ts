import type { Api } from '../../../shared/contract/calls.ts'
import type { Overview, Turnover } from '../../../shared/contract/views.ts'
import { money, ZERO, type Decimal } from '../../../shared/domain/decimal.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { inBase } from '../../../shared/domain/month-balance.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { ok, type Result } from '../../../shared/domain/result.ts'
import { emptyState, type Store } from '../../ports/store.ts'
import { nextRunAt } from './app.ts'
import { connectionView } from '../connections/connection-view.ts'
import { settingsOf, type ServiceContext } from '../context.ts'
import { failureGroups } from '../orders/failures.ts'

const DAYS = 30
const DAY_MS = 86_400_000

export function overviewCalls(context: ServiceContext): Pick<Api, 'overview.get'> {
  return { 'overview.get': ({ connection }) => overview(context, connection) }
}

/** How a connection does. A connection that is not set up yet has an overview too: an empty one. */
async function overview(context: ServiceContext, id: string): Promise<Result<Overview, Problem>> {
  const settings = settingsOf(context.home, id)
  if (!settings.ok) return settings
  const connection = await connectionView(context, settings.value)
  const opened = await context.home.open(id)
  const store = opened.ok ? opened.value.ports.store : null
  const { lastRuns, entries } = store?.state ?? emptyState
  const days = lastDays(context.home.clock.now(), settings.value.booking.timeZone)
  const perDay = await turnoverPerDay(store, days)
  const today = days.at(-1) ?? ''
  const groups = failureGroups(Object.values(entries))
  const countOf = (...states: readonly Entry['state'][]) =>
    Object.values(entries).filter(({ state }) => states.includes(state)).length
  const countOfKind = (kind: 'failed' | 'attention') =>
    groups.filter((group) => group.kind === kind).reduce((all, { count }) => all + count, 0)
  return ok({
    connection,
    lastRunAt: lastRuns.hourly,
    lastNightlyAt: lastRuns.nightly,
    nextRunAt: nextRunAt(context, connection.isReady ? [id] : []),
    today: told(perDay.get(today)),
    month: told(
      sumOf([...perDay].filter(([date]) => date.startsWith(today.slice(0, 7))).map(([, day]) => day)),
    ),
    days: days.slice(-DAYS).map((date) => ({ date, ...told(perDay.get(date)) })),
    waiting: countOf('open', 'planned', 'sending'),
    unticked: countOf('open'),
    drafts: countOf('draft'),
    failures: countOfKind('failed'),
    attention: countOfKind('attention'),
  })
}

interface Sum {
  readonly count: number
  readonly total: Decimal
}

const none: Sum = { count: 0, total: ZERO }

function told({ count, total }: Sum = none): Turnover {
  return { count, total: money(total) }
}

function sumOf(sums: readonly Sum[]): Sum {
  return sums.reduce((all, one) => ({ count: all.count + one.count, total: all.total.plus(one.total) }), none)
}

/** Dates of the last 31 days in the shop's zone, oldest first: all of this month is among them. */
function lastDays(now: number, timeZone: string): string[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  const noon = Date.parse(`${format.format(now)}T12:00:00Z`)
  return Array.from({ length: DAYS + 1 }, (_, i) =>
    new Date(noon - (DAYS - i) * DAY_MS).toISOString().slice(0, 10),
  )
}

/**
 * Final invoices by the date of their order, in the shop's own currency. Drafts are no turnover yet. Reads the two or three
 * months that these days are in, however much history there is.
 */
async function turnoverPerDay(
  store: Store | null,
  days: readonly string[],
): Promise<ReadonlyMap<string, Sum>> {
  const perDay = new Map<string, Sum>()
  if (store === null) return perDay
  const wanted = new Set(days)
  const entries = new Map<string, Entry>()
  for (const month of new Set(days.map((day) => day.slice(0, 7))))
    for (const [id, entry] of await store.month(month)) entries.set(id, entry)
  for (const entry of Object.values(store.state.entries)) entries.set(entry.orderId, entry)
  for (const entry of entries.values()) {
    if (entry.invoice === null || entry.invoice.state === 'draft' || !wanted.has(entry.date)) continue
    const before = perDay.get(entry.date) ?? none
    perDay.set(entry.date, sumOf([before, { count: 1, total: inBase(entry) }]))
  }
  return perDay
}
