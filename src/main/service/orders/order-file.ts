import { stringify } from 'csv-stringify/sync'
import type { OrderList, OrderRow } from '../../../shared/contract/views.ts'
import type { Language } from '../../../shared/text/language.ts'
import { orderFileColumns } from '../../../shared/text/order-file.ts'
import { sayTitle } from '../../../shared/text/say.ts'
import { wordsOfState } from '../../../shared/text/words.ts'
import type { Store } from '../../ports/store.ts'
import { orderPage, type MeantOrders } from './order-list.ts'

/** Rows of the list that are asked for and written at once; what else the program does comes in between. */
const AT_ONCE = 200

/** The orders that are meant with their invoice or reason, in the order that is asked for, as `orderFile` writes them. */
export async function listAsFile(store: Store, meant: MeantOrders, language: Language): Promise<string> {
  const parts = [orderFile([orderFileColumns[language]])]
  for (let after: string | null = null; ;) {
    const page: OrderList = await orderPage(store, { ...meant, after, limit: AT_ONCE })
    parts.push(orderFile(page.rows.map((row) => cellsOf(row, language))))
    if (page.next === null) return parts.join('')
    after = page.next
    await store.giveWay()
  }
}

/**
 * Rows as a file that spreadsheets open as a table: RFC 4180 with the semicolons that Dutch ones expect. What would be taken
 * for a formula gets an apostrophe in front and so is text; numbers stay numbers.
 */
export function orderFile(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], {
    delimiter: ';',
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { string: (value) => ({ value, escape_formulas: !/^-?\d+([.,]\d+)?$/.test(value) }) },
  })
}

function cellsOf(row: OrderRow, language: Language): readonly string[] {
  const { orderId, date, customer, total, currency, state, invoiceNumber, problem } = row
  return [
    orderId,
    date,
    oneLine(customer),
    language === 'nl' ? total.replace('.', ',') : total,
    currency,
    wordsOfState(state, 0).chip[language],
    oneLine(invoiceNumber ?? ''),
    problem === null ? '' : sayTitle(problem.code, language),
  ]
}

/** A name over several lines is hard to read in a table. */
function oneLine(typed: string): string {
  return typed.replaceAll(/\s+/gu, ' ').trim()
}
