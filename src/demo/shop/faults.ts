import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** What can go wrong with a shop's answer. Without `times` it goes wrong every time until the fault is taken away. */
export type ShopFault = { readonly times?: number } & (
  | { readonly kind: 'reply'; readonly status: number; readonly body: string; readonly headers?: ShopHeaders }
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: number }
  /** No answer at all. */
  | { readonly kind: 'hang' }
  /** The connection breaks before the answer. */
  | { readonly kind: 'reset' }
  /** The connection breaks half-way through the body. */
  | { readonly kind: 'cut' }
  /** A complete answer whose body misses its second half. */
  | { readonly kind: 'half' }
  /** The answer comes `ms` later. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** PHP prints warnings before the JSON. */
  | { readonly kind: 'notices' }
  /** A body of so many bytes of text in a valid reply. */
  | { readonly kind: 'huge'; readonly bytes: number }
  /** Every page of orders is the first one again. */
  | { readonly kind: 'duplicate_page' }
  /** Orders come in reverse. */
  | { readonly kind: 'unsorted_page' }
  /** There is always one more page. */
  | { readonly kind: 'endless_pages' }
)

type ShopHeaders = Readonly<Record<string, string>>

const notice =
  '<br />\n<b>Deprecated</b>:  Creation of dynamic property Proxy::$getTotal is deprecated in ' +
  '<b>/var/www/html/system/engine/proxy.php</b> on line <b>26</b><br />\n'

/** The question as the fault makes it. */
export function faultyQuery(fault: ShopFault | null, query: URLSearchParams): URLSearchParams {
  const changed = new URLSearchParams(query)
  if (fault?.kind === 'duplicate_page') changed.set('after_id', '0')
  return changed
}

/** The reply's body as the fault makes it. */
export function faultyBody(
  fault: ShopFault | null,
  body: Readonly<Record<string, unknown>>,
  afterId: string,
): object {
  const orders = body.orders
  if (fault?.kind === 'huge') return { ...body, padding: 'x'.repeat(fault.bytes) }
  if (!Array.isArray(orders)) return body
  if (fault?.kind === 'unsorted_page') return { ...body, orders: orders.toReversed() }
  if (fault?.kind !== 'endless_pages') return body
  const first = Number(afterId) + 1
  const endless = Array.from({ length: 100 }, (_, index) => {
    return { ...(orders[0] as object | undefined), order_id: String(first + index) }
  })
  return { ...body, orders: endless, next_after_id: String(first + 99) }
}

/** An HTTP answer before it is sent. */
export interface ShopAnswer {
  readonly status: number
  readonly headers: ShopHeaders
  readonly body: string
}

/** Sends an answer, spoilt as the fault wants. */
export async function send(
  response: ServerResponse,
  fault: ShopFault | null,
  answer: ShopAnswer,
): Promise<void> {
  if (fault?.kind === 'slow') await pause(fault.ms)
  if (breaksOff(response, fault, answer)) return
  const { status, headers, body } = spoilt(fault, answer)
  response.writeHead(status, headers)
  response.end(body)
}

/** Does what happens to the connection itself; false when the answer is to be sent after all. */
function breaksOff(
  response: ServerResponse,
  fault: ShopFault | null,
  { status, headers, body }: ShopAnswer,
): boolean {
  if (fault?.kind === 'hang') return true
  if (fault?.kind === 'reset') {
    response.socket?.resetAndDestroy()
    return true
  }
  if (fault?.kind !== 'cut') return false
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) })
  response.write(body.slice(0, body.length / 2), () => response.socket?.destroy())
  return true
}

function spoilt(fault: ShopFault | null, answer: ShopAnswer): ShopAnswer {
  if (fault?.kind === 'reply') {
    const headers = { 'Content-Type': 'text/html; charset=utf-8', ...fault.headers }
    return { status: fault.status, headers, body: fault.body }
  }
  if (fault?.kind === 'redirect') {
    return { status: fault.status ?? 302, headers: { Location: fault.location }, body: '' }
  }
  if (fault?.kind === 'notices') return { ...answer, body: notice + answer.body }
  if (fault?.kind === 'half') return { ...answer, body: answer.body.slice(0, answer.body.length / 2) }
  return answer
}
