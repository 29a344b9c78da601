import type { IncomingMessage } from 'node:http'

/** Whether a request was meant for us: a page elsewhere that has its own name point to this computer sends that name. */
export function isOurHost({ headers }: IncomingMessage, port: number): boolean {
  const hosts = ['127.0.0.1', 'localhost']
  const names = port === 80 ? hosts : hosts.map((host) => `${host}:${port}`)
  return names.includes(headers.host ?? '')
}

/** Whether a call comes from a page of our own; browsers always say so with a POST, and pages cannot make it up. */
export function isOurPage({ headers }: IncomingMessage): boolean {
  if (headers.origin !== `http://${headers.host ?? ''}`) return false
  return isNotElsewhere(headers['sec-fetch-site'])
}

/** The same for a GET by a script, for which browsers leave out the origin; older ones say nothing. */
export function isOurScript({ headers }: IncomingMessage): boolean {
  const { origin } = headers
  if (origin !== undefined && origin !== `http://${headers.host ?? ''}`) return false
  return isNotElsewhere(headers['sec-fetch-site'])
}

/** A visit that no page elsewhere led to. */
export function isOwnVisit({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  return site === 'none' || isNotElsewhere(site)
}

function isNotElsewhere(site: string | readonly string[] | undefined): boolean {
  return site === undefined || site === 'same-origin'
}

/** The session that a page of ours names with each request, `''` when it names none. No browser adds it by itself. */
export function sessionOf({ headers }: IncomingMessage): string {
  return /^Bearer ([\w-]+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
}
