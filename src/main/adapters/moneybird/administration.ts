import type { Administration, TaxRate } from '../../../shared/domain/administration.ts'
import { problem } from '../../../shared/domain/problem.ts'
import { ok } from '../../../shared/domain/result.ts'
import type { AdministrationChoice } from '../../../shared/domain/administration.ts'
import type { Answered } from '../../ports/bookkeeping.ts'
import { createCaller, type Caller, type CallerOptions } from './call.ts'
import type { Read } from './fields.ts'
import { perPage, readPages } from './pages.ts'
import {
  parseAdministrations,
  parseDocumentStyles,
  parseLedgerAccounts,
  parseTaxRates,
  parseWorkflows,
  type AdministrationRow,
} from './parse-administration.ts'

/** The administrations that the token reaches, for the choice when connecting. One request. */
export async function listAdministrations(
  options: CallerOptions,
): Promise<Answered<readonly AdministrationChoice[]>> {
  const call = await administrations(createCaller(options))
  if (call.kind !== 'done') return call
  return {
    kind: 'done',
    value: call.value.map(({ id, name, currency, country, suspended, periodLockedUntil }) => ({
      id,
      name,
      currency,
      country,
      isSuspended: suspended,
      lockedUntil: periodLockedUntil,
    })),
  }
}

/**
 * Whether invoices can be made in an administration, before the first one is. A list of invoices tells whether they may be
 * reached at all. Of a token that only reads no reading call tells; a contact without a single field is asked for, of which
 * nothing can come ("Contact is required"), and which is refused in other words to who may not write. Two requests. A token with
 * the wrong scope, or one that only reads, gives MONEYBIRD_DISCONNECTED with the reason.
 */
export async function mayBook(options: CallerOptions, id: string): Promise<Answered<null>> {
  const caller = createCaller(options)
  const path = `/${encodeURIComponent(id)}`
  const reached = await caller.read({
    method: 'GET',
    path: `${path}/sales_invoices.json?per_page=1`,
    name: 'sales_invoices',
    parse: () => ok(null),
    notFound: 'administration',
  })
  if (reached.kind !== 'done') return reached
  const call = await caller.read({
    method: 'POST',
    path: `${path}/contacts.json`,
    name: 'contacts',
    body: '{}',
    parse: () => ok(null),
    notFound: { value: null },
  })
  if (call.kind !== 'refused') return call
  if (call.refusal.status !== 403) return { kind: 'done', value: null }
  return { kind: 'paused', problem: problem('MONEYBIRD_DISCONNECTED', { reason: 'READ_ONLY' }) }
}

/**
 * One administration with everything that mapping needs; five requests while there are at most 100 tax rates.
 * Inactive rates and accounts are included, so that "inactive" can be told from "gone".
 */
export async function readAdministration(caller: Caller, id: string): Promise<Answered<Administration>> {
  const all = await administrations(caller)
  if (all.kind !== 'done') return all
  const found = all.value.find((row) => row.id === id)
  if (found === undefined) return { kind: 'paused', problem: problem('ADMINISTRATION_GONE', {}) }
  const taxRates = await readTaxRates(caller, id)
  if (taxRates.kind !== 'done') return taxRates
  const ledgerAccounts = await list(caller, id, 'ledger_accounts', parseLedgerAccounts)
  if (ledgerAccounts.kind !== 'done') return ledgerAccounts
  const workflows = await list(caller, id, 'workflows', parseWorkflows)
  if (workflows.kind !== 'done') return workflows
  const documentStyles = await list(caller, id, 'document_styles', parseDocumentStyles)
  if (documentStyles.kind !== 'done') return documentStyles
  return {
    kind: 'done',
    value: {
      ...found,
      taxRates: taxRates.value,
      ledgerAccounts: ledgerAccounts.value,
      workflows: workflows.value,
      documentStyles: documentStyles.value,
    },
  }
}

function administrations(caller: Caller): Promise<Answered<readonly AdministrationRow[]>> {
  return caller.read({
    method: 'GET',
    path: '/administrations.json',
    name: 'administrations',
    parse: parseAdministrations,
  })
}

function readTaxRates(caller: Caller, id: string): Promise<Answered<readonly TaxRate[]>> {
  const filter = encodeURIComponent('tax_rate_type:sales_invoice')
  return readPages(caller, (page) => ({
    method: 'GET',
    path: `/${id}/tax_rates.json?filter=${filter}&per_page=${perPage}&page=${page}`,
    name: 'tax_rates',
    notFound: 'administration',
    parse: (json) => {
      const rates = parseTaxRates(json)
      return rates.ok ? ok({ items: rates.value, size: rates.value.length }) : rates
    },
  }))
}

function list<T>(
  caller: Caller,
  id: string,
  name: string,
  parse: (json: unknown) => Read<readonly T[]>,
): Promise<Answered<readonly T[]>> {
  return caller.read({ method: 'GET', path: `/${id}/${name}.json`, name, parse, notFound: 'administration' })
}
