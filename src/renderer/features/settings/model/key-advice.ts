/** What makes a key strong; the same as the module in OpenCart says. */
export const keyRules = ['length', 'digit', 'letter', 'capital', 'sign'] as const

type KeyRule = (typeof keyRules)[number]

export interface KeyAdvice {
  readonly met: Readonly<Record<KeyRule, boolean>>
  readonly isStrong: boolean
  /** Longer than the module takes. */
  readonly isTooLong: boolean
  /** Characters that the module refuses, each once; a space as it is. */
  readonly refused: readonly string[]
}

const SHORTEST = 15
const LONGEST = 64

/** How good a key is. Spaces around it do not count: they come along with copying. */
export function adviseKey(typed: string): KeyAdvice {
  const key = typed.trim()
  const met = {
    length: key.length >= SHORTEST,
    digit: /[0-9]/.test(key),
    letter: /[a-z]/.test(key),
    capital: /[A-Z]/.test(key),
    sign: /[!*@#()=]/.test(key),
  }
  const isTooLong = key.length > LONGEST
  const refused = [...new Set(Array.from(key).filter((sign) => !/[A-Za-z0-9!*@#()=\-_.]/.test(sign)))]
  const isStrong = keyRules.every((rule) => met[rule]) && !isTooLong && refused.length === 0
  return { met, isStrong, isTooLong, refused }
}
