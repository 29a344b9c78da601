import { moneybirdToken, type StandIns } from './stand-ins.ts'

/**
 * Does something to a sales invoice as the merchant would in Moneybird's own pages.
 *
 * @param path below `sales_invoices/`, without `.json`
 */
export async function byHand(
  { moneybird, administration }: StandIns,
  method: 'PATCH' | 'POST' | 'DELETE',
  path: string,
  body?: object,
): Promise<void> {
  const url = `${moneybird.url}/${administration.record.id}/sales_invoices/${path}.json`
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${moneybirdToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
}
