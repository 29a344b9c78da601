import type { IncomingMessage } from 'node:http'
import { isSame } from './proof.ts'

/** What Moneybird sent the browser back with. */
export type ConsentAnswer = { readonly code: string } | { readonly error: string }

/** The path to which the browser is sent back. */
export const PATH = '/moneybird'

const longestUrl = 4096

/**
 * Reads a request to the listener: the answer to our question, or the status with which it is sent away. Anybody on this
 * computer, and any web page, can send one; only Moneybird's carries the state.
 */
export function readAnswer(request: IncomingMessage, port: number, state: string): ConsentAnswer | number {
  const { method, url = '', headers } = request
  // A page elsewhere that has its own name point to this computer sends that name.
  if (headers.host !== `127.0.0.1:${port}`) return 421
  if (url.length > longestUrl) return 414
  if (method !== 'GET') return 405
  const cut = url.indexOf('?')
  if (cut < 0 || url.slice(0, cut) !== PATH) return 404
  return answerIn(new URLSearchParams(url.slice(cut + 1)), state) ?? 400
}

/** `null` = not an answer to our question, or not one at all. */
function answerIn(query: URLSearchParams, state: string): ConsentAnswer | null {
  const given = onlyOne(query, 'state')
  if (given === null || !isSame(given, state)) return null
  const code = onlyOne(query, 'code')
  const error = onlyOne(query, 'error')
  if (code !== null && error === null) return isCode(code) ? { code } : null
  return error !== null && code === null ? { error } : null
}

/** Printable, without spaces, not endless. */
export function isCode(text: string): boolean {
  return /^[\x21-\x7e]{1,512}$/.test(text)
}

function onlyOne(query: URLSearchParams, name: string): string | null {
  const values = query.getAll(name)
  return values.length === 1 ? (values[0] ?? null) : null
}
