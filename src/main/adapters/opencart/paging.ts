import type { Problem } from '../../../shared/domain/problem.ts'
import { badAnswer } from './read-pages.ts'

/** No shop has this many pages; beyond it a reply that keeps growing is a fault, not a shop. */
const MOST_PAGES = 100_000

/** Orders that may be added while the pages are read, before a page too many counts as endless. */
const GROWTH = 1000

/** Guards one fetch from its first page (after `'0'`) to its last against a shop that never stops. */
export interface PageGuard {
  /** Takes note of a page; a problem when there can be no more. `total` counts on the first page only. */
  check(page: GuardedPage): Problem | null
}

export interface GuardedPage {
  readonly afterId: string
  readonly rows: number
  readonly total: number | null
  readonly last: boolean
}

/** Starts a guard. A page after `'0'` begins a new fetch. */
export function createPageGuard(): PageGuard {
  let pages = 0
  let rows = 0
  let expected: number | null = null
  return {
    check(page) {
      if (page.afterId === '0') {
        pages = 0
        rows = 0
        expected = page.total
      }
      pages += 1
      rows += page.rows
      if (page.last) return null
      if (page.rows === 0) return badAnswer('endless_pages', 'page without orders')
      if (pages >= MOST_PAGES) return badAnswer('endless_pages', `${pages} pages`)
      if (expected !== null && rows > expected + GROWTH)
        return badAnswer('endless_pages', `${rows} > ${expected}`)
      return null
    },
  }
}
