import http from 'node:http'
import tls from 'node:tls'
import type { Session } from 'electron'

/**
 * Why the engine asks through Node's fetch and not through Electron's: Chromium sends a request once more by itself when a
 * connection that it kept turns out to be closed before an answer came, a POST as well (net/http/http_network_transaction.cc,
 * ShouldResendRequest). Moneybird cannot tell the second from the first, so that would be a second invoice. Node's fetch never
 * repeats what may have arrived. What Electron's has more, the system's certificates and proxy, is given to Node's here.
 */

/** Trusts what the system trusts, besides Node's own list: many offices and virus scanners have a certificate of their own. */
export function trustSystemCertificates(): void {
  const all = [...tls.getCACertificates('default'), ...tls.getCACertificates('system')]
  tls.setDefaultCACertificates([...new Set(all)])
}

/**
 * Goes through the proxy that the system names for an address, if any. Called before the first request leaves.
 *
 * @returns whether there is one
 */
export async function useSystemProxy(
  session: Pick<Session, 'resolveProxy'>,
  address: string,
): Promise<boolean> {
  const proxy = firstProxy(await session.resolveProxy(address))
  if (proxy === null) return false
  http.setGlobalProxyFromEnv({ HTTP_PROXY: proxy, HTTPS_PROXY: proxy, NO_PROXY: 'localhost,127.0.0.1,::1' })
  return true
}

/**
 * The first choice in Chromium's answer (`PROXY proxy.kantoor.nl:8080; DIRECT`) as an address; `null` when that is to go
 * directly or by SOCKS, which Node does not speak.
 */
export function firstProxy(answer: string): string | null {
  const [kind = '', place = ''] = (answer.split(';')[0] ?? '').trim().split(/\s+/)
  if (place === '') return null
  if (kind === 'PROXY') return `http://${place}`
  return kind === 'HTTPS' ? `https://${place}` : null
}
