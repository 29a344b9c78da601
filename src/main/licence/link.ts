import { problem, type Problem } from '../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../shared/domain/result.ts'
import type { LicenceCheck } from '../ports/licence-check.ts'
import type { LicenceKey } from '../ports/licensing.ts'
import { fromBase32, toBase32 } from './base32.ts'
import { readKey, type Signer } from './key.ts'

/**
 * An installation link carries a key and the moment until which it may be brought so, signed together:
 * `factuurbrug://licence/KEY/STAMP`. The stamp is base32 of that moment (seconds, 4 bytes) and the signature.
 */
const START = 'factuurbrug://licence/'
const PURPOSE = 'factuurbrug link 1\n'
const SECONDS_BYTES = 4

export const LINK_DAYS = 7

/** @param until ms */
export function makeLink(key: string, until: number, sign: Signer): string {
  const seconds = Math.floor(until / 1000)
  const moment = Buffer.alloc(SECONDS_BYTES)
  moment.writeUInt32BE(seconds)
  return `${START}${key}/${toBase32(Buffer.concat([moment, sign(signed(key, seconds))]))}`
}

/** Whether a text is a link or the part of one that the desktop hands over, `KEY/STAMP`, and not a bare key. */
export function isLink(text: string): boolean {
  return text.includes('/')
}

/**
 * The key that a link brings. Whoever made the link wants something, so everything about it is checked before it is shown.
 *
 * @returns LICENCE_LINK_INVALID when it is not the vendor's or too old
 */
export function readLink(text: string, check: LicenceCheck, now: number): Result<LicenceKey, Problem> {
  const parts = text.trim().split('/').slice(-2)
  const [key = '', stamp = ''] = parts.map((part) => part.toUpperCase())
  const found = readKey(key, check)
  const bytes = fromBase32(stamp)
  if (!found.ok || bytes === null || bytes.length <= SECONDS_BYTES) return invalid
  const seconds = bytes.readUInt32BE(0)
  const isGenuine = check.isSigned(signed(found.value.text, seconds), bytes.subarray(SECONDS_BYTES))
  return isGenuine && now < seconds * 1000 ? ok(found.value) : invalid
}

const invalid = fail(problem('LICENCE_LINK_INVALID', {}))

function signed(key: string, seconds: number): Buffer {
  return Buffer.from(`${PURPOSE}${key}\n${seconds}`)
}
