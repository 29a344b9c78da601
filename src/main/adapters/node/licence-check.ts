import { createPublicKey, verify } from 'node:crypto'
import type { LicenceCheck } from '../../ports/licence-check.ts'

/**
 * Checks Ed25519 signatures (RFC 8032), without any network.
 *
 * @param publicKey the 32 bytes as base64url; throws when it is no such key
 */
export function ed25519Check(publicKey: string): LicenceCheck {
  const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: publicKey } })
  return { isSigned: (message, signature) => verify(null, message, key, signature) }
}
