import { generateKeyPairSync, sign } from 'node:crypto'
import { ed25519Check } from '../../src/main/adapters/node/licence-check.ts'
import { makeKey, type Signer } from '../../src/main/licence/key.ts'
import type { LicenceCheck } from '../../src/main/ports/licence-check.ts'
import type { Licence } from '../../src/shared/licence/licence.ts'

/** One who gives licences. */
export interface Vendor {
  readonly publicKey: string
  readonly check: LicenceCheck
  readonly sign: Signer
}

export function newVendor(): Vendor {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  return {
    publicKey: x,
    check: ed25519Check(x),
    sign: (message) => sign(null, message, privateKey),
  }
}

/** A licence for `winkel.nl`, of 2026-11-20 until and including 2027-11-19. */
export function licenceWith(changes: Partial<Licence> = {}): Licence {
  return { holder: 'Kaas & Zo', shop: 'winkel.nl', from: '2026-11-20', until: '2027-11-19', ...changes }
}

export function keyOf(vendor: Vendor, changes: Partial<Licence> = {}): string {
  return makeKey(licenceWith(changes), vendor.sign)
}
