import { decimal } from '../../shared/domain/decimal.ts'
import type { MoneybirdContext, Handler } from './context.ts'
import type { Filter } from './server/filter.ts'
import { badFilter, readFilter, sinceFilter } from './server/filter.ts'
import { readNumber } from './invoices/numbers.ts'
import { paged } from './server/paging.ts'
import type { AdministrationRecord, TaxRateRecord } from './records.ts'
import { ok } from './server/replies.ts'
import type { MoneybirdWorld } from './world.ts'

/** `GET administrations`: all there are; who asks may see those that the token reaches. */
export function administrationList(world: MoneybirdWorld): AdministrationRecord[] {
  return [...world.administrations.values()].map((administration) => ({ ...administration.record }))
}

export const listLedgerAccounts: Handler = ({ administration }) => ok([...administration.ledgers.values()])

export const listDocumentStyles: Handler = ({ administration }) =>
  ok([...administration.documentStyles.values()])

export const listWorkflows: Handler = ({ administration }) => ok([...administration.workflows.values()])

export const listCustomFields: Handler = ({ administration }) => ok([...administration.customFields.values()])

const taxFilters = [
  'name',
  'partial_name',
  'percentage',
  'tax_rate_type',
  'country',
  'show_tax',
  'active',
  'created_after',
  'updated_after',
]
const taxRateTypes = ['all', 'general_journal_document', 'purchase_invoice', 'sales_invoice']

/** `GET tax_rates`: filtered and paged. */
export const listTaxRates: Handler = (context: MoneybirdContext) => {
  const read = readFilter(context.query.get('filter'), taxFilters)
  if ('reply' in read) return read.reply
  const complaint = taxFilterComplaint(read.filter)
  const since = sinceFilter(read.filter)
  if (complaint !== null || since === null) return badFilter(complaint ?? 'Filter is not a valid time')
  const rates = [...context.administration.taxRates.values()].filter(
    (rate) => since({ created: rate.created_at, updated: rate.updated_at }) && matches(rate, read.filter),
  )
  return paged(context, rates)
}

function taxFilterComplaint(filter: Filter): string | null {
  const types = filter.get('tax_rate_type')?.split('|') ?? []
  if (!types.every((type) => taxRateTypes.includes(type))) return 'Tax rate type is not included in the list'
  for (const key of ['active', 'show_tax']) {
    if (!['true', 'false', '', undefined].includes(filter.get(key))) return `${key} is not a boolean`
  }
  const percentage = filter.get('percentage')
  return percentage !== undefined && readNumber(percentage) === null ? 'Percentage is not a number' : null
}

function matches(rate: TaxRateRecord, filter: Filter): boolean {
  const types = filter.get('tax_rate_type')?.split('|') ?? ['all']
  return (
    (types.includes('all') || types.includes(rate.tax_rate_type)) &&
    sameText(filter.get('name'), rate.name) &&
    rate.name.toLowerCase().includes((filter.get('partial_name') ?? '').toLowerCase()) &&
    sameText(filter.get('country'), rate.country ?? '') &&
    sameFlag(filter.get('active'), rate.active) &&
    sameFlag(filter.get('show_tax'), rate.show_tax) &&
    samePercentage(filter.get('percentage'), rate.percentage)
  )
}

function samePercentage(wanted: string | undefined, percentage: string | null): boolean {
  return wanted === undefined || (percentage !== null && decimal(percentage).eq(readNumber(wanted) ?? '-1'))
}

function sameText(wanted: string | undefined, value: string): boolean {
  return wanted === undefined || wanted === value
}

function sameFlag(wanted: string | undefined, value: boolean): boolean {
  return wanted === undefined || wanted === '' || wanted === String(value)
}
