import { useSyncExternalStore } from 'react'

/** Where the window is: `#/orders/1042?tab=failed`. In the hash, so that it works the same under app:// and http://. */
export interface ScreenRoute {
  /** First part: the screen. */
  readonly screen: string
  /** Second part, for instance an order number; `''` = none. */
  readonly detail: string
  readonly query: URLSearchParams
}

let cached: { readonly hash: string; readonly route: ScreenRoute } | null = null

/** Where the window is now. */
export function currentRoute(): ScreenRoute {
  const { hash } = window.location
  if (cached?.hash !== hash) {
    const [path = '', query = ''] = hash.replace(/^#\/?/u, '').split('?')
    const [screen = '', detail = ''] = path.split('/')
    cached = { hash, route: { screen, detail: decoded(detail), query: new URLSearchParams(query) } }
  }
  return cached.route
}

/** Somebody may type any address; what is no percent code is taken as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => {
    window.removeEventListener('hashchange', onChange)
  }
}

export function useRoute(): ScreenRoute {
  return useSyncExternalStore(subscribe, currentRoute)
}

/** Address of a screen, for links and `go`. */
export function pathTo(screen: string, detail = '', query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString()
  return `#/${screen}${detail === '' ? '' : `/${encodeURIComponent(detail)}`}${search === '' ? '' : `?${search}`}`
}

/**
 * Asked when the merchant leaves a screen: `true` when leaving is fine. Who gives `false` may ask the merchant and call
 * `goOn` later.
 */
export type LeaveGuard = (goOn: () => void) => boolean

/** The last step that a button of the program made. */
let step = { from: '', to: '' }

/** The address from which a button led to this one, such as `#/failures`; `''` = it was no button. */
export function whereFrom(): string {
  return step.to === window.location.hash ? step.from : ''
}

let guard: LeaveGuard | null = null
let heldAt = ''

/** Goes to a screen, unless unsaved changes hold the merchant there. */
export function go(path: string): void {
  leave(() => {
    heldAt = path
    step = { from: window.location.hash, to: path }
    window.location.hash = path
  })
}

/** Does something after which this screen is gone or shows another connection, unless unsaved changes hold it. */
export function leave(goOn: () => void): void {
  if (guard === null || guard(goOn)) goOn()
}

/** Changes the address without a new step in the history: for what is typed or ticked, not for going somewhere. */
export function replaceAddress(path: string): void {
  window.location.replace(path)
}

/** While set, leaving the screen asks first, also by the buttons of the browser. */
export function holdHere(ask: LeaveGuard | null): void {
  guard = ask
  heldAt = window.location.hash
}

// Back and forward have already left when this is heard. It is the first listener, so no screen has noticed yet.
if (typeof window !== 'undefined') {
  window.addEventListener('hashchange', () => {
    const wanted = window.location.hash
    if (guard === null || wanted === heldAt) return
    window.history.pushState(null, '', heldAt)
    go(wanted)
  })
}
