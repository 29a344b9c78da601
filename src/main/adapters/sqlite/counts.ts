import { decimal, money } from '../../../shared/domain/decimal.ts'
import type { EntryState } from '../../../shared/domain/entry.ts'
import type { Records, Tally } from '../../ports/records.ts'
import type { Database } from './database.ts'
import { statements } from './statements.ts'

/** Numbers and sums, out of an index or of what is kept per day. */
export function countsIn(database: Database): Pick<Records, 'tallies' | 'causes' | 'days' | 'balanceBefore'> {
  return {
    tallies: () => tallies(database),
    causes: () =>
      database.all(statements.causes).map((row) => ({
        code: String(row.code),
        about: String(row.about),
        currency: String(row.currency),
        count: Number(row.count),
        total: amountOf(row.total),
        retryable: Number(row.retryable),
      })),
    days: (from, until) =>
      database.all(statements.days, from, until).map(({ date, count, total }) => ({
        date: String(date),
        count: Number(count),
        total: amountOf(total),
      })),
    balanceBefore(month) {
      const row = database.get(statements.balance, `${month.slice(0, 4)}-01-01`, `${month}-01`)
      const { vouchers, credits, eu } = row ?? {}
      return { vouchers: amountOf(vouchers), credits: amountOf(credits), euConsumers: amountOf(eu) }
    },
  }
}

/** Those that are being written stand among the planned ones (see `stateOf`). */
function tallies(database: Database): Tally[] {
  const sending = database.all(statements.sending).map(({ code, count }) => tally('sending', code, count))
  const all = database
    .all(statements.tallies)
    .map(({ state, code, count }) => tally(String(state), code, count))
  const left = all.map((one) => {
    const out = one.state === 'planned' ? sending.find(({ code }) => code === one.code) : undefined
    return { ...one, count: one.count - (out?.count ?? 0) }
  })
  return [...sending, ...left.filter(({ count }) => count > 0)]
}

function tally(state: string, code: unknown, count: unknown): Tally {
  return { state: state as EntryState, code: String(code), count: Number(count) }
}

/** A sum of whole ten-thousandths, as text of any length. */
function amountOf(sum: string | number | null | undefined): string {
  return money(decimal(String(sum ?? 0)).div(10_000))
}
