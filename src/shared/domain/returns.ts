import type { Order } from './order.ts'

/** Returns shown in a sentence; of more only the number is told. */
const MOST_NAMED = 3

/** The fingerprint of what was ordered, whatever came back. */
export function withoutReturns(fingerprint: string): string {
  return fingerprint.split('.')[0] ?? ''
}

/** What comes back, in words for the merchant: `2 × Koksmes (Refunded)`. `''` when nothing does. */
export function returnedInWords({ returns = [] }: Pick<Order, 'returns'>): string {
  const named = returns.slice(0, MOST_NAMED).map(({ quantity, product, action }) => {
    return `${quantity} × ${product}${action === '' ? '' : ` (${action})`}`
  })
  const more = returns.length - named.length
  return [...named, ...(more > 0 ? [`+ ${more}`] : [])].join(', ')
}
