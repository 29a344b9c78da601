import type { ServerReply } from './server/replies.ts'
import type { Arithmetic } from './invoices/totals.ts'
import type { AdministrationBooks, MoneybirdWorld } from './world.ts'

/** How the stand-in behaves; may be changed while it runs. */
export interface Behaviour {
  arithmetic: Arithmetic
  /** Rounds prices of requests to two decimals. */
  roundInputPrices: boolean
  /** How long a new or changed contact stays hidden from the search by query. */
  searchLagMs: number
  /** The total that the next created invoices report, whatever they add up to. */
  reportTotal: string | null
}

/** One request on its way to a handler. */
export interface MoneybirdContext {
  readonly world: MoneybirdWorld
  readonly administration: AdministrationBooks
  readonly behaviour: Behaviour
  /** Parts of the path named in the route, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Parsed body; `undefined` without one. */
  readonly body: unknown
  /** Where this server is reached: `http://127.0.0.1:1234`. */
  readonly origin: string
  /** Path as requested, for paging links. */
  readonly path: string
}

export type Handler = (context: MoneybirdContext) => ServerReply
