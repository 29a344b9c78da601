/**
 * The id of a contact in what the merchant pasted: the address of its page in Moneybird, or the bare id.
 * @returns `null` when there is none
 */
export function contactIdIn(typed: string): string | null {
  const text = typed.trim()
  return /\/contacts\/(\d{1,20})(?:[/?#]|$)/.exec(text)?.[1] ?? /^\d{1,20}$/.exec(text)?.[0] ?? null
}

/** Whether a text may be put behind a reference; the same rule as the contract's. */
export function isSuffix(text: string): boolean {
  return /^[A-Za-z0-9 ._/-]{1,20}$/.test(text) && text.trim() !== ''
}

/** The order number in what was typed, as the contract takes it; `null` when there is none. */
export function orderNumberIn(typed: string): string | null {
  return /^\D*(\d{1,20})\D*$/.exec(typed.trim())?.[1] ?? null
}
