import { hash } from 'node:crypto'

/**
 * A text as 32 hexadecimal digits (the first half of SHA-256): equal texts give the same, and the text cannot be read
 * back from it. It can be guessed by trying, so it is still personal data when the text is.
 */
export function digest(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 32)
}
