/** What goes wrong. */
export type FaultEffect =
  /** Answers with this status; body and headers have the usual defaults of the status. */
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly body?: unknown
      readonly headers?: FaultHeaders
    }
  /** The connection is cut without an answer. */
  | { readonly kind: 'reset' }
  /** No answer comes until the server is closed. */
  | { readonly kind: 'hang' }
  /** The answer comes late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The answer breaks off half way: `Content-Length` promises more. */
  | { readonly kind: 'cut' }
  /** An HTML page with this status (200 when not given) instead of JSON. */
  | { readonly kind: 'html'; readonly status?: number }
  /** A body of this many bytes (64 MB when not given). */
  | { readonly kind: 'huge'; readonly bytes?: number }

type FaultHeaders = Readonly<Record<string, string>>

export type ServerFault = FaultEffect & {
  /**
   * Which requests: `*`, or method and resource. `GET contacts` is every read of contacts, `POST contacts` and
   * `POST sales_invoices` only the creation. An exact endpoint such as `POST contacts/synchronization` works too.
   */
  readonly request: string
  /** Carries the request out first. Of itself only `slow` does. */
  readonly applied?: boolean
  /** So many times; without it for good. */
  readonly times?: number
  /** So many matching requests pass unharmed first. */
  readonly skip?: number
}

export interface Faults {
  readonly add: (fault: ServerFault) => void
  readonly clear: () => void
  /** The fault that strikes a request known by these names, the oldest first; uses it up once. */
  readonly take: (names: readonly string[]) => ServerFault | null
}

/** Faults for requests known by these names; a fault for another is a mistake of the caller and throws. */
export function createFaults(known: ReadonlySet<string>): Faults {
  let active: { fault: ServerFault; left: number; skip: number }[] = []
  return {
    add: (fault) => {
      if (!known.has(fault.request)) throw new Error(`no request is known as ${fault.request}`)
      active.push({ fault, left: fault.times ?? Infinity, skip: fault.skip ?? 0 })
    },
    clear: () => {
      active = []
    },
    take: (names) => {
      const matching = active.filter(({ fault }) => fault.request === '*' || names.includes(fault.request))
      for (const entry of matching) {
        if (entry.skip > 0) {
          entry.skip -= 1
          continue
        }
        entry.left -= 1
        if (entry.left <= 0) active = active.filter((other) => other !== entry)
        return entry.fault
      }
      return null
    },
  }
}

/** The body of an injected refusal that names none. */
export function defaultBody(status: number): unknown {
  if (status === 401) return { error: 'No access' }
  if (status === 402) {
    return { error: 'creating sales invoices is limited', symbolic: { administration: 'limit_reached' } }
  }
  if (status === 429) return 'Retry later'
  if (status >= 500) return `Error ${status}`
  return { error: 'Bad request', symbolic: { base: 'invalid' } }
}
