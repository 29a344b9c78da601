import type { OrderRow } from '../../../../shared/contract/views.ts'
import type { Language } from '../../../../shared/text/language.ts'
import { wordsOfState } from '../../../../shared/text/words.ts'

/**
 * All orders with their invoices, as a text that also opens as a table: a line each, tabs between.
 *
 * @param columns order, date, customer, amount, currency, state, invoice
 */
export function ordersAsText(
  rows: readonly OrderRow[],
  heading: string,
  columns: readonly string[],
  language: Language,
): string {
  const lines = rows.map(({ orderId, date, customer, total, currency, state, invoiceNumber }) =>
    [
      orderId,
      date,
      cell(customer),
      language === 'nl' ? total.replace('.', ',') : total,
      currency,
      wordsOfState(state, 0).chip[language],
      cell(invoiceNumber ?? ''),
    ].join('\t'),
  )
  return [heading, '', columns.join('\t'), ...lines, ''].join('\r\n')
}

/** Whatever a customer typed stays in its column, and is no formula for who opens the file as a table. */
function cell(typed: string): string {
  const text = typed.replaceAll(/\s+/gu, ' ').trim()
  return /^[=+@-]/.test(text) ? `'${text}` : text
}
