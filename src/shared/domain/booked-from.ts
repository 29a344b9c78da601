import type { Administration } from './administration.ts'
import type { Booked, BookedRow } from './booked.ts'
import { decimal, money, plain, sum, ZERO } from './decimal.ts'
import type { Invoice } from './invoice.ts'
import type { BookingSettings, Treatment } from './settings.ts'
import { HOME, rateCountry, zoneOf } from './territory.ts'

/** What tells the rows of an invoice that others made. */
export interface RateFacts {
  readonly taxRates: Administration['taxRates']
  readonly settings: Pick<BookingSettings, 'zeroRates' | 'ledgers'>
}

/**
 * What an invoice came to as Moneybird tells it, for one of which nothing was kept: it was made by hand, or by an older version.
 * Why a line has no VAT follows from its rate.
 *
 * @returns `null` when Moneybird does not tell enough
 */
export function bookedFrom(invoice: Invoice, facts: RateFacts): Booked | null {
  const { date, vat, ledgerLines: lines = [], country = '' } = invoice
  if (date === null || vat.some(({ inBase }) => inBase === undefined)) return null
  const ids = new Set([...vat, ...lines].map(({ taxRateId }) => taxRateId))
  const rows = [...ids].flatMap((id) => rowsOf(id, invoice, facts))
  if (rows.length === 0) return null
  return { date, supplied: '', destination: country, vatNumber: '', rows }
}

function rowsOf(
  taxRateId: string,
  { vat, ledgerLines: lines = [], country = '', creditOf }: Invoice,
  facts: RateFacts,
): BookedRow[] {
  const isCredit = creditOf !== null
  const own = lines.filter((line) => line.taxRateId === taxRateId)
  const told = vat.find((one) => one.taxRateId === taxRateId)?.inBase
  const debts = own.flatMap((line) => debtOf(line, facts.settings.ledgers, isCredit) ?? [])
  const all = told === undefined ? sum(own.map(({ base }) => decimal(base))) : decimal(told.base)
  const rest = all.minus(sum(debts.map(({ base }) => decimal(base))))
  const rate = facts.taxRates.find(({ id }) => id === taxRateId)
  const shared = {
    taxRateId,
    country: rateCountry(rate) || HOME,
    percentage: plain(decimal(rate?.percentage ?? '0')),
  }
  const tax = decimal(told?.vat ?? '0')
  const ledgers = [
    ...new Set(
      own
        .filter((line) => debtOf(line, facts.settings.ledgers, isCredit) === null)
        .map((line) => line.ledgerAccountId),
    ),
  ]
  const turnover: BookedRow = {
    kind: 'turnover',
    treatment: treatmentOf(taxRateId, shared, country, facts),
    ...shared,
    ledgers: ledgers.filter((id) => id !== ''),
    base: money(rest),
    vat: money(tax),
  }
  const isEmpty = rest.eq(ZERO) && tax.eq(ZERO)
  return [
    ...(isEmpty ? [] : [turnover]),
    ...debts.map(({ kind, ledger, base }): BookedRow => ({
      kind,
      treatment: 'no_vat',
      ...shared,
      ledgers: [ledger],
      base,
      vat: '0.00',
    })),
  ]
}

/** A line on the account of vouchers or of store credit is no turnover. */
function debtOf(
  { ledgerAccountId: ledger, base }: NonNullable<Invoice['ledgerLines']>[number],
  { voucher, credit }: BookingSettings['ledgers'],
  isCredit: boolean,
) {
  if (ledger === '') return null
  if (ledger === credit) return { kind: 'credit_used' as const, ledger, base }
  if (ledger !== voucher) return null
  // A credit invoice has them the other way round.
  const isUsed = decimal(base).lt(0) !== isCredit
  return { kind: isUsed ? ('voucher_used' as const) : ('voucher_sold' as const), ledger, base }
}

function treatmentOf(
  id: string,
  { country, percentage }: Pick<BookedRow, 'country' | 'percentage'>,
  destination: string,
  { settings: { zeroRates } }: RateFacts,
): Treatment {
  if (country !== HOME) return 'oss'
  if (id === zeroRates.reverseCharge) return 'reverse_charge'
  if (id === zeroRates.export) return 'export'
  if (id === zeroRates.kor) return 'kor'
  if (percentage === '0') return 'no_vat'
  return zoneOf(destination) === 'eu' ? 'eu_consumer' : 'domestic'
}
