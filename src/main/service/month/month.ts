import type { Api } from '../../../shared/contract/calls.ts'
import { compareRates } from '../../../shared/domain/month-rates.ts'
import { problem } from '../../../shared/domain/problem.ts'
import { fail, ok } from '../../../shared/domain/result.ts'
import { formatStamp } from '../../../shared/text/format.ts'
import type { Connection } from '../../home.ts'
import { askOnce } from '../../sync/ask-once.ts'
import { checkMonth } from '../../sync/month.ts'
import { askMonth } from '../../sync/month-ask.ts'
import { readMonth } from '../../sync/month-read.ts'
import { withConnection, type ServiceContext } from '../context.ts'
import { monthView, wordsFor } from './month-view.ts'
import { savedMonth } from './save-month.ts'

type MonthCalls =
  'month.check' | 'month.report' | 'month.ask' | 'month.compare' | 'month.save' | 'month.close'

export function monthCalls(context: ServiceContext): Pick<Api, MonthCalls> {
  const { home, events } = context
  return {
    'month.check': ({ connection: id, month }) =>
      withConnection(context, id, (connection) =>
        checkMonth(connection.ports, month ?? currentMonth(connection)),
      ),
    'month.report': ({ connection: id, month }) =>
      withConnection(context, id, async (connection) => {
        const { language } = home.settings()
        return ok(await monthView(connection, month, currentMonth(connection), language))
      }),
    'month.ask': ({ connection: id, month, after }) =>
      withConnection(context, id, ({ ports, settings }) => {
        const { taxRates = [] } = ports.store.loadFacts()?.administration ?? {}
        return askMonth(ports, month, after, { taxRates, settings: settings().booking })
      }),
    'month.compare': ({ connection: id, month }) =>
      withConnection(context, id, async ({ ports: { bookkeeping, store, clock } }) => {
        const told = await askOnce(() => bookkeeping.taxReport(month))
        if (!told.ok) return told
        const { rows } = await readMonth(store, month, wordsFor(store, home.settings().language))
        const { taxRates = [] } = store.loadFacts()?.administration ?? {}
        const nameOf = (rateId: string) => taxRates.find((rate) => rate.id === rateId)?.name ?? rateId
        const rates = told.value === null ? null : compareRates(rows, told.value, nameOf)
        return ok({ rates, at: new Date(clock.now()).toISOString() })
      }),
    'month.save': ({ connection: id, month, as }) =>
      withConnection(context, id, async (connection) => {
        const { language } = home.settings()
        return ok({ files: await savedMonth(connection, month, as, language) })
      }),
    'month.close': ({ connection: id, month, closed }) =>
      withConnection(context, id, async (connection) => {
        const { store, clock } = connection.ports
        if (closed && month >= currentMonth(connection)) return fail(problem('MONTH_NOT_OVER', { month }))
        await store.closeMonth(month, closed ? new Date(clock.now()).toISOString() : null)
        events.changed(id)
        return ok(null)
      }),
  }
}

/** This month in the zone of the settings, `YYYY-MM`. */
function currentMonth({ ports, settings }: Connection): string {
  const now = new Date(ports.clock.now()).toISOString()
  return formatStamp(now, settings().booking.timeZone).slice(0, 'YYYY-MM'.length)
}
