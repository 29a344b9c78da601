/** Guards Moneybird's limit (150 requests per 5 minutes per address, shared with other programs on that address). */
export interface Throttle {
  /** Resolves when a request may leave, and counts it. `endpoint` is for the report, e.g. `POST sales_invoices`. */
  take(endpoint: string): Promise<void>
  /** What the server said is left of the window, when it said so; `resetAt` in ms. */
  learn(remaining: number, resetAt: number | null): void
  /** Nothing may leave before this moment (ms): the server answered 429. */
  blockUntil(moment: number): void
}

/** Where the request times are kept, so that the limit holds across restarts. */
export interface RequestLog {
  load(): Promise<readonly number[]>
  save(times: readonly number[]): Promise<void>
}
