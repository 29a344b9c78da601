import type { Answered } from '../../ports/bookkeeping.ts'
import { temporary, type MoneybirdRequest, type Caller } from './call.ts'
import type { ReplyPage } from './parse.ts'

/** The most that Moneybird gives at once. */
export const perPage = 100

/** More in one request than Moneybird takes would be a mistake of the caller: throws. */
export function atMostAPage<T>(items: readonly T[]): readonly T[] {
  if (items.length > perPage) throw new Error(`At most ${perPage} at a time`)
  return items
}

const maxPages = 50

/** Reads page after page until one is not full. `ask(page)` makes the request for a page, counted from 1. */
export async function readPages<T>(
  caller: Caller,
  ask: (page: number) => MoneybirdRequest<ReplyPage<T>>,
): Promise<Answered<readonly T[]>> {
  const items: T[] = []
  for (let page = 1; page <= maxPages; page++) {
    const call = await caller.read(ask(page))
    if (call.kind !== 'done') return call
    items.push(...call.value.items)
    if (call.value.size < perPage) return { kind: 'done', value: items }
  }
  return temporary('not_sent', 'ENDLESS_PAGES')
}
