import { useSyncExternalStore } from 'react'

/** Where the window is: `#/bestellingen/1042?tab=failed`. In the hash, so that it works the same under app:// and http://. */
export interface Route {
  /** First part: the screen. */
  readonly screen: string
  /** Second part, for instance an order number; `''` = none. */
  readonly detail: string
  readonly query: URLSearchParams
}

let cached: { readonly hash: string; readonly route: Route } | null = null

function current(): Route {
  const { hash } = window.location
  if (cached?.hash !== hash) {
    const [path = '', query = ''] = hash.replace(/^#\/?/u, '').split('?')
    const [screen = '', detail = ''] = path.split('/')
    cached = {
      hash,
      route: { screen, detail: decodeURIComponent(detail), query: new URLSearchParams(query) },
    }
  }
  return cached.route
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => {
    window.removeEventListener('hashchange', onChange)
  }
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, current)
}

/** Address of a screen, for links and `go`. */
export function pathTo(screen: string, detail = '', query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString()
  return `#/${screen}${detail === '' ? '' : `/${encodeURIComponent(detail)}`}${search === '' ? '' : `?${search}`}`
}

let guard: (() => boolean) | null = null

/** Goes to a screen, unless unsaved changes hold the merchant there. */
export function go(path: string): void {
  if (guard === null || guard()) window.location.hash = path
}

/** While set, leaving the screen asks first: `ask` gives `true` when leaving is fine. */
export function holdHere(ask: (() => boolean) | null): void {
  guard = ask
}
