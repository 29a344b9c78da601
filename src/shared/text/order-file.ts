import type { Language } from './language.ts'

/** Columns of the list of orders that is saved: order, date, customer, amount, currency, state, invoice, reason. */
export const orderFileColumns: Readonly<Record<Language, readonly string[]>> = {
  nl: ['Bestelling', 'Datum', 'Klant', 'Bedrag', 'Munt', 'Status', 'Factuur', 'Reden'],
  en: ['Order', 'Date', 'Customer', 'Amount', 'Currency', 'State', 'Invoice', 'Reason'],
}
