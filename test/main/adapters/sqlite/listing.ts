import type { OrderQuery } from '../../../../src/main/ports/records.ts'

/** A question for a list: all orders, the newest first, unless told otherwise. */
export function listing(changes: Partial<OrderQuery> = {}): OrderQuery {
  const nothing = { states: null, code: '', country: '', method: '', from: '', until: '', search: '' }
  return { ...nothing, sort: 'date', descending: true, after: null, limit: 50, ...changes }
}
