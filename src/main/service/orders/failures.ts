import type { Api } from '../../../shared/contract/calls.ts'
import type { FailureGroup } from '../../../shared/contract/views.ts'
import { money, parseDecimal, sum, ZERO } from '../../../shared/domain/decimal.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { kindOf, subjectOf } from '../../../shared/problems/about.ts'
import { ok } from '../../../shared/domain/result.ts'
import { isOfferedAgain } from '../../sync/may-do.ts'
import { withConnection, type ServiceContext } from '../context.ts'
import { newestFirst, rowOf } from './rows.ts'

/** So many orders of a group are listed, which is also the most that can be ignored at once; beyond that only counted. */
const MOST_LISTED = 1000

export function failureCalls(context: ServiceContext): Pick<Api, 'failures.list'> {
  return {
    'failures.list': ({ connection }) =>
      withConnection(context, connection, async ({ ports }) => {
        const ready = await context.ready.of(connection)
        const groups = failureGroups(Object.values(ports.store.state.entries), new Set(ready))
        return ok({ groups, ready: ready.length })
      }),
  }
}

/**
 * What waits for the merchant, by cause; the cause of most orders first.
 *
 * @param ready orders that could go since the settings were changed
 */
export function failureGroups(
  entries: readonly Entry[],
  ready: ReadonlySet<string> = new Set(),
): FailureGroup[] {
  const causes = Map.groupBy(entries.filter(needsMerchant), ({ problem }) => causeOf(problem))
  return [...causes]
    .map(([cause, members]) => ({ cause, group: groupOf(members, ready) }))
    .sort((a, b) => b.group.count - a.group.count || (a.cause < b.cause ? -1 : 1))
    .map(({ group }) => group)
}

function causeOf(problem: Problem): string {
  return `${problem.code} ${subjectOf(problem)}`
}

function groupOf(members: readonly Waiting[], ready: ReadonlySet<string>): FailureGroup {
  const [first] = members
  if (first === undefined) throw new Error('a cause without orders')
  const { problem } = first
  return {
    code: problem.code,
    about: subjectOf(problem),
    kind: kindOf(problem.code) === 'attention' ? 'attention' : 'failed',
    orders: members.toSorted(newestFirst).slice(0, MOST_LISTED).map(rowOf),
    count: members.length,
    totals: totalsOf(members),
    ready: members.filter(({ orderId }) => ready.has(orderId)).length,
    mayRetryAll: members.every(isOfferedAgain),
  }
}

/** What orders come to, per currency. */
function totalsOf(members: readonly Entry[]): FailureGroup['totals'] {
  return [...Map.groupBy(members, ({ currency }) => currency)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([currency, orders]) => ({
      currency,
      total: money(sum(orders.map(({ total }) => parseDecimal(total) ?? ZERO))),
    }))
}

type Waiting = Entry & { readonly problem: Problem }

function needsMerchant(entry: Entry): entry is Waiting {
  const kind = entry.problem === null ? null : kindOf(entry.problem.code)
  return kind === 'failed' || kind === 'attention'
}
