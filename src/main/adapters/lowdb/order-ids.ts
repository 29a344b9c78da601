/**
 * Order ids are numbers as text, of any length: they are compared as numbers without becoming one, since beyond
 * 2^53 a floating point number cannot tell neighbours apart. Negative when `a` comes first, 0 when they are equal.
 */
export function compareIds(a: string, b: string): number {
  const left = digits(a)
  const right = digits(b)
  if (left.length !== right.length) return left.length - right.length
  return left < right ? -1 : left > right ? 1 : 0
}

function digits(id: string): string {
  return id.replace(/^0+(?=\d)/, '')
}
