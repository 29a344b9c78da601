import { decimal, money, sum } from './decimal.ts'
import type { ReportedInvoice, ReportedRow } from './month-input.ts'

/**
 * Boxes of the Dutch return: 1a high rate, 1b low rate, 1c other rates, 1e zero or exempt, 3a export, 3b supplies within the EU.
 * `oss`: the return of the one-stop shop, apart. `none`: in no return (small-business scheme, deposits and the like).
 */
const vatBoxes = ['1a', '1b', '1c', '1e', '3a', '3b', 'oss', 'none'] as const
export type VatBox = (typeof vatBoxes)[number]

export interface Amounts {
  /** Two decimals each. */
  readonly base: string
  readonly vat: string
}

export interface BoxSum extends Amounts {
  readonly box: VatBox
}

export interface OssSum extends Amounts {
  readonly country: string
  readonly percentage: string
  /** Quarter that is corrected, `2026-Q3`; `''` = supplies of the month itself. */
  readonly corrects: string
}

export interface IcpSum extends Pick<
  ReportedInvoice,
  'customer' | 'vatNumber' | 'viesDate' | 'viesReference'
> {
  readonly base: string
}

const HIGH = '21'
const LOW = '9'

/** The box of a row of turnover. */
export function boxOf({ treatment, percentage }: Pick<ReportedRow, 'treatment' | 'percentage'>): VatBox {
  if (treatment === 'export') return '3a'
  if (treatment === 'reverse_charge') return '3b'
  if (treatment === 'oss') return 'oss'
  if (treatment === 'kor') return 'none'
  const rate = decimal(percentage)
  if (rate.eq(HIGH)) return '1a'
  if (rate.eq(LOW)) return '1b'
  return rate.eq(0) ? '1e' : '1c'
}

interface RateTurnover {
  readonly row: ReportedRow
  readonly invoice: ReportedInvoice
}

/** The rows of turnover, each with its invoice. */
export function turnoverOf(invoices: readonly ReportedInvoice[]): readonly RateTurnover[] {
  return invoices.flatMap((invoice) =>
    invoice.rows.filter(({ kind }) => kind === 'turnover').map((row) => ({ row, invoice })),
  )
}

/** VAT per box; boxes without any row left out. */
export function boxSums(invoices: readonly ReportedInvoice[]): readonly BoxSum[] {
  const groups = Map.groupBy(turnoverOf(invoices), ({ row }) => boxOf(row))
  return vatBoxes.flatMap((box) => {
    const members = groups.get(box)
    return members === undefined ? [] : [{ box, ...added(members) }]
  })
}

/** The one-stop shop per country and rate, with corrections of earlier quarters apart. */
export function ossSums(invoices: readonly ReportedInvoice[]): readonly OssSum[] {
  const own = turnoverOf(invoices).filter(({ row }) => row.treatment === 'oss')
  const groups = Map.groupBy(own, ({ row, invoice }) =>
    [row.country, decimal(row.percentage).toFixed(), correctedQuarter(invoice)].join(' '),
  )
  return [...groups].map(([key, members]) => {
    const [country = '', percentage = '', corrects = ''] = key.split(' ')
    return { country, percentage, corrects, ...added(members) }
  })
}

/** A credit of an earlier quarter is filed as a correction of that one. */
function correctedQuarter({ creditOfDate, invoiceDate }: ReportedInvoice): string {
  if (creditOfDate === '') return ''
  const quarter = quarterOf(creditOfDate)
  return quarter === quarterOf(invoiceDate) ? '' : quarter
}

function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`
}

/** Supplies within the EU per customer, by VAT number, with the newest check. */
export function icpSums(invoices: readonly ReportedInvoice[]): readonly IcpSum[] {
  const own = turnoverOf(invoices).filter(({ row }) => row.treatment === 'reverse_charge')
  return [...Map.groupBy(own, ({ invoice }) => invoice.vatNumber)].map(([vatNumber, members]) => {
    const [newest] = members.map(({ invoice }) => invoice).sort((a, b) => (a.viesDate > b.viesDate ? -1 : 1))
    const { customer = '', viesDate = '', viesReference = '' } = newest ?? {}
    return { customer, vatNumber, viesDate, viesReference, base: added(members).base }
  })
}

/** Base and VAT of some rows together. */
export function added(members: readonly { readonly row: ReportedRow }[]): Amounts {
  return {
    base: money(sum(members.map(({ row }) => decimal(row.base)))),
    vat: money(sum(members.map(({ row }) => decimal(row.vat)))),
  }
}
