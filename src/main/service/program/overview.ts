import type { Api } from '../../../shared/contract/calls.ts'
import type { Overview, Turnover } from '../../../shared/contract/views.ts'
import { decimal, money, sum } from '../../../shared/domain/decimal.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { ok, type Result } from '../../../shared/domain/result.ts'
import { isOpenState, kindNeeds } from '../../ports/standing.ts'
import type { Tally } from '../../ports/records.ts'
import { noRuns } from '../../ports/store.ts'
import { nextRunAt } from './app.ts'
import { connectionView } from '../connections/connection-view.ts'
import { settingsOf, type ServiceContext } from '../context.ts'

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
  const { lastRuns } = store?.runState() ?? noRuns
  const days = lastDays(context.home.clock.now(), settings.value.booking.timeZone)
  const today = days.at(-1) ?? ''
  const sums = store?.days(days[0] ?? '', today) ?? []
  const perDay = new Map(sums.map((day) => [day.date, day]))
  const open = (store?.tallies() ?? []).filter(({ state }) => isOpenState(state))
  const countOf = (isMeant: (tally: Tally) => boolean) =>
    open.filter(isMeant).reduce((all, { count }) => all + count, 0)
  return ok({
    connection,
    lastRunAt: lastRuns.hourly,
    lastNightlyAt: lastRuns.nightly,
    nextRunAt: nextRunAt(context, connection.isReady ? [id] : []),
    today: told(perDay.get(today)),
    month: told(sumOf(sums.filter(({ date }) => date.startsWith(today.slice(0, 7))))),
    days: days.slice(-DAYS).map((date) => ({ date, ...told(perDay.get(date)) })),
    waiting: countOf(({ state }) => state === 'open' || state === 'planned' || state === 'sending'),
    unticked: countOf(({ state }) => state === 'open'),
    drafts: countOf(({ state }) => state === 'draft'),
    failures: countOf(({ code }) => kindNeeds(code) === 'failed'),
    attention: countOf(({ code }) => kindNeeds(code) === 'attention'),
  })
}

/** Final invoices by the date of their order, in the shop's own currency. Drafts are no turnover yet. */
function told({ count, total }: Turnover = { count: 0, total: '0.00' }): Turnover {
  return { count, total }
}

function sumOf(days: readonly Turnover[]): Turnover {
  const count = days.reduce((all, day) => all + day.count, 0)
  return { count, total: money(sum(days.map(({ total }) => decimal(total)))) }
}

/** Dates of the last 31 days in the shop's zone, oldest first: all of this month is among them. */
function lastDays(now: number, timeZone: string): string[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  const noon = Date.parse(`${format.format(now)}T12:00:00Z`)
  return Array.from({ length: DAYS + 1 }, (_, i) =>
    new Date(noon - (DAYS - i) * DAY_MS).toISOString().slice(0, 10),
  )
}
