import type { LedgerAccount, NamedThing, TaxRate } from '../../../shared/domain/administration.ts'
import { parseDecimal, plain } from '../../../shared/domain/decimal.ts'
import { ok } from '../../../shared/domain/result.ts'
import type { AdministrationChoice } from '../../../shared/domain/administration.ts'
import {
  dateOf,
  flagOf,
  idOf,
  neededTextOf,
  optionalIdOf,
  readList,
  textOf,
  type Read,
  type JsonRow,
} from './fields.ts'

/** An administration as the list of administrations tells it. */
export interface AdministrationRow extends Pick<
  AdministrationChoice,
  'id' | 'name' | 'currency' | 'country'
> {
  readonly periodLockedUntil: string | null
  readonly suspended: boolean
}

/** The administrations that a token reaches. */
export function parseAdministrations(json: unknown): Read<readonly AdministrationRow[]> {
  return readList(json, 'administrations', (row) => ({
    id: idOf(row, 'id'),
    name: textOf(row, 'name'),
    currency: textOf(row, 'currency'),
    country: textOf(row, 'country'),
    periodLockedUntil: dateOf(row, 'period_locked_until'),
    suspended: flagOf(row, 'suspended', false),
  }))
}

/** Tax rates, active or not. Moneybird gives no percentage for rates without VAT: that is 0 %. */
export function parseTaxRates(json: unknown): Read<readonly TaxRate[]> {
  return readList(json, 'tax_rates', (row) => ({
    id: idOf(row, 'id'),
    name: textOf(row, 'name'),
    percentage: percentageOf(row),
    country: textOf(row, 'country'),
    active: flagOf(row, 'active', true),
  }))
}

/** Ledger accounts, active or not. */
export function parseLedgerAccounts(json: unknown): Read<readonly LedgerAccount[]> {
  return readList(json, 'ledger_accounts', (row) => ({
    id: idOf(row, 'id'),
    name: textOf(row, 'name'),
    type: textOf(row, 'account_type'),
    active: flagOf(row, 'active', true),
    allowsSalesInvoice: allows(row.fields.allowed_document_types, 'sales_invoice'),
    allowsPayment: allows(row.fields.allowed_document_types, 'payment'),
    financialAccountId: optionalIdOf(row, 'financial_account_id'),
  }))
}

/** Workflows for invoices that are in use (the list also holds those for estimates). */
export function parseWorkflows(json: unknown): Read<readonly NamedThing[]> {
  const all = readList(json, 'workflows', (row) => ({
    thing: named(row),
    usable: textOf(row, 'type') === 'InvoiceWorkflow' && flagOf(row, 'active', true),
  }))
  return all.ok ? ok(all.value.filter(({ usable }) => usable).map(({ thing }) => thing)) : all
}

/** Document styles. */
export function parseDocumentStyles(json: unknown): Read<readonly NamedThing[]> {
  return readList(json, 'document_styles', named)
}

function named(row: JsonRow): NamedThing {
  return { id: idOf(row, 'id'), name: textOf(row, 'name'), isDefault: flagOf(row, 'default', false) }
}

function percentageOf(row: JsonRow): string {
  if ((row.fields.percentage ?? null) === null) return '0'
  const percentage = parseDecimal(neededTextOf(row, 'percentage'))
  if (percentage !== null) return plain(percentage)
  row.faults.push(`${row.path}.percentage`)
  return '0'
}

/** An account without a list is not restricted. */
function allows(types: unknown, wanted: 'sales_invoice' | 'payment'): boolean {
  return !Array.isArray(types) || types.includes(wanted)
}
