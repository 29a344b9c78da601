import http from 'node:http'
import type { Session } from 'electron'
import { readSystemCertificates, trustCertificates, type ReadCertificates } from './certificates.ts'

/**
 * Why the engine asks through Node's fetch and not through Electron's: Chromium sends a request once more by itself when a
 * connection that it kept turns out to be closed before an answer came, a POST as well (net/http/http_network_transaction.cc,
 * ShouldResendRequest). Moneybird cannot tell the second from the first, so that would be a second invoice. Node's fetch never
 * repeats what may have arrived. What Electron's has more, the system's certificates and proxy, is given to Node's here.
 */

export interface NetworkOptions {
  /** Milliseconds that go on evenly. */
  readonly now: () => number
  /** Called when the certificates could not be read; who asks then goes on with Node's own list. */
  readonly onUnread: () => void
  readonly read?: ReadCertificates
}

/** The network as the system has it. */
export interface SystemNetwork {
  /** Resolves when a request to an address may leave; never rejects. */
  prepare(address: string): Promise<void>
}

/** So long a first request waits for the certificates; they are read on meanwhile. */
const PATIENCE_MS = 10_000
/** A computer moves between networks; and what was not read is tried again. */
const AGAIN_MS = 5 * 60_000

/**
 * Certificates of the system, and its proxy for each host (an office may send one host through it and not another). Neither keeps
 * a request waiting for long, and what did not succeed is tried again.
 */
export function systemNetwork(
  session: Pick<Session, 'resolveProxy'>,
  options: NetworkOptions,
): SystemNetwork {
  const certificates = keepCertificates(options)
  const proxies = keepProxies(session, options.now)
  return {
    async prepare(address) {
      await Promise.all([atMost(PATIENCE_MS, certificates()), atMost(PATIENCE_MS, proxies(address))])
    },
  }
}

function keepCertificates({
  now,
  onUnread,
  read = readSystemCertificates,
}: NetworkOptions): () => Promise<void> {
  let reading: Promise<void> | null = null
  let failedAt = -Infinity
  return () => {
    if (now() - failedAt < AGAIN_MS) return Promise.resolve()
    reading ??= read().then(trustCertificates, () => {
      failedAt = now()
      reading = null
      onUnread()
    })
    return reading
  }
}

/** Never through a proxy, whatever the system says. */
const thisComputer = ['localhost', '127.0.0.1', '::1']

/** Node has one proxy for all hosts, and a list of those that it is not for. */
function keepProxies(
  session: Pick<Session, 'resolveProxy'>,
  now: () => number,
): (address: string) => Promise<void> {
  const asked = new Map<string, { readonly at: number; readonly done: Promise<void> }>()
  const direct = new Set(thisComputer)
  let proxy: string | null = null
  const ask = async (address: string, host: string): Promise<void> => {
    const found = firstProxy(await session.resolveProxy(address).catch(() => ''))
    if (found === null) direct.add(host)
    else {
      direct.delete(host)
      proxy = found
    }
    if (proxy !== null) useProxy(proxy, direct)
  }
  return (address) => {
    const { hostname } = new URL(address)
    const host = hostname.replace(/^\[(.*)\]$/, '$1')
    if (thisComputer.includes(host)) return Promise.resolve()
    const known = asked.get(host)
    if (known !== undefined && now() - known.at < AGAIN_MS) return known.done
    const done = ask(new URL(address).origin, host)
    asked.set(host, { at: now(), done })
    return done
  }
}

function useProxy(proxy: string, direct: ReadonlySet<string>): void {
  http.setGlobalProxyFromEnv({ HTTP_PROXY: proxy, HTTPS_PROXY: proxy, NO_PROXY: [...direct].join(',') })
}

async function atMost(ms: number, work: Promise<void>): Promise<void> {
  const { promise: over, resolve } = Promise.withResolvers<undefined>()
  const limit = setTimeout(() => {
    resolve(undefined)
  }, ms)
  await Promise.race([work, over])
  clearTimeout(limit)
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
