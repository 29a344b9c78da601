import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase32, toBase32 } from '../../../src/main/licence/base32.ts'
import { makeKey, readKey } from '../../../src/main/licence/key.ts'
import { isLink, makeLink, readLink } from '../../../src/main/licence/link.ts'
import { keyOf, licenceWith, newVendor } from '../../support/licence.ts'

const vendor = newVendor()
const key = keyOf(vendor)
const invalid = { ok: false, problem: { code: 'LICENCE_INVALID' } }

describe('a licence key', () => {
  test('says for whom, for which shop and until when', () => {
    expect(readKey(key, vendor.check)).toEqual({ ok: true, value: { text: key, licence: licenceWith() } })
  })

  test('is short enough for the module in the shop, and has only capitals and digits', () => {
    const longest = makeKey(
      licenceWith({ holder: 'é'.repeat(60), shop: `${'a'.repeat(30)}.nl` }),
      vendor.sign,
    )
    expect(longest.length).toBeLessThanOrEqual(400)
    expect(longest).toMatch(/^FB1[A-Z2-7]+$/)
  })

  test.each([
    ['line breaks and spaces', (text: string) => `  ${text.replaceAll(/(.{40})/g, '$1\r\n ')}\n`],
    ['the marks of a quoted mail', (text: string) => text.replaceAll(/(.{60})/g, '$1\n> > ')],
    ['small letters', (text: string) => text.toLowerCase()],
    ['invisible signs', (text: string) => text.replaceAll(/(.{30})/g, '$1\u200b\u00a0')],
    ['words before it', (text: string) => `Licentiesleutel: ${text}`],
  ])('survives %s', (_, spoil) => {
    expect(readKey(spoil(key), vendor.check)).toMatchObject({ ok: true, value: { text: key } })
  })

  test('in which any one sign is another is refused', () => {
    for (let at = 0; at < key.length; at += 1) {
      const other = key[at] === 'A' ? 'B' : 'A'
      const altered = key.slice(0, at) + other + key.slice(at + 1)
      expect(readKey(altered, vendor.check), `sign ${at}`).toMatchObject(invalid)
    }
  })

  test('of which a part is missing, or to which something was added, is refused', () => {
    for (const text of ['', 'FB1', key.slice(0, -1), key.slice(0, 60), `${key}A`, key + key, key.slice(3)])
      expect(readKey(text, vendor.check)).toMatchObject(invalid)
  })

  test('that somebody else signed is refused', () => {
    expect(readKey(keyOf(newVendor()), vendor.check)).toMatchObject(invalid)
  })

  test('with another licence before the same signature is refused', () => {
    const bytes = fromBase32(key.slice(3)) ?? Buffer.alloc(0)
    const forged = Buffer.from(bytes.toString('latin1').replace('2027-11-19', '2099-11-19'), 'latin1')
    expect(readKey(`FB1${toBase32(forged)}`, vendor.check)).toMatchObject(invalid)
  })

  test('is never read in what is none, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        expect(readKey(text, vendor.check).ok).toBe(false)
        expect(readKey(`FB1${text}`, vendor.check).ok).toBe(false)
      }),
    )
  })

  test.each([
    { holder: '' },
    { holder: 'Kaas\n& Zo' },
    { shop: '' },
    { shop: 'https://winkel.nl/' },
    { from: '2026-02-30' },
    { until: '2026-11-19' },
    { until: 'altijd' },
    { holder: 'x'.repeat(200) },
  ])('is not made of what is no licence: %o', (changes) => {
    expect(() => makeKey(licenceWith(changes), vendor.sign)).toThrow(RangeError)
  })
})

describe('an installation link', () => {
  const now = Date.parse('2026-11-24T11:00:00Z')
  const until = now + 7 * 86_400_000
  const link = makeLink(key, until, vendor.sign)
  const refused = { ok: false, problem: { code: 'LICENCE_LINK_INVALID' } }

  test('brings its key until its moment, and then no more', () => {
    expect(readLink(link, vendor.check, until - 1)).toMatchObject({ ok: true, value: { text: key } })
    expect(readLink(link, vendor.check, until)).toMatchObject(refused)
    expect(readKey(key, vendor.check), 'the key can still be pasted').toMatchObject({ ok: true })
  })

  test('is told from a bare key', () => {
    expect([isLink(link), isLink(key)]).toEqual([true, false])
  })

  test('of somebody else, with another key, or with another moment is refused', () => {
    const other = makeLink(key, until, newVendor().sign)
    const stamp = link.split('/').at(-1) ?? ''
    const later =
      makeLink(key, until + 86_400_000, newVendor().sign)
        .split('/')
        .at(-1) ?? ''
    const otherKey = keyOf(vendor, { shop: 'andere.nl' })
    const moved = later.slice(0, 7) + stamp.slice(7)
    for (const text of [
      other,
      `${otherKey}/${stamp}`,
      `${key}/${later}`,
      `${key}/${moved}`,
      `${key}/`,
      `/${stamp}`,
    ])
      expect(readLink(text, vendor.check, now), text).toMatchObject(refused)
  })

  test('is not made of the signature of a licence', () => {
    const signature = (fromBase32(key.slice(3)) ?? Buffer.alloc(0)).subarray(-64)
    const moment = Buffer.alloc(4)
    moment.writeUInt32BE(Math.floor(until / 1000))
    const stamp = toBase32(Buffer.concat([moment, signature]))
    expect(readLink(`${key}/${stamp}`, vendor.check, now)).toMatchObject(refused)
  })
})

test('base32 gives back what went in, and takes nothing that it did not make', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect([...(fromBase32(toBase32(bytes)) ?? [])]).toEqual([...bytes])
    }),
  )
  for (const text of ['A', 'AB', 'a', '1', 'AAA', '='].filter((one) => one !== 'AA'))
    expect(fromBase32(text), text).toBeNull()
})
