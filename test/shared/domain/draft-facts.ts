import { expect } from 'vitest'
import { decimal, money, sum, toCents, within, type Decimal } from '../../../src/shared/domain/decimal.ts'
import type { InvoiceDraft } from '../../../src/shared/domain/invoice.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import { taxRowsOf, type Cart } from './cart.ts'

/** Moneybird rate of each rate of the test shop. */
const rateIds: Readonly<Record<string, string>> = {
  'BTW 21%': 'nl21',
  'BTW 9%': 'nl9',
  'TVA 21%': 'be21',
  'TVA 6%': 'be6',
  'ALV 25,5%': 'fi255',
}

/** What the lines of a draft come to. */
export function sumOf(draft: InvoiceDraft): Decimal {
  return sum(draft.lines.map(({ amount, price }) => decimal(amount).times(price)))
}

/** VAT of a draft at a rate of the test shop. */
export function vatAt(draft: InvoiceDraft, rate: string): Decimal {
  return decimal(draft.vat.find(({ taxRateId }) => taxRateId === rateIds[rate])?.amount ?? '0')
}

/** The invoice is what was paid, and per rate the shop's VAT to the cent; what is left over is no rounding line. */
export function expectRight(draft: InvoiceDraft, order: Order): void {
  expect(draft.total).toBe(money(order.total.times(order.currencyValue)))
  expect(sumOf(draft).toFixed(2)).toBe(draft.total)
  for (const [rate, charged] of taxRowsOf(order)) {
    const vat = toCents(charged.times(order.currencyValue))
    expect(
      within(vatAt(draft, rate), vat, decimal('0.01')),
      `${rate}: ${vatAt(draft, rate).toFixed(2)} for ${vat.toFixed(2)}`,
    ).toBe(true)
  }
  expect(draft.lines.filter(({ kind }) => kind === 'rounding')).toEqual([])
}

/** The rates at which a draft has the charges of a cart, in the words of the oracle; `?` for one that is split or gone. */
export function chargesOf(draft: InvoiceDraft, cart: Cart): string[] {
  const names = new Map(Object.entries(rateIds).map(([name, id]) => [id, name]))
  return (cart.charges ?? []).map(({ code }) => {
    const rates = draft.lines
      .filter(({ description }) => description === code)
      .map(({ taxRateId }) => taxRateId)
    return rates.length === 1 ? (names.get(rates[0] ?? '') ?? '') : '?'
  })
}

/** Whether an explanation of the oracle (rates joined by `|`, `*` = given away) agrees with the rates of a draft. */
export function agrees(explanation: string, rates: readonly string[]): boolean {
  const told = explanation.split('|')
  return rates.every((rate, i) => told[i] === '*' || told[i] === rate)
}
