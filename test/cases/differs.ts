/** One difference, told in a line; none when both are the same. */
export function differs(what: string, actual: unknown, wanted: unknown): string[] {
  return actual === wanted ? [] : [`${what} is ${String(actual)}, expected ${String(wanted)}`]
}
