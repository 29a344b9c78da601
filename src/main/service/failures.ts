import type { Api } from '../../shared/contract/calls.ts'
import type { FailureGroup } from '../../shared/contract/views.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import { kindOf, type Problem } from '../../shared/domain/problem.ts'
import { ok } from '../../shared/domain/result.ts'
import { withConnection, type Context } from './context.ts'
import { newestFirst, rowOf } from './rows.ts'

/** So many orders of a group are listed; beyond that only counted. */
const MOST_LISTED = 200

export function failureCalls(context: Context): Pick<Api, 'failures.list'> {
  return {
    'failures.list': ({ connection }) =>
      withConnection(context, connection, ({ ports }) =>
        Promise.resolve(ok({ groups: failureGroups(Object.values(ports.store.state.entries)) })),
      ),
  }
}

/** What waits for the merchant, by cause; the cause of most orders first. */
export function failureGroups(entries: readonly Entry[]): FailureGroup[] {
  const groups = Map.groupBy(entries.filter(needsMerchant), ({ problem }) => problem.code)
  return [...groups]
    .map(([code, members]) => ({
      code,
      kind: kindOf(code) === 'attention' ? ('attention' as const) : ('failed' as const),
      orders: members.toSorted(newestFirst).slice(0, MOST_LISTED).map(rowOf),
      count: members.length,
    }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
}

function needsMerchant(entry: Entry): entry is Entry & { readonly problem: Problem } {
  const kind = entry.problem === null ? null : kindOf(entry.problem.code)
  return kind === 'failed' || kind === 'attention'
}
