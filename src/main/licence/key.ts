import { problem, type Problem } from '../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../shared/domain/result.ts'
import { shopHost, type Licence } from '../../shared/licence/licence.ts'
import type { LicenceCheck } from '../ports/licence-check.ts'
import type { LicenceKey } from '../ports/licensing.ts'
import { fromBase32, toBase32 } from './base32.ts'

/**
 * A licence key is `FB1` and then, as base32, the licence (holder, shop, first and last day, a line each) followed by its
 * signature. The digit 1 is not in the alphabet, so the beginning is found in whatever was pasted.
 */
const PREFIX = 'FB1'
const SIGNATURE_BYTES = 64
/** The module in the shop takes keys of up to 400 characters. */
const MOST_BYTES = 180

/** What is signed says what for: a signature of an installation link is none of a licence. */
const PURPOSE = 'factuurbrug licence 1\n'

/** Signs a message with the vendor's private key. */
export type Signer = (message: Uint8Array) => Uint8Array

/** The key of a licence; throws when the licence is not one that `readKey` would take. */
export function makeKey(licence: Licence, sign: Signer): string {
  const content = Buffer.from([licence.holder, licence.shop, licence.from, licence.until].join('\n'))
  if (content.length > MOST_BYTES) throw new RangeError('The name of the holder or of the shop is too long')
  if (licenceIn(content) === null)
    throw new RangeError('This is no licence: look at the name, the shop and the days')
  return PREFIX + toBase32(Buffer.concat([content, sign(signed(content))]))
}

/**
 * Reads a key as it was pasted: line breaks, spaces, marks of a quoted mail and small letters do not matter.
 *
 * @returns LICENCE_INVALID when it is not whole, or not signed by the vendor of this build
 */
export function readKey(pasted: string, check: LicenceCheck): Result<LicenceKey, Problem> {
  const letters = pasted.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  const start = letters.indexOf(PREFIX)
  const bytes = start < 0 ? null : fromBase32(letters.slice(start + PREFIX.length))
  const content = bytes?.subarray(0, -SIGNATURE_BYTES) ?? Buffer.alloc(0)
  const licence = content.length > MOST_BYTES ? null : licenceIn(content)
  if (bytes === null || licence === null) return invalid
  if (!check.isSigned(signed(content), bytes.subarray(-SIGNATURE_BYTES))) return invalid
  return ok({ text: letters.slice(start), licence })
}

const invalid = fail(problem('LICENCE_INVALID', {}))

function signed(content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(PURPOSE), content])
}

function licenceIn(content: Buffer): Licence | null {
  const [holder = '', shop = '', from = '', until = '', ...rest] = content.toString('utf8').split('\n')
  const isWhole = rest.length === 0 && holder.trim() !== '' && shop !== '' && shop === shopHost(shop)
  return isWhole && isDay(from) && isDay(until) && from <= until ? { holder, shop, from, until } : null
}

function isDay(text: string): boolean {
  const moment = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text)
}
