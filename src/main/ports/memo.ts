/** Small things that a shell remembers for itself, such as where its window stood. Losing them does no harm. */
export interface Memo {
  /** `undefined` = never set. Not checked: whoever asks does that. */
  get(key: string): unknown
  set(key: string, value: unknown): void
}
