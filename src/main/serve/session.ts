import { createHash, randomBytes, randomInt } from 'node:crypto'

/** So many browsers may be signed in, and so many used entries be remembered. */
const MOST = 20

/** What lets the next browser in, once: a key for a file that only the user can read, and a code to be typed. */
export interface SessionEntry {
  readonly key: string
  readonly code: string
}

/** Two who come with the same key or code cannot both be the merchant; which of them is, nobody can tell. */
type Entered =
  { readonly kind: 'in'; readonly session: string } | { readonly kind: 'used_twice' | 'wrong_code' }

/** Who may use the screens in a browser. All of it is gone when the process ends. */
export interface Sessions {
  /** What is good now; what was used is replaced. */
  entry(): SessionEntry
  /** Uses a key or code up. The second use lets nobody in, and puts out who came in by the first. */
  enter(offered: string): Entered
  standing(session: string): 'in' | 'used_twice' | 'no_session'
}

export function createSessions(): Sessions {
  let entry = { key: newKey(), code: newCode() }
  /** Which session an entry gave, both as digests. */
  const used = new Map<string, string>()
  const sessions = new Map<string, 'in' | 'used_twice'>()
  return {
    entry: () => entry,
    enter(offered) {
      const typed = offered.length > CODE_LENGTH * 2 ? offered : tidyCode(offered)
      const digest = digestOf(typed)
      const before = used.get(digest)
      if (before !== undefined) {
        sessions.set(before, 'used_twice')
        return { kind: 'used_twice' }
      }
      if (digest === digestOf(entry.key)) entry = { ...entry, key: newKey() }
      else if (digest === digestOf(tidyCode(entry.code))) entry = { ...entry, code: newCode() }
      else return { kind: 'wrong_code' }
      const session = newKey()
      keep(sessions, digestOf(session), 'in')
      keep(used, digest, digestOf(session))
      return { kind: 'in', session }
    },
    standing: (session) => sessions.get(digestOf(session)) ?? 'no_session',
  }
}

/** The oldest make place. */
function keep<T>(known: Map<string, T>, name: string, value: T): void {
  known.set(name, value)
  const [oldest] = known.keys()
  if (known.size > MOST && oldest !== undefined) known.delete(oldest)
}

function newKey(): string {
  return randomBytes(32).toString('base64url')
}

/** Without letters that look like digits or make words. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 50 bits: at five thousand tries a second, one in seven thousand after a year. */
const CODE_LENGTH = 10

function newCode(): string {
  const signs = Array.from({ length: CODE_LENGTH }, () => SIGNS[randomInt(SIGNS.length)] ?? '').join('')
  return `${signs.slice(0, CODE_LENGTH / 2)}-${signs.slice(CODE_LENGTH / 2)}`
}

/** As a person types it: small letters, spaces, an O for a nought. */
function tidyCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[^\dA-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}

/** What is looked up is a digest, so how long that takes tells nothing of the secret. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
