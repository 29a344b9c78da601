import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** What one attempt to sign in proves itself with. In memory only. */
export interface Proof {
  /** Goes with the question and must come back with the answer: so the answer is one to our question. */
  readonly state: string
  /** Goes with the code when it is exchanged: so who stole the code has nothing (RFC 7636). */
  readonly verifier: string
  /** SHA-256 of the verifier; goes with the question. */
  readonly challenge: string
}

export function newProof(): Proof {
  const verifier = randomBytes(32).toString('base64url')
  return {
    state: randomBytes(32).toString('base64url'),
    verifier,
    challenge: createHash('sha256').update(verifier).digest('base64url'),
  }
}

/** Compares in a time that tells nothing of how much of it is right. */
export function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digestOf(given), digestOf(expected))
}

/** Of one length, as the comparison wants. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
