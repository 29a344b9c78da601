/** What else a list of orders can be narrowed by. */
export interface OrderMarks {
  /** ISO codes. */
  readonly countries: readonly string[]
  /** With the newest title that the shop knows, else the code. */
  readonly methods: readonly { readonly code: string; readonly title: string }[]
}
