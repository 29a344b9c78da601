import type { Api } from '../../../shared/contract/calls.ts'
import type { FailureGroup } from '../../../shared/contract/views.ts'
import { kindNeeds } from '../../ports/standing.ts'
import type { Cause } from '../../ports/records.ts'
import type { Store } from '../../ports/store.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import type { ProblemCode } from '../../../shared/domain/problem.ts'
import { ok } from '../../../shared/domain/result.ts'
import { subjectOf } from '../../../shared/problems/about.ts'
import { withConnection, type ServiceContext } from '../context.ts'
import { rowOf } from './rows.ts'

/** So many orders of a group are listed, which is also the most that can be ignored at once; beyond that only counted. */
const MOST_LISTED = 1000

export function failureCalls(context: ServiceContext): Pick<Api, 'failures.list'> {
  return {
    'failures.list': ({ connection }) =>
      withConnection(context, connection, async ({ ports }) => {
        const ready = await context.ready.of(connection)
        return ok({ groups: await failureGroups(ports.store, ready), ready: ready.length })
      }),
  }
}

/**
 * What waits for the merchant, by cause. What was not pushed comes before what asks for a look, and the cause of most orders
 * first.
 *
 * @param ready orders that could go since the settings were changed
 */
export async function failureGroups(store: Store, ready: readonly string[] = []): Promise<FailureGroup[]> {
  const causes = Map.groupBy(store.causes(), causeOf)
  const readyIn = Map.groupBy(ready, (orderId) => causeOfOrder(store.entry(orderId)))
  const groups: FailureGroup[] = []
  for (const [cause, parts] of [...causes].sort(worstFirst)) {
    const [first] = parts
    if (first === undefined) continue
    groups.push({ ...(await groupOf(store, first, parts)), ready: readyIn.get(cause)?.length ?? 0 })
  }
  return groups
}

function causeOf({ code, about }: Pick<Cause, 'code' | 'about'>): string {
  return `${code} ${about}`
}

function causeOfOrder(entry: Entry | null): string {
  const reason = entry?.problem ?? null
  return reason === null ? '' : causeOf({ code: reason.code, about: subjectOf(reason) })
}

type Grouped = readonly [cause: string, parts: readonly Cause[]]

function worstFirst([a, ofA]: Grouped, [b, ofB]: Grouped): number {
  const urgency = Number(asksOnly(ofA)) - Number(asksOnly(ofB))
  return urgency || countOf(ofB) - countOf(ofA) || (a < b ? -1 : 1)
}

/** The invoice is there; something about it is to be looked at. */
function asksOnly([first]: readonly Cause[]): boolean {
  return first !== undefined && kindNeeds(first.code) === 'attention'
}

function countOf(parts: readonly { readonly count: number }[]): number {
  return parts.reduce((all, { count }) => all + count, 0)
}

/** @param parts the same cause in each currency */
async function groupOf(
  store: Store,
  { code, about }: Cause,
  parts: readonly Cause[],
): Promise<Omit<FailureGroup, 'ready'>> {
  const count = countOf(parts)
  const byCount = [...parts].sort((a, b) => b.count - a.count)
  return {
    code: code as ProblemCode,
    about,
    kind: asksOnly(parts) ? 'attention' : 'failed',
    orders: (await newest(store, code, about)).map(rowOf),
    count,
    totals: byCount.map(({ currency, total }) => ({ currency, total })),
    mayRetryAll: parts.every(({ count: all, retryable }) => all === retryable),
  }
}

async function newest(store: Store, code: string, about: string): Promise<Entry[]> {
  const entries: Entry[] = []
  for (const page of store.waiting(code, about)) {
    entries.push(...page.slice(0, MOST_LISTED - entries.length))
    if (entries.length >= MOST_LISTED) break
    await store.giveWay()
  }
  return entries
}
