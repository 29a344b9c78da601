import type { Language } from '../shared/text/language.ts'

/**
 * The session of the screens in a browser. Its secret is a header that this page sends along, kept for this tab alone: unlike a
 * cookie it goes to no other port of this computer, and not along with a visit that another page started.
 */

/** Why this tab may not go on. */
export interface Out {
  readonly error: string
  readonly language: Language
}

const NAME = 'factuurbrug-session'

let token = sessionStorage.getItem(NAME) ?? ''
let out: Out | null = null
/** Sessions that have ended; another tab may still take them for good. */
const refused = new Set<string>()
const watchers = new Set<() => void>()
/** The other tabs of these screens: the browser lets only pages of this very port listen. */
const tabs = new BroadcastChannel(NAME)

tabs.addEventListener('message', ({ data }: MessageEvent<{ readonly has?: string }>) => {
  if (data.has === undefined) {
    if (token !== '') tabs.postMessage({ has: token })
  } else if (token === '' && !refused.has(data.has)) take(data.has)
})

// One that waits at the question for the code goes on with this.
if (token !== '') tabs.postMessage({ has: token })

/** Makes a request of this session. When it is none, the screens make place for the question how to get in. */
export async function asked(path: string, init: RequestInit = {}): Promise<Response> {
  const sent = token
  const headers = new Headers(init.headers)
  if (sent !== '') headers.set('Authorization', `Bearer ${sent}`)
  const response = await fetch(path, { ...init, headers })
  if (response.status === 401 && sent === token) lose((await response.json()) as Out)
  return response
}

/** Uses a key or a code; gives why it lets nobody in, `null` when it did. */
export async function enter(code: string): Promise<string | null> {
  const response = await fetch('/api/enter', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  }).catch(() => null)
  const answer = (await response?.json().catch(() => null)) as { session?: string; error?: string } | null
  if (answer?.session === undefined) return answer?.error ?? 'failed'
  take(answer.session)
  tabs.postMessage({ has: answer.session })
  return null
}

/** Why this tab may not go on; `null` = it may, as far as is known. */
export function whyOut(): Out | null {
  return out
}

export function watchOut(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
  }
}

function take(session: string): void {
  token = session
  sessionStorage.setItem(NAME, session)
  tell(null)
}

/** Another tab may be in: a tab that was opened by hand, or of a program that was started again, goes on with that. */
function lose(why: Out): void {
  if (token !== '') refused.add(token)
  token = ''
  sessionStorage.removeItem(NAME)
  tell(why)
  tabs.postMessage({})
}

function tell(why: Out | null): void {
  out = why
  for (const watcher of watchers) watcher()
}
