import { z } from 'zod'
import { decimal, money, plain, sum, type Decimal } from './decimal.ts'
import type { Immutable } from './immutable.ts'
import type { Invoice, InvoiceDraft, InvoiceLine } from './invoice.ts'
import type { LineKind } from './line-kinds.ts'
import { treatmentSchema } from './settings.ts'
import { HOME } from './territory.ts'

const amount = z.string().regex(/^-?\d+\.\d\d$/)

const rowSchema = z.object({
  kind: z.enum(['turnover', 'voucher_sold', 'voucher_used', 'credit_used']),
  treatment: treatmentSchema,
  /** Whose VAT it is, ISO code. */
  country: z.string(),
  percentage: z.string(),
  taxRateId: z.string(),
  /** Ids of ledger accounts; none = Moneybird's own default. */
  ledgers: z.array(z.string()),
  base: amount,
  vat: amount,
})
export type BookedRow = Immutable<z.output<typeof rowSchema>>

/** What an invoice came to, kept with the order for the month's report: amounts in the shop's base currency. */
export const bookedSchema = z.object({
  /** Day of the invoice, `YYYY-MM-DD`. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** Day of supply, where it is another; `''` = the same. */
  supplied: z.string(),
  /** Country of destination, ISO code; `''` = not known. */
  destination: z.string(),
  /** VAT number that VIES confirmed, for reverse charge; `''` = none. */
  vatNumber: z.string(),
  rows: z.array(rowSchema),
})
export type Booked = Immutable<z.output<typeof bookedSchema>>

/** A credit invoice of an order, once it is final, as the report needs it. */
export const bookedCreditSchema = z.object({
  id: z.string(),
  reference: z.string(),
  number: z.string(),
  /** Where the money went: back the way it came, to store credit, or nowhere that is known. */
  money: z.enum(['back', 'credit', 'none']),
  booked: bookedSchema,
})
export type BookedCredit = Immutable<z.output<typeof bookedCreditSchema>>

const rowKinds: Partial<Record<LineKind, BookedRow['kind']>> = {
  gift_voucher_sold: 'voucher_sold',
  gift_voucher_used: 'voucher_used',
  store_credit: 'credit_used',
}

/** Turnover with consumers in other EU countries, which counts for the threshold. */
export function isForEuConsumer({ kind, treatment }: Pick<BookedRow, 'kind' | 'treatment'>): boolean {
  return kind === 'turnover' && (treatment === 'oss' || treatment === 'eu_consumer')
}

/** Where an invoice goes, for the report. */
type Destined = Pick<Booked, 'destination' | 'vatNumber'>

/**
 * What an invoice will come to, per rate.
 *
 * @param inBase what one of the invoice's currency is worth in the shop's base currency
 * @param countryOf country of a Moneybird rate; `''` = Dutch
 */
export function bookedOf(
  draft: InvoiceDraft,
  destined: Destined,
  inBase: Decimal,
  countryOf: (taxRateId: string) => string,
): Booked {
  const groups = Map.groupBy(draft.lines, ({ kind, treatment, taxRateId }) =>
    [rowKinds[kind] ?? 'turnover', treatment, taxRateId].join(' '),
  )
  const rows = [...groups.values()].flatMap((lines) => rowOf(lines, draft, inBase, countryOf))
  return { date: draft.date, supplied: draft.supplied ?? '', ...destined, rows }
}

function rowOf(
  lines: readonly InvoiceLine[],
  { vat }: InvoiceDraft,
  inBase: Decimal,
  countryOf: (taxRateId: string) => string,
): BookedRow[] {
  const [first] = lines
  if (first === undefined) return []
  const { kind, treatment, taxRateId } = first
  const gross = sum(lines.map((line) => decimal(line.price).times(line.amount)))
  const taxed = vat.find((one) => one.taxRateId === taxRateId)
  return [
    {
      kind: rowKinds[kind] ?? 'turnover',
      treatment,
      country: countryOf(taxRateId) || HOME,
      percentage: plain(decimal(taxed?.percentage ?? '0')),
      taxRateId,
      ledgers: [...new Set(lines.flatMap(({ ledgerAccountId }) => ledgerAccountId ?? []))],
      base: money((taxed === undefined ? gross : decimal(taxed.base)).times(inBase)),
      vat: money(decimal(taxed?.amount ?? '0').times(inBase)),
    },
  ]
}

/**
 * What is kept of an invoice, with the amounts that Moneybird computed, which may be a cent beside ours: it is in Moneybird's books
 * that they must be found again. A rate that several rows share stays as it was asked. Nothing when nothing was kept.
 */
export function asMoneybirdHasIt(
  { booked }: { readonly booked?: Booked },
  { vat, date }: Pick<Invoice, 'vat' | 'date'>,
): { readonly booked?: Booked } {
  if (booked === undefined) return {}
  const rows = booked.rows.map((row) => {
    const isAlone = booked.rows.filter(({ taxRateId }) => taxRateId === row.taxRateId).length === 1
    const theirs = isAlone ? vat.find(({ taxRateId }) => taxRateId === row.taxRateId)?.inBase : undefined
    return theirs === undefined ? row : { ...row, base: theirs.base, vat: theirs.vat }
  })
  return { booked: { ...booked, date: date ?? booked.date, rows } }
}
