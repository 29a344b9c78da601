import { stringify } from 'csv-stringify/sync'
import { decimal, money } from '../../../shared/domain/decimal.ts'
import type { MonthInput, ReportedInvoice, ReportedRow } from '../../../shared/domain/month-input.ts'
import type { MonthReport } from '../../../shared/domain/month-report.ts'
import { added, boxOf, turnoverOf } from '../../../shared/domain/month-vat.ts'
import type { Language } from '../../../shared/text/language.ts'
import { sayTitle } from '../../../shared/text/say.ts'
import { monthFileNames, monthFileText, type MonthFileName } from '../../../shared/text/month-files.ts'

/** A cell: text as it is, or an amount or percentage that a spreadsheet must take for a number. */
type Cell = string | { readonly number: string }

const number = (text: string): Cell => ({ number: text })

/** The files of a month for an accountant, by name, each with a line of headings. Pure: the same month gives the same bytes. */
export function monthFiles(
  input: MonthInput,
  report: MonthReport,
  language: Language,
): Readonly<Record<MonthFileName, string>> {
  const rows = monthFileRows(input, report, language)
  const { columns } = monthFileText[language]
  const made = monthFileNames.map(
    (name) => [name, spreadsheet([columns[name], ...rows[name]], language)] as const,
  )
  return Object.fromEntries(made) as Record<MonthFileName, string>
}

/** The rows of each file, below its headings. */
export function monthFileRows(
  input: MonthInput,
  report: MonthReport,
  language: Language,
): Readonly<Record<MonthFileName, readonly (readonly Cell[])[]>> {
  const words = monthFileText[language]
  const { euConsumers } = report
  return {
    'facturen.csv': input.invoices.flatMap((invoice) =>
      invoice.rows.map((row) => invoiceCells(invoice, row, language)),
    ),
    'btw.csv': report.boxes.map(({ box, base, vat }) => [box, words.boxes[box], number(base), number(vat)]),
    'icp.csv': report.icp.map(({ vatNumber, customer, viesDate, viesReference, base }) => [
      vatNumber,
      customer,
      viesDate,
      viesReference,
      number(base),
    ]),
    'oss.csv': report.oss.map(({ country, percentage, corrects, base, vat }) => [
      country,
      number(percentage),
      corrects,
      number(base),
      number(vat),
      number(euConsumers.total),
      number(euConsumers.limit),
    ]),
    'export.csv': exportCells(input.invoices),
    'betalingen.csv': input.payments.map(
      ({ date, orderId, reference, provider, kind, amount, providerReference }) => [
        date,
        orderId,
        reference,
        provider,
        words.payments[kind],
        number(amount),
        providerReference,
      ],
    ),
    'verschillen.csv': report.differences.items.map(
      ({ orderId, reference, kind, reason, isExplained, amount }) => [
        orderId,
        reference,
        words.differences[kind],
        reason === '' ? '' : sayTitle(reason, language),
        isExplained ? words.explained : words.open,
        number(amount),
      ],
    ),
  }
}

function invoiceCells(invoice: ReportedInvoice, row: ReportedRow, language: Language): readonly Cell[] {
  const words = monthFileText[language]
  const isTurnover = row.kind === 'turnover'
  return [
    invoice.orderId,
    invoice.orderDate,
    invoice.invoiceDate,
    invoice.supplied,
    invoice.paidOn,
    invoice.number,
    invoice.reference,
    invoice.customer,
    invoice.vatNumber,
    invoice.viesDate,
    invoice.viesReference,
    invoice.destination,
    row.kind === 'turnover' ? words.treatments[row.treatment] : words.kinds[row.kind],
    isTurnover ? boxOf(row) : '',
    row.ledger,
    number(row.percentage),
    number(row.base),
    number(row.vat),
    number(money(decimal(row.base).plus(row.vat))),
    invoice.currency,
    number(invoice.exchangeRate),
    invoice.method,
    invoice.providerReference,
    invoice.creditOf,
    invoice.remark,
  ]
}

function exportCells(invoices: readonly ReportedInvoice[]): readonly (readonly Cell[])[] {
  return invoices.flatMap((invoice) => {
    const rows = turnoverOf([invoice]).filter(({ row }) => row.treatment === 'export')
    const { orderId, number: own, invoiceDate, customer, destination } = invoice
    return rows.length === 0
      ? []
      : [[orderId, own, invoiceDate, customer, destination, number(added(rows).base)]]
  })
}

/**
 * A table as Excel opens it by itself: in Dutch with semicolons and decimal commas, in English with commas and points, and marked as
 * UTF-8. Numbers are numbers; whatever else would be taken for a formula gets an apostrophe in front and so is text.
 */
export function spreadsheet(rows: readonly (readonly Cell[])[], language: Language): string {
  const isDutch = language === 'nl'
  const numbers = (text: string) => ({
    value: isDutch ? text.replace('.', ',') : text,
    escape_formulas: false,
  })
  return stringify(
    rows.map((cells) =>
      cells.map((cell) => (typeof cell === 'string' ? cell.replaceAll(/\s+/gu, ' ').trim() : cell)),
    ),
    {
      bom: true,
      delimiter: isDutch ? ';' : ',',
      record_delimiter: '\r\n',
      escape_formulas: true,
      cast: { object: (cell) => numbers((cell as { readonly number: string }).number) },
    },
  )
}
