import type { Problem } from '../../../shared/domain/problem.ts'
import { badAnswer } from './read-pages.ts'

/** No shop has this many pages; beyond it a reply that keeps growing is a fault, not a shop. */
const MOST_PAGES = 100_000

/** Orders that may be added while the pages are read, before a page too many counts as endless. */
const GROWTH = 1000

/** Guards the fetches of one shop against replies that never stop. */
export interface PageGuard {
  /** Takes note of a page; a problem when there can be no more after it. */
  check(page: GuardedPage): Problem | null
}

interface GuardedPage {
  /** What is fetched: pages of different fetches may come mixed, as when a preview is made during a run. */
  readonly fetch: string
  /** The key after which the page was asked; `'0'` begins the fetch. */
  readonly afterId: string
  readonly rows: number
  /** Rows of the whole fetch, as told on its first page. */
  readonly total: number | null
  readonly last: boolean
}

interface Seen {
  readonly total: number | null
  /** The pages by the key they came after, so that one asked twice counts once. */
  readonly pages: Set<string>
  rows: number
}

/** Starts a guard that has seen nothing yet. */
export function createPageGuard(): PageGuard {
  const fetches = new Map<string, Seen>()

  function note({ fetch, afterId, rows, total }: GuardedPage): Seen {
    const known = afterId === '0' ? undefined : fetches.get(fetch)
    const seen = known ?? { total, pages: new Set(), rows: 0 }
    fetches.set(fetch, seen)
    if (!seen.pages.has(afterId)) seen.rows += rows
    seen.pages.add(afterId)
    return seen
  }

  return {
    check(page) {
      const { pages, rows, total } = note(page)
      if (page.last) {
        fetches.delete(page.fetch)
        return null
      }
      if (page.rows === 0) return badAnswer('endless_pages', 'page without orders')
      if (pages.size >= MOST_PAGES) return badAnswer('endless_pages', `${pages.size} pages`)
      return total !== null && rows > total + GROWTH ? badAnswer('endless_pages', `${rows} > ${total}`) : null
    },
  }
}
