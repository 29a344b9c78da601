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

function isNotElsewhere(site: string | readonly string[] | undefined): boolean {
  return site === undefined || site === 'same-origin'
}

/** Value of a cookie, `''` when it was not sent. */
export function cookieOf({ headers }: IncomingMessage, name: string): string {
  for (const part of (headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return ''
}
