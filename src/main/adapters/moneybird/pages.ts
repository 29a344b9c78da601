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

/**
 * Reads page after page. The last is one that is not full, or whose `Link` header names no next one; where there is no such
 * header the next page is asked for, which Moneybird refuses (400) when there is none.
 * @param ask makes the request for a page, counted from 1
 */
export async function readPages<T>(
  caller: Caller,
  ask: (page: number) => MoneybirdRequest<ReplyPage<T>>,
): Promise<Answered<readonly T[]>> {
  const items: T[] = []
  for (let page = 1; page <= maxPages; page++) {
    const request = ask(page)
    let link: string | null = null
    const call = await caller.read({
      ...request,
      parse(json, header) {
        link = header
        return request.parse(json, header)
      },
    })
    if (page > 1 && isPastTheEnd(call)) return { kind: 'done', value: items }
    if (call.kind !== 'done') return call
    items.push(...call.value.items)
    if (call.value.size < perPage || isLast(link)) return { kind: 'done', value: items }
  }
  return temporary('not_sent', 'ENDLESS_PAGES')
}

function isLast(link: string | null): boolean {
  return link !== null && !/rel="?next\b/.test(link)
}

/** What Moneybird answers to a page that does not exist. */
function isPastTheEnd(call: Answered<unknown>): boolean {
  return call.kind === 'refused' && call.refusal.status === 400 && /\bpage\b/.test(call.refusal.reason)
}
