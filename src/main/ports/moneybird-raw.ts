/** One request to Moneybird as it is, for whoever measures what Moneybird does; nothing is booked this way. */
export interface RawRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below the base address, with leading slash and query. */
  readonly path: string
  /** Sent as JSON; absent = no body. */
  readonly body?: unknown
  /** Another token than the one of the way in. */
  readonly token?: string
  /** Does not wait for the limit, to meet it. */
  readonly unguarded?: boolean
}

/** What came back, whatever it is. */
export interface RawAnswer {
  /** 0 = no answer came; `reason` says why. */
  readonly status: number
  /** A code of ours or of the operating system; `''` when there is an answer. */
  readonly reason: string
  /** The body with numbers as the text they were written in; `undefined` = no JSON. */
  readonly json: unknown
  readonly header: (name: string) => string | null
}

/** Asks Moneybird and hands over the answer unread. Waits for the limit; what the limit refused is asked once more. */
export type MoneybirdRaw = (request: RawRequest) => Promise<RawAnswer>
