import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import type { Protocol } from 'electron'
import { contentPolicy, fileTypes, keepFor } from '../../shared/contract/page.ts'
import { scheme } from './page-address.ts'

/** On every answer. The window reaches the engine through the preload script, so its pages need no network at all. */
const headers = {
  'content-security-policy': contentPolicy("'none'"),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** To be called before the app is ready. `codeCache` lets Chromium keep what it compiled. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** Answers requests for the window's pages out of one folder, and for nothing else. */
export function pageServer(folder: string): (request: Pick<Request, 'method' | 'url'>) => Promise<Response> {
  const root = resolve(folder)
  return async ({ method, url }) => {
    if (method !== 'GET') return refuse(405)
    const path = fileWithin(root, url)
    const type = path === null ? undefined : fileTypes[extname(path)]
    if (path === null || type === undefined) return refuse(404)
    try {
      return new Response(new Uint8Array(await readFile(path)), {
        headers: { ...headers, 'content-type': type, 'cache-control': keepFor(new URL(url).pathname) },
      })
    } catch {
      return refuse(404)
    }
  }
}

/** The file that an address means; `null` when the address is not one of ours or leads out of the folder. */
function fileWithin(root: string, address: string): string | null {
  const url = URL.parse(address)
  if (url?.protocol !== `${scheme}:` || url.host !== 'factuurbrug') return null
  try {
    const path = decodeURIComponent(url.pathname)
    // A backslash is a separator on Windows, a colon names a drive or stream there; no file of ours has either.
    if (/[\0\\:]/.test(path)) return null
    const file = resolve(join(root, path))
    return file.startsWith(root + sep) ? file : null
  } catch {
    return null
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers })
}
