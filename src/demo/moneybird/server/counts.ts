import type { Write } from './replies.ts'

/** What was carried out, and how often each endpoint was asked. Refused writes do not count as writes. */
export interface RequestCounts {
  readonly writes: Record<Write, number>
  /** Requests per endpoint (`POST sales_invoices`, `PATCH sales_invoices/:id/send_invoice`), whatever came of them. */
  readonly requests: Record<string, number>
  /** All requests. */
  readonly total: () => number
  readonly countRequest: (endpoint: string) => void
  readonly countWrite: (write: Write) => void
  readonly reset: () => void
}

const none: Readonly<Record<Write, number>> = {
  contactsCreated: 0,
  contactsUpdated: 0,
  contactsDeleted: 0,
  invoicesCreated: 0,
  invoicesUpdated: 0,
  invoicesDeleted: 0,
  sendRequests: 0,
  payments: 0,
  paymentsDeleted: 0,
  creditDrafts: 0,
  creditSettlements: 0,
  notes: 0,
}

export function createCounts(): RequestCounts {
  const writes = { ...none }
  const requests: Record<string, number> = {}
  return {
    writes,
    requests,
    total: () => Object.values(requests).reduce((all, count) => all + count, 0),
    countRequest: (endpoint) => {
      requests[endpoint] = (requests[endpoint] ?? 0) + 1
    },
    countWrite: (write) => {
      writes[write] += 1
    },
    reset: () => {
      Object.assign(writes, none)
      for (const endpoint of Object.keys(requests)) Reflect.deleteProperty(requests, endpoint)
    },
  }
}
