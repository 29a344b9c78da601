const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes as capitals and digits (RFC 4648, without filling): no sign that a mail program could change. */
export function toBase32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let count = 0
  for (const byte of bytes) {
    bits = (bits << 8) | byte
    for (count += 8; count >= 5; count -= 5) text += alphabet[(bits >>> (count - 5)) & 31] ?? ''
    bits &= 31
  }
  return count === 0 ? text : text + (alphabet[(bits << (5 - count)) & 31] ?? '')
}

/** The bytes; `null` when the text is not exactly what `toBase32` makes. */
export function fromBase32(text: string): Buffer | null {
  const bytes: number[] = []
  let bits = 0
  let count = 0
  for (const letter of text) {
    const value = alphabet.indexOf(letter)
    if (value < 0) return null
    bits = ((bits & 255) << 5) | value
    count += 5
    if (count >= 8) {
      count -= 8
      bytes.push((bits >>> count) & 255)
    }
  }
  const found = Buffer.from(bytes)
  return toBase32(found) === text ? found : null
}
