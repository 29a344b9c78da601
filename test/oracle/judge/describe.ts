import type { Facts } from './facts.ts'

/** An order for a reader: what was bought, the rows, and where it goes. */
export function describe(facts: Facts): string[] {
  const { order, truth, choices } = facts
  const rates = (names: readonly string[]) => (names.length === 0 ? 'no VAT' : names.join(' + '))
  return [
    `${order.total} ${order.currency_code} x ${order.currency_value}, paid from ${truth.payFrom}, ` +
      `${facts.isPickup ? 'fetched' : facts.isShipped ? `sent to ${truth.shipTo}` : 'nothing sent'}, number "${truth.vatNumber}"`,
    `OSS ${facts.oss ? 'on' : 'off'}, ${Object.entries(choices)
      .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
      .join(', ')}`,
    ...facts.lines.map((line) => {
      const names = line.rates.map(({ rate }) => `${rate[0]} (${rate[1]})`)
      return `  ${line.quantity.toFixed()} x "${line.name}" ${line.price.toFixed(4)} = ${line.net.toFixed(4)}, ${rates(names)}`
    }),
    ...facts.vouchersSold.map((one) => `  gift voucher "${one.title}" ${one.value.toFixed(4)}`),
    ...[
      ...facts.extras,
      ...facts.means,
      ...facts.taxRows.map((row) => ({ ...row, code: 'tax', vat: null, at: row.at })),
    ]
      .sort((a, b) => a.at - b.at)
      .map(
        ({ code, title, value, vat }) =>
          `  ${code} "${title}" ${value.toFixed(4)}${vat === null || vat.eq(0) ? '' : ` (VAT ${vat.toFixed(4)})`}`,
      ),
    `  total ${facts.rowTotal.toFixed(4)}`,
  ]
}
