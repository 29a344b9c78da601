import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** Whether the host is this machine; only there http is allowed. */
export function isLoopback(url: URL): boolean {
  return loopback.has(url.hostname)
}

/**
 * The connection address as a URL. Refused: what is no web address, http to another machine (the key would travel
 * readable), and a user name in the address.
 */
export function checkedAddress(address: string): Result<URL, Problem> {
  const url = URL.parse(address.trim())
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    return fail(problem('SHOP_UNREACHABLE', { reason: 'INVALID_ADDRESS' }))
  }
  if (url.protocol === 'http:' && !isLoopback(url)) {
    return fail(problem('SHOP_REFUSED', { reason: 'https_required' }))
  }
  url.hash = ''
  return ok(url)
}

/** The address with parameters added; what is there stays as it was typed, for web servers that look at it. */
export function withParameters(address: URL, parameters: Readonly<Record<string, string>>): URL {
  const url = new URL(address)
  const added = new URLSearchParams(parameters).toString()
  url.search = url.search === '' ? added : `${url.search}&${added}`
  return url
}

/** Where a redirect goes, and whether the key may go along; `shown` names the place without its query. */
export type RedirectTarget =
  { readonly allowed: true; readonly url: URL } | { readonly allowed: false; readonly shown: string }

/** Allowed: the same host and port on the same scheme, or the same host name from http to https. */
export function redirectTarget(location: string, from: URL): RedirectTarget {
  const url = location === '' ? null : URL.parse(location, from.href)
  if (url === null) return { allowed: false, shown: '' }
  const same = url.protocol === from.protocol && url.host === from.host
  const upgrade = from.protocol === 'http:' && url.protocol === 'https:' && url.hostname === from.hostname
  if (same || upgrade) return { allowed: true, url }
  return { allowed: false, shown: `${url.protocol}//${url.host}${url.pathname}`.slice(0, 200) }
}
